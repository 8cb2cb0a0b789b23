import { Sign } from './signs.js'

/** `digit`: figures with the signs between them. `mixed`: a look-alike letter or a foreign ending, `Aлматы`, `YouTube-та`. */
export type Script = 'latin' | 'cyrillic' | 'digit' | 'mixed' | 'other'

const figures = /^[\d\s.,–-]+$/

/** `any`: what any of its signs is. */
export function scriptOf(raw: string, any: number): Script {
  if (any & Sign.latin) return any & Sign.cyrillic ? 'mixed' : 'latin'
  if (any & Sign.cyrillic) return 'cyrillic'
  return any & Sign.digit && figures.test(raw) ? 'digit' : 'other'
}
