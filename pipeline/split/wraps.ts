/**
 * What the lines of a text tell of its line breaks: two by two, all together by the width at which they are folded, and in blocks.
 * A text folded at one width betrays itself: its lines are as long as the next word allowed.
 */
import { type Edge, type EdgeOf, shouts } from './edges.js'
import type { Line } from './lines.js'

export interface Known {
  readonly edgeOf: EdgeOf
  /** A line that is whole by itself: a date, a menu. */
  readonly stands: (line: string) => boolean
  /** An item of a list or a note begins. */
  readonly opens: (line: string) => boolean
  /** An item of a list begins. */
  readonly isBullet: (line: string) => boolean
  /** A line begins with its date, … */
  readonly isHead: (line: string) => boolean
  /** … and sets it apart as items do. */
  readonly isItem: (line: string) => boolean
}

/** A line with its width in the source, where signs that nobody sees may have counted. */
export interface WideLine extends Line {
  readonly width: number
  readonly firstWidth: number
}

/** Two lines, one below the other, and what their ends tell; `apart` where a blank line is between them. */
export interface Pair {
  readonly upper: WideLine
  readonly lower: WideLine
  readonly edge: Edge | 'apart'
  /** An item of a list or a note begins. */
  readonly item: boolean
}

/** No mail and no page is folded wider, none narrower. */
export const [narrowest, widest] = [40, 130]
/** Lines that cannot end where they do, before they tell a width. */
const fewest = 3
/** Lines that may end here reach a little further. */
const slack = 1.1
const longestQuote = 600

/** The first word of the next line would not have fitted. */
export const isFull = ({ upper, lower }: Pair, width: number): boolean =>
  upper.width <= width && upper.width + 1 + lower.firstWidth > width

const balance = (text: string): number =>
  (text.match(/[([«“„]/gu)?.length ?? 0) - (text.match(/[)\]»”]/gu)?.length ?? 0)

export function pairsOf(lines: readonly WideLine[], known: Known): readonly Pair[] {
  let [unclosed, since] = [0, 0]
  return lines.map((lower, at): Pair => {
    const upper = lines[at - 1]
    if (!upper || lower.apart) {
      unclosed = 0
      since = 0
      return { upper: upper ?? lower, lower, edge: 'apart', item: known.isBullet(lower.text) }
    }
    unclosed = Math.max(0, unclosed + balance(upper.text))
    since = unclosed > 0 ? since + upper.text.length : 0
    const edge = known.edgeOf(upper.text, lower.text)
    const quoted = edge === 'loose' && unclosed > 0 && since < longestQuote
    if (quoted && !known.stands(lower.text)) return { upper, lower, edge: 'open', item: false }
    const item = known.opens(lower.text)
    const louder = edge === 'loose' && shouts(upper.text) !== shouts(lower.text)
    return { upper, lower, edge: louder ? 'ended' : edge, item }
  })
}

const widthIn = (pairs: readonly Pair[]): number =>
  pairs.reduce((most, { upper }) => Math.max(most, upper.width), 0)

/** The width at which the whole text is folded. */
export function widthOf(pairs: readonly Pair[]): number | undefined {
  const open = pairs.filter(({ edge }) => edge === 'open')
  if (open.length < fewest) return undefined
  const found = widthIn(open)
  const reaches = ({ upper }: Pair): boolean =>
    upper.width <= found * slack && upper.text.includes(' ')
  const width = pairs.reduce(
    (most, pair) => (reaches(pair) ? Math.max(most, pair.upper.width) : most),
    found,
  )
  if (width > widest || width < narrowest) return undefined
  return open.filter((pair) => isFull(pair, width)).length >= open.length * 0.8 ? width : undefined
}

/** Lines that are whole by themselves part from their neighbours, but not where the next word only did not fit. */
export function withWhole(
  pairs: readonly Pair[],
  width: number | undefined,
  { stands }: Known,
): readonly Pair[] {
  const whole = pairs.map(({ lower }, at): boolean => {
    const next = pairs[at + 1]
    const touched = pairs[at]!.edge !== 'apart' || (next && next.edge !== 'apart')
    if (!touched || !stands(lower.text)) return false
    return !(next && next.edge !== 'apart' && width !== undefined && isFull(next, width))
  })
  return pairs.map((pair, at) =>
    pair.edge !== 'open' && (whole[at] || whole[at - 1]) ? { ...pair, edge: 'apart' } : pair,
  )
}

/** The lines between two breaks that surely part. */
export interface Block {
  readonly size: number
  /** How many of them cannot end where they do, and how long those are. */
  readonly open: number
  readonly width: number
  /** All but the last are as long as one width allows. */
  readonly folded: boolean
}

function blockOf(pairs: readonly Pair[]): Block {
  const open = pairs.filter(({ edge }) => edge === 'open')
  const most = widthIn(pairs)
  const fits = open.length > 0 && most >= narrowest && most <= widest
  return {
    size: pairs.length,
    open: open.length,
    width: widthIn(open),
    folded: fits && pairs.every((pair) => isFull(pair, most)),
  }
}

export function blocksOf(pairs: readonly Pair[]): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1
    while (to < pairs.length && pairs[to]!.edge !== 'apart') to++
    const block = blockOf(pairs.slice(from + 1, to))
    for (; from < to; from++) blocks.push(block)
  }
  return blocks
}
