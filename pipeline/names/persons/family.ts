/** A surname that is told of several. */
import type { Word, Words } from './words.js'

const ending = /(?:[oe]v|sk(?:iy|y|i))s$/

/** `the Shevchuks`, `both Omarovs`: a family is no person. */
export const isFamily = (words: Words, { at, folded }: Word): boolean =>
  words.language === 'en' &&
  folded.endsWith('s') &&
  (ending.test(folded) || words.raw(at - 1).toLowerCase() === 'the')
