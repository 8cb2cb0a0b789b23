/**
 * Where a token ends, by the codes of its characters. Cuts as a reader would: `A.K.` in two initials, `172 500`, `456-2`, `[12]` and
 * `a'ke` as one, `Ahit’s` in three.
 */
import { numberEnd } from './scan-number.js'
import { Sign, signAt, signBefore, signOf, widthAt } from './signs.js'

const [stop, hyphen, fixedHyphen, straight, curly] = [0x2e, 0x2d, 0x2011, 0x27, 0x2019]
const [open, close, small] = [0x5b, 0x5d, 0x73]

/** The end of the token that begins at an offset; no white space stands there. */
export type Scan = (text: string, at: number) => number

/** An apostrophe inside a word, but not that of the possessive `’s` at its end. */
function joins(text: string, at: number): boolean {
  if (!(signAt(text, at + 1) & Sign.letter)) return false
  return text.charCodeAt(at + 1) !== small || (signAt(text, at + 2) & Sign.inside) !== 0
}

/** Not `inDrive`, which is written so. */
const glued =
  /(?!inDrive)(?:the|of|at|by|from|and|in|on|to|for|with|near|since|until|against|between)(?=\p{Lu}\p{Ll}{2})/uy

/** A small word glued to the name behind it: `theKentau city court`; its end, or `start`. */
function gluedEnd(text: string, start: number): number {
  glued.lastIndex = start
  return glued.test(text) ? glued.lastIndex : start
}

/** `at` is behind the first letter. */
function wordEnd(text: string, at: number): number {
  const { length } = text
  while (at < length) {
    const unit = text.charCodeAt(at)
    if (signOf(unit) & Sign.inside) at++
    else if (unit === hyphen || unit === fixedHyphen) {
      if (!(signAt(text, at + 1) & Sign.letter)) return at
      at++
    } else if (unit === straight || unit === curly) {
      if (!joins(text, at)) return at
      at++
    } else if (signAt(text, at) & Sign.inside) at += 2
    else return at
  }
  return at
}

const digraphs: ReadonlySet<string> = new Set(
  'Shch Dzh Zh Sh Ch Kh Gh Ts Ye Yu Ya Yo Iu Ia Ng Дж'.split(' '),
)

/** A capital with its marks, or letters that stand for one of another alphabet. */
function isInitial(text: string, start: number, end: number): boolean {
  if (!(signAt(text, start) & Sign.capital)) return false
  let at = start + widthAt(text, start)
  while (at < end && signAt(text, at) & Sign.mark) at += widthAt(text, at)
  return at === end || (end - start <= 4 && digraphs.has(text.slice(start, end)))
}

/** `A.5` and `A.’5` are numbers of something. */
function numbered(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (signAt(text, unit === straight || unit === curly ? at + 1 : at) & Sign.digit) !== 0
}

/** `[12]`, or `at`. */
function footnoteEnd(text: string, at: number): number {
  let end = at + 1
  while (end < at + 5 && signAt(text, end) & Sign.digit) end++
  return end > at + 1 && text.charCodeAt(end) === close ? end + 1 : at
}

/** A sign, a picture with all that is joined to it, a flag. */
function signEnd(text: string, at: number): number {
  const sign = signAt(text, at)
  let end = at + widthAt(text, at)
  if (sign & Sign.flag && signAt(text, end) & Sign.flag) end += widthAt(text, end)
  else if (!(sign & Sign.picture)) return end
  for (;;) {
    const unit = text.charCodeAt(end)
    if (unit === 0xfe0f) end++
    else if (unit === 0x200d && signAt(text, end + 1) & Sign.picture)
      end += 1 + widthAt(text, end + 1)
    else if (signAt(text, end) & Sign.tone) end += widthAt(text, end)
    else return end
  }
}

/** Abbreviations by what stands before their first full stop, the longest first. */
function byWord(abbreviations: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const each of [...abbreviations].sort((a, b) => b.length - a.length)) {
    const end = signAt(each, 0) & Sign.letter ? wordEnd(each, widthAt(each, 0)) : 0
    if (end === 0 || each.charCodeAt(end) !== stop)
      throw new Error(`abbreviation: expected a word and its full stop, found ${each}`)
    const word = each.slice(0, end)
    const others = found.get(word)
    if (others) others.push(each)
    else found.set(word, [each])
  }
  return found
}

/** `abbreviations`: words written with their full stop (`Art.`, `ст.`), from `data/tokenise/abbreviations.tsv`. */
export function scanner(abbreviations: readonly string[]): Scan {
  const known = byWord(abbreviations)

  /** The word from `start` to `end`, with the full stop behind it where that is its own. */
  function dotted(text: string, start: number, end: number): number {
    // What follows a loose soft hyphen or mark is the rest of a word.
    if (signBefore(text, start) & Sign.inside) return end
    const whole = known
      .get(text.slice(start, end))
      ?.find((abbreviation) => text.startsWith(abbreviation, start))
    if (whole !== undefined) return start + whole.length
    return isInitial(text, start, end) && !numbered(text, end + 1) ? end + 1 : end
  }

  return (text, at) => {
    const unit = text.charCodeAt(at)
    const sign = signAt(text, at)
    if (sign & Sign.letter) {
      const behind =
        sign & Sign.small && !(signBefore(text, at) & Sign.inside) ? gluedEnd(text, at) : at
      if (behind > at) return behind
      const end = wordEnd(text, at + widthAt(text, at))
      return text.charCodeAt(end) === stop ? dotted(text, at, end) : end
    }
    if (sign & Sign.digit) return numberEnd(text, at)
    const end = unit === open ? footnoteEnd(text, at) : at
    return end > at ? end : signEnd(text, at)
  }
}
