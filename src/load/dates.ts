import {
  type DateLexicon,
  dateWords,
  monthRow,
  ordinalRow,
  yearRow,
} from '../../pipeline/rules/dates/schema.js'
import { readJson, readTsv } from './files.js'
import { loadKazakhLetters } from './translit.js'

export const loadDates = (): DateLexicon => ({
  months: readTsv('dates/months.tsv', monthRow),
  ordinals: readTsv('dates/ordinals.tsv', ordinalRow),
  years: readTsv('dates/years.tsv', yearRow),
  alphabets: loadKazakhLetters(),
  words: readJson('dates/words.json', dateWords),
})
