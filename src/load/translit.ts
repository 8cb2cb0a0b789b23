import { readdirSync } from 'node:fs'
import { type Scheme, schemeFile } from '../../pipeline/names/translit/schema.js'
import { dataPath, readJson } from './files.js'

export const loadScheme = (id: string): Scheme => readJson(`translit/${id}.json`, schemeFile)

export const loadSchemes = (): readonly Scheme[] =>
  readdirSync(dataPath('translit'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => loadScheme(name.slice(0, -'.json'.length)))
