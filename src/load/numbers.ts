import {
  currencyRow,
  endingsRow,
  type NumberLexicon,
  numberRow,
  stemRow,
  suffixRow,
  unitRow,
} from '../../pipeline/rules/numbers/schema.js'
import { readTsv } from './files.js'
import { loadEndings } from './lexicon.js'
import { loadKazakhLetters } from './translit.js'

export const loadNumbers = (): NumberLexicon => ({
  endings: readTsv('numbers/endings.tsv', endingsRow),
  words: readTsv('numbers/words.tsv', numberRow),
  suffixes: readTsv('numbers/suffixes.tsv', suffixRow),
  units: readTsv('numbers/units.tsv', unitRow),
  stems: readTsv('numbers/stems.tsv', stemRow),
  inflection: loadEndings(),
  alphabets: loadKazakhLetters(),
  currencies: readTsv('numbers/currencies.tsv', currencyRow),
})
