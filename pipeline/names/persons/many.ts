/** Ordinary nouns in the genitive plural at the head of a sentence. */
import type { CueKind } from './rows.js'
import { severalBehind } from './surroundings.js'
import type { Word, Words } from './words.js'

const plural = /[ое]в$/
const roles: ReadonlySet<CueKind> = new Set(['role', 'office'])

/** `Плакатов не нашли`: a surname that looks so is a nominative, and acts alone. */
export const isMany = (words: Words, { opens, common, folded, at }: Word): boolean =>
  opens && common > 0 && plural.test(folded) && severalBehind(words, at)

/** `Подписчиков вызвали на допрос`: several of a trade or standing. */
export const areMany = ({ opens, kind, folded, cues }: Word): boolean =>
  opens &&
  kind === 'blocked' &&
  plural.test(folded) &&
  cues.some((row) => roles.has(row.kind) && row.word !== folded)
