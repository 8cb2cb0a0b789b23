import { languagesSchema, type SplitLexicon, shapesSchema } from '../../pipeline/split/schema.js'
import { readJson } from './files.js'

export const loadSplit = (): SplitLexicon => ({
  shapes: readJson('split/shapes.json', shapesSchema),
  languages: readJson('split/languages.json', languagesSchema).languages,
})
