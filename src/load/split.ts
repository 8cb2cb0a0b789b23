import { z } from 'zod'
import {
  languagesSchema,
  navigationRow,
  type SplitLexicon,
  wordsSchema,
} from '../../pipeline/split/schema.js'
import { readJson } from './files.js'

export const loadSplit = (): SplitLexicon => ({
  words: readJson('split/words.json', wordsSchema),
  navigation: readJson('split/navigation.json', z.array(navigationRow)),
  languages: readJson('split/languages.json', languagesSchema).languages,
})
