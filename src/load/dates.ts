import {
  type DateLexicon,
  dateWords,
  monthRow,
  ordinalRow,
} from '../../pipeline/rules/dates/schema.js'
import { readJson, readTsv } from './files.js'

export const loadDates = (): DateLexicon => ({
  months: readTsv('dates/months.tsv', monthRow),
  ordinals: readTsv('dates/ordinals.tsv', ordinalRow),
  words: readJson('dates/words.json', dateWords),
})
