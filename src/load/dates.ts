import { type DateLexicon, dateWords, monthRow } from '../../pipeline/rules/dates/schema.js'
import { readJson, readTsv } from './files.js'

export const loadDates = (): DateLexicon => ({
  months: readTsv('dates/months.tsv', monthRow),
  words: readJson('dates/words.json', dateWords),
})
