/** Reads `data/places`. */
import { readFileSync } from 'node:fs'
import { type PlaceLexicon, placeLexicon } from '../../pipeline/rules/places/lexicon.js'
import { titleRow, wordRow } from '../../pipeline/rules/places/schema.js'
import { dataPath, readTsv } from './files.js'

const text = (name: string): string => readFileSync(dataPath('places', name), 'utf8')

/** The gazetteer and the words around names, for the place finder and the place reader. */
export const loadPlaces = (): PlaceLexicon =>
  placeLexicon({
    kazakhstan: text('kazakhstan.tsv'),
    world: text('world.tsv'),
    own: text('own.tsv'),
    villages: text('villages.tsv'),
    keys: text('keys.tsv'),
    words: readTsv('places/words.tsv', wordRow),
    titles: readTsv('places/titles.tsv', titleRow),
  })
