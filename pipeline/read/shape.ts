import { Sign, signAt, signsEnd, widthAt } from './signs.js'
import type { Spelling } from './spelling.js'

/** How a spelling is written, as bits: all that can be told without a list. `form.shape & Shape.capital`. */
export const Shape = {
  /** Has a letter. */
  letter: 1,
  /** Begins with a letter. */
  word: 1 << 1,
  /** Its first letter is a capital. */
  capital: 1 << 2,
  /** Begins with a small letter. */
  small: 1 << 3,
  /** Has a letter and no capital. */
  lower: 1 << 4,
  /** Two signs at least, capitals with their hyphens and apostrophes: `NSC`, but not `АҚ-ның`. */
  upper: 1 << 5,
  /** Two capitals at least and no small letter but those of an ending: `NSC`, `КНБ`, `ҰҚК-нің`, `C4`. */
  loud: 1 << 6,
  /** A capital behind a small letter: `YouTube`, `McDonald`. */
  camel: 1 << 7,
  /** One capital by itself: `M`. */
  single: 1 << 8,
  /** A capital, at most three more letters, a full stop: `M.`, `Zh.`, and `Art.` as well. */
  initial: 1 << 9,
  /** Letters that a full stop belongs to: initials and abbreviations, `Zh.`, `ст.ст.`. */
  dotted: 1 << 10,
  /** Begins with a digit. */
  digit: 1 << 11,
  /** Figures and the signs between them: `456-2`, `12.05.2023`. */
  figures: 1 << 12,
  /** Plain figures, with `form.number`: `172 500`, `7,292.5`. */
  number: 1 << 13,
  /** `[12]` */
  footnote: 1 << 14,
  /** Neither letter nor digit. */
  mark: 1 << 15,
  /** `.`, `!`, `?`, `…` */
  stop: 1 << 16,
  /** A quotation mark or a bracket that may open; `"` opens and closes. */
  opens: 1 << 17,
  closes: 1 << 18,
  /** A quotation mark; an apostrophe by itself is one. */
  quote: 1 << 19,
  bracket: 1 << 20,
  /** Hyphen or dash. */
  dash: 1 << 21,
} as const

const signs: readonly (readonly [number, string])[] = [
  [Shape.stop, '.!?…'],
  [Shape.opens, '“„«‘‹"\'([{'],
  [Shape.closes, '”“»’›"\')]}'],
  [Shape.quote, '“”„«»‘’‹›"\'`'],
  [Shape.bracket, '()[]{}'],
  [Shape.dash, '-‐‑‒–—−'],
]

const marks = new Map<string, number>()
for (const [bit, list] of signs)
  for (const sign of list) marks.set(sign, (marks.get(sign) ?? Shape.mark) | bit)

const figures = /^\d[\d\s.,–-]*$/
const footnote = /^\[\d+\]$/

const isHyphen = (raw: string, at: number): boolean => raw[at] === '-'
const isApostrophe = (raw: string, at: number): boolean => raw[at] === "'" || raw[at] === '’'

/** Nothing but capitals, their marks, hyphens and apostrophes. */
function isUpper(raw: string): boolean {
  let at = 0
  while (at < raw.length) {
    if (isHyphen(raw, at) || isApostrophe(raw, at)) at++
    else if (signAt(raw, at) & (Sign.capital | Sign.mark)) at += widthAt(raw, at)
    else return false
  }
  return at > widthAt(raw, 0)
}

/** Capitals, figures and hyphens, then at most a hyphen or an apostrophe with small letters. */
function isLoud(raw: string): boolean {
  let at = 0
  while (isHyphen(raw, at) || signAt(raw, at) & (Sign.capital | Sign.numeral))
    at += widthAt(raw, at)
  if (at === raw.length) return true
  const ending = isApostrophe(raw, at) ? at + 1 : at
  return (
    ending > 1 &&
    (ending > at || isHyphen(raw, at - 1)) &&
    ending < raw.length &&
    signsEnd(raw, ending, Sign.small) === raw.length
  )
}

const isSingle = (raw: string): boolean => signsEnd(raw, widthAt(raw, 0), Sign.mark) === raw.length

/** `raw` ends in a full stop. */
function isInitial(raw: string): boolean {
  let [at, letters] = [0, 0]
  for (; signAt(raw, at) & Sign.letter; at += widthAt(raw, at)) letters++
  return at === raw.length - 1 && letters <= 4
}

function lettered(raw: string, { any, first, firstLetter, capitals, camel }: Spelling): number {
  let shape: number = Shape.letter
  if (first & Sign.letter) shape |= Shape.word
  if (first & Sign.small) shape |= Shape.small
  if (first & Sign.letter && raw.endsWith('.')) shape |= Shape.dotted
  if (capitals === 0) return shape | Shape.lower
  if (firstLetter & Sign.capital) shape |= Shape.capital
  if (camel) shape |= Shape.camel
  if (first & Sign.capital && shape & Shape.dotted && isInitial(raw)) shape |= Shape.initial
  if (capitals > 1 && isLoud(raw)) shape |= Shape.loud
  if (any & Sign.small) return shape
  if (isUpper(raw)) shape |= Shape.upper
  return first & Sign.capital && isSingle(raw) ? shape | Shape.single : shape
}

function figured(raw: string, first: number): number {
  if (!(first & Sign.digit)) return footnote.test(raw) ? Shape.footnote : 0
  return figures.test(raw) ? Shape.digit | Shape.figures : Shape.digit
}

export function shapeOf(raw: string, spelling: Spelling): number {
  const { any, first } = spelling
  if (!(any & (Sign.letter | Sign.digit))) return marks.get(raw) ?? Shape.mark
  const letters = any & Sign.letter ? lettered(raw, spelling) : 0
  return any & Sign.digit ? letters | figured(raw, first) : letters
}
