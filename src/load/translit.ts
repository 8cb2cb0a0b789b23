import { readdirSync } from 'node:fs'
import { type Scheme, schemeFile } from '../../pipeline/names/translit/schema.js'
import { dataPath, readJson } from './files.js'

export const loadScheme = (id: string): Scheme => readJson(`translit/${id}.json`, schemeFile)

export const loadSchemes = (): readonly Scheme[] =>
  readdirSync(dataPath('translit'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => loadScheme(name.slice(0, -'.json'.length)))

/** Alphabets in which Kazakh itself is written, not its names in the press of another language. */
const alphabets = [
  'kk-latin-2017',
  'kk-latin-2018',
  'kk-latin-2021',
  'kk-latin-digraphs',
  'kk-latin-news',
  'kk-latin-kazakhstan',
  'kk-bgn-pcgn',
  'kk-ala-lc',
  'kk-press',
  'kk-turkish',
]

export const loadKazakhAlphabets = (): readonly Scheme[] => alphabets.map(loadScheme)

/** Those whose letters may be joined: the Turkish one writes ә as е, and too many words would become one. */
export const loadKazakhLetters = (): readonly Scheme[] =>
  loadKazakhAlphabets().filter(({ id }) => id !== 'kk-turkish')
