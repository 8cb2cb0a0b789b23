import { type RelateLexicon, rolesSchema } from '../../pipeline/relate/schema.js'
import { readJson } from './files.js'

export const loadRelate = (): RelateLexicon => ({
  roles: readJson('relate/roles.json', rolesSchema),
})
