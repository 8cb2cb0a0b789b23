import { statuteReader } from '../../pipeline/normalise/statute/index.js'
import { statutes } from '../../pipeline/rules/statutes/index.js'
import { loadStatutes } from '../../src/load/statutes.js'

export const lexicon = loadStatutes()
export const find = statutes(lexicon)
export const read = statuteReader(lexicon)([], [])
