/** The signs of a spelling, gone through once: from them come its script and its shape. */
import { Sign, signAt, widthAt } from './signs.js'

export interface Spelling {
  /** What any of its signs is. */
  readonly any: number
  readonly first: number
  readonly firstLetter: number
  readonly capitals: number
  /** A capital behind a small letter. */
  readonly camel: boolean
}

export function spellingOf(raw: string): Spelling {
  let [any, firstLetter, capitals, before] = [0, 0, 0, 0]
  let camel = false
  for (let at = 0; at < raw.length; at += widthAt(raw, at)) {
    const sign = signAt(raw, at)
    any |= sign
    if (sign & Sign.letter && firstLetter === 0) firstLetter = sign
    if (sign & Sign.capital) {
      capitals++
      if (before & Sign.small) camel = true
    }
    before = sign
  }
  return { any, first: signAt(raw, 0), firstLetter, capitals, camel }
}
