/**
 * Tokens cut finer, as citations need them: `УК-нің` is `УК` and an ending, `158,147` two numbers, `ст.ст.` one word.
 * Each atom knows its dictionary keys, so that words of all languages are looked up at once.
 */
import type { Passage, Range, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { keyOf, otherKazakhKey } from './stem.js'

export interface Atom {
  readonly start: number
  readonly end: number
  /** Folded, without full stops. */
  readonly word: string
  readonly raw: string
  readonly kind: 'word' | 'number' | 'mark'
  /** No white space before it. */
  readonly glued: boolean
  /** Index of the last atom of the same token: `172,500` is one amount or two articles. */
  readonly whole: number
  readonly keys: readonly string[]
}

export interface Line {
  readonly text: string
  readonly atoms: readonly Atom[]
}

const pieces = /[^-‑]+/gu
const numbers = /\d+(?:[-–.]\d+)*|,/gu

const keysOf = (word: string, token: Token): readonly string[] =>
  token.script === 'cyrillic' || (token.script === 'mixed' && /\p{Script=Cyrillic}/u.test(word))
    ? cyrillic(word)
    : [keyOf('en', word)]

const cyrillic = (word: string): readonly string[] => {
  const keys = [keyOf('ru', word), keyOf('kk', word), otherKazakhKey(word)]
  return keys.filter((key, at) => keys.indexOf(key) === at)
}

const kindOf = (token: Token, raw: string): Atom['kind'] => {
  if (token.script === 'digit') return raw === ',' ? 'mark' : 'number'
  return token.script !== 'other' || /\p{L}/u.test(raw) ? 'word' : 'mark'
}

function cut(text: string, token: Token): readonly Range[] {
  const raw = text.slice(token.start, token.end)
  const digits = token.script === 'digit'
  if (!(digits ? /[\s,]/ : /[^-‑][-‑]/).test(raw)) return [token]
  return [...raw.matchAll(digits ? numbers : pieces)].map((found) => ({
    start: token.start + found.index,
    end: token.start + found.index + found[0].length,
  }))
}

function atomOf(text: string, range: Range, token: Token, whole: number): Atom {
  const { start, end } = range
  const raw = text.slice(start, end)
  const folded = end - start === token.end - token.start ? token.folded : foldWord(raw)
  const kind = kindOf(token, raw)
  const word = kind === 'word' && folded.includes('.') ? folded.replaceAll('.', '') : folded
  const glued = start > 0 && !/\s/.test(text[start - 1]!)
  const keys = kind === 'number' ? [] : keysOf(word, token)
  return { start, end, raw, word, kind, glued, whole, keys }
}

/** Offsets of the atoms are those of `passage.text`. */
export function lineOf(passage: Passage): Line {
  const atoms: Atom[] = []
  for (const token of passage.tokens) {
    const ranges = cut(passage.text, token)
    const whole = atoms.length + ranges.length - 1
    for (const range of ranges) atoms.push(atomOf(passage.text, range, token, whole))
  }
  return { text: passage.text, atoms }
}
