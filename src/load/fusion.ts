import { type FusionRows, fusionSchema } from '../../pipeline/fuse/schema.js'
import { readJson } from './files.js'

export const loadFusion = (): FusionRows => readJson('fuse/weights.json', fusionSchema)
