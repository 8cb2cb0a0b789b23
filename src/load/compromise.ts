/** Loads compromise's bundle: as separate modules its import takes three times as long. */
import { createRequire } from 'node:module'
import { type Verbs, verbsBy } from '../../pipeline/relate/english.js'

let verbs: Verbs | undefined

export const englishVerbs: Verbs = (text) => {
  verbs ??= verbsBy(createRequire(import.meta.url)('compromise/two'))
  return verbs(text)
}
