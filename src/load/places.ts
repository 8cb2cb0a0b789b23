/** Reads `data/places`. */
import { readFileSync } from 'node:fs'
import type { LexiconRows } from '../../pipeline/lexicon/rows.js'
import type { PlaceLexicon } from '../../pipeline/rules/places/index.js'
import {
  adjectiveRow,
  endRow,
  inflectionRow,
  titleRow,
} from '../../pipeline/rules/places/schema.js'
import { placesOf, type StoredPlaces } from './compose.js'
import { dataPath, readTsv } from './files.js'
import { loadWords } from './lexicon.js'
import { loadOrdinary } from './names.js'

const text = (name: string): string => readFileSync(dataPath('places', name), 'utf8')

export const loadPlaceRows = (): StoredPlaces => ({
  kazakhstan: text('kazakhstan.tsv'),
  world: text('world.tsv'),
  own: text('own.tsv'),
  villages: text('villages.tsv'),
  keys: text('keys.tsv'),
  titles: readTsv('places/titles.tsv', titleRow),
  adjectives: readTsv('places/adjectives.tsv', adjectiveRow),
  inflections: readTsv('places/inflections.tsv', inflectionRow),
  ends: readTsv('places/endings.tsv', endRow),
})

/** The gazetteer and the words around names, for the place finder and the place reader. */
export const loadPlaces = (words: LexiconRows = loadWords()): PlaceLexicon =>
  placesOf(loadPlaceRows(), words, loadOrdinary())
