/** Reads `data/places`. */
import { readFileSync } from 'node:fs'
import { endingsOf } from '../../pipeline/gazetteer/endings.js'
import { gazetteer } from '../../pipeline/gazetteer/index.js'
import type { LexiconRows } from '../../pipeline/lexicon/rows.js'
import { type PlaceLexicon, placeLexicon } from '../../pipeline/rules/places/index.js'
import {
  adjectiveRow,
  endRow,
  inflectionRow,
  titleRow,
} from '../../pipeline/rules/places/schema.js'
import { dataPath, readTsv } from './files.js'
import { loadWords } from './lexicon.js'
import { loadOrdinary } from './names.js'

const text = (name: string): string => readFileSync(dataPath('places', name), 'utf8')

/** The gazetteer and the words around names, for the place finder and the place reader. */
export const loadPlaces = (words: LexiconRows = loadWords()): PlaceLexicon =>
  placeLexicon(
    gazetteer({
      kazakhstan: text('kazakhstan.tsv'),
      world: text('world.tsv'),
      own: text('own.tsv'),
      villages: text('villages.tsv'),
      keys: text('keys.tsv'),
      titles: readTsv('places/titles.tsv', titleRow),
      adjectives: readTsv('places/adjectives.tsv', adjectiveRow),
      endings: endingsOf(words, readTsv('places/inflections.tsv', inflectionRow)),
    }),
    words,
    readTsv('places/endings.tsv', endRow),
    loadOrdinary(),
  )
