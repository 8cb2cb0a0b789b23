/** How one line ends and the next begins: what the two tell of the break between them. */
import type { Token } from '../document.js'
import type { ReadText } from '../read/reading.js'
import { Shape } from '../read/shape.js'

export interface EdgeWords {
  readonly read: ReadText
  /** Words that no sentence ends with: `of`, `и`, `және`. */
  readonly small: ReadonlySet<string>
  /** Words that a number follows: `Article`, `ч.`. */
  readonly counted: ReadonlySet<string>
  readonly isMonth: (token: Token, text: string) => boolean
  /** Words that follow the number of a year: `года`, `жылғы`. */
  readonly years: ReadonlySet<string>
}

/**
 * `open`: the line cannot end here, or the next cannot begin. `dangling`: a number without its word.
 * `leads`: a colon. `alike`: two lines of one list. `ended`: a sentence is over. `loose`: nothing tells.
 */
export type Edge = 'open' | 'dangling' | 'leads' | 'alike' | 'ended' | 'loose'

export type EdgeOf = (upper: string, lower: string) => Edge

/** So much of each line is looked at, and of a line that may be a name. */
const [reach, longestName] = [28, 60]

const stopped = /[.!?…][”"»’)\]]*(?:\s?\[\d{1,4}\])*$/u
const noted = /\[\d{1,4}\][\s.,;:”"»)]*$/u
const day = /^\d{1,2}$/
const year = /^(?:19|20)\d\d$/
const openEnd = /[,;–—([{«“„‘№§&/+]$|[\p{L}\d]-$/u
const openStart = /^(?:["'“„«‘([]*\p{Ll}|[,;:!?%)\]}»”…]|\.(?!\d))/u
/** The mark of a note whose words did not fit beside it. */
const mark = /^(?:\[\d{1,4}\]|\d{1,4}[.)])$/
const address = /^(?:https?:|www\.)/
const inner = /\..*\./
/** A row of a table. */
const row = /\|.*\|/
const mostWords = 4

export const shouts = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)

/** The first words of a line, the last of them whole. */
const front = (text: string): string => {
  const blank = text.indexOf(' ', reach)
  return blank < 0 ? text.slice(0, longestName) : text.slice(0, blank)
}

/** The last words of a line, the first of them whole. */
const back = (text: string): string => {
  const blank = text.lastIndexOf(' ', Math.max(0, text.length - reach))
  return blank < 0 ? text.slice(-longestName) : text.slice(blank + 1)
}

const has = (token: Token | undefined, bits: number): boolean =>
  ((token?.form.shape ?? 0) & bits) !== 0

/** `Abishuly Talgat`, `Сериков Марат Болатович`, `Esen B.`: capitalised words and nothing else. */
export function isName(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => !/^[,;.]$/.test(token.folded))
  return (
    words.length > 1 &&
    words.length <= mostWords &&
    words.every((token) => has(token, Shape.capital) && has(token, Shape.word))
  )
}

export function edgeReader(words: EdgeWords): EdgeOf {
  const { read, small, counted, isMonth, years } = words
  /** A full stop that the line ends with is that of an abbreviation or an initial. */
  function abbreviated(end: readonly Token[], start: readonly Token[]): boolean {
    const last = end.at(-1)
    if (!has(last, Shape.dotted)) return false
    if (has(start[0], Shape.small | Shape.digit)) return true
    return !inner.test(last!.folded) && !has(end.at(-2), Shape.digit)
  }

  /** The lower line of one break is the upper of the next. */
  let [known, tokens]: [string, readonly Token[]] = ['', []]
  const frontOf = (line: string): readonly Token[] => {
    const text = front(line)
    if (text !== known) [known, tokens] = [text, read(text)]
    return tokens
  }

  return (upper, lower) => {
    if (mark.test(upper)) return 'open'
    if (address.test(lower) || (row.test(upper) && row.test(lower))) return 'ended'
    const [end, begin, start] = [read(back(upper)), frontOf(upper), frontOf(lower)]
    const [first, last, next] = [begin[0], end.at(-1), start[0]]
    if (!first || !last || !next) return 'ended'
    const names = upper.length <= longestName && lower.length <= longestName
    if (names && isName(read(upper)) && isName(read(lower))) return 'alike'
    if (openEnd.test(upper) || small.has(last.folded)) return 'open'
    const same = first.form.raw === next.form.raw && !small.has(first.folded)
    if (same && has(first, Shape.letter)) return 'alike'
    const over = (stopped.test(upper) && !abbreviated(end, start)) || noted.test(upper)
    if (over) return 'ended'
    if (upper.endsWith(':')) return openStart.test(lower) ? 'open' : 'leads'
    if (openStart.test(lower) || has(last, Shape.dotted)) return 'open'
    if (has(next, Shape.digit) && counted.has(last.folded)) return 'open'
    // `on May⏎3`, but not a month by itself above its days.
    const dated = has(next, Shape.digit) && isMonth(last, back(upper))
    const above = end.length === 1 && start[1] !== undefined && isMonth(start[1], lower)
    if (dated && !above) return 'open'
    if (has(last, Shape.number) && years.has(next.folded)) return 'open'
    if (day.test(last.folded) && isMonth(next, lower)) return 'open'
    // `KAZAKHSTAN⏎FROM MAY 1`: what would begin with a small letter.
    if (small.has(next.folded) && has(next, Shape.upper)) return 'open'
    if (small.has(next.folded) && has(next, Shape.single) && shouts(lower)) return 'open'
    const counts = has(last, Shape.number) && !year.test(last.folded)
    return counts && has(next, Shape.letter) ? 'dangling' : 'loose'
  }
}
