/**
 * Which line breaks of a text are only those of its width. A text folded at one width betrays itself: its lines are as long as the
 * next word allowed. Where no width shows, words tell that no line ends or begins with.
 */
import { type Edge, type EdgeOf, shouts } from './edges.js'
import type { Line } from './lines.js'

/** What stands before a line: the end of another paragraph, of another line of one list, or a blank of its own sentence. */
export type Break = 'part' | 'list' | 'join'

export interface Known {
  readonly edgeOf: EdgeOf
  /** A line that is whole by itself: a date, a menu. */
  readonly stands: (line: string) => boolean
  /** An item of a list or a note begins. */
  readonly opens: (line: string) => boolean
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

interface Pair {
  readonly upper: WideLine
  readonly lower: WideLine
  readonly edge: Edge | 'apart'
  /** An item of a list or a note begins. */
  readonly item: boolean
}

/** No mail and no page is folded wider, none narrower. */
const [narrowest, widest] = [40, 130]
/** Lines that cannot end where they do, before they tell a width. */
const fewest = 3
/** A line so much longer than those before it is not folded with them. */
const longer = 1.6
/** Lines that may end here reach a little further. */
const slack = 1.1
/** A longer line without an end is no headline. */
const longestHeadline = 160
/** A number at the end of a longer line has lost its word; shorter ones are rows of a table. */
const fewestWords = 4
/** Lines of a list. */
const longestItem = 100
const mostWords = 6
const longestQuote = 600
const stop = /[.!?…][”"»’)\]]*$/u

/** The first word of the next line would not have fitted. */
const isFull = ({ upper, lower }: Pair, width: number): boolean =>
  upper.width <= width && upper.width + 1 + lower.firstWidth > width

const balance = (text: string): number =>
  (text.match(/[([«“„]/gu)?.length ?? 0) - (text.match(/[)\]»”]/gu)?.length ?? 0)

const mayList = ({ text }: Line): boolean =>
  text.length <= longestItem && !(stop.test(text) && text.split(/\s+/u).length > mostWords)

function pairsOf(lines: readonly WideLine[], known: Known): readonly Pair[] {
  let [unclosed, since] = [0, 0]
  return lines.map((lower, at): Pair => {
    const upper = lines[at - 1]
    if (!upper || lower.apart) {
      unclosed = 0
      since = 0
      return { upper: upper ?? lower, lower, edge: 'apart', item: false }
    }
    unclosed = Math.max(0, unclosed + balance(upper.text))
    since = unclosed > 0 ? since + upper.text.length : 0
    const edge = known.edgeOf(upper.text, lower.text, unclosed > 0 && since < longestQuote)
    const item = known.opens(lower.text)
    const louder = edge === 'loose' && shouts(upper.text) !== shouts(lower.text)
    return { upper, lower, edge: louder ? 'ended' : edge, item }
  })
}

const widthIn = (pairs: readonly Pair[]): number =>
  pairs.reduce((most, { upper }) => Math.max(most, upper.width), 0)

/** The width at which the whole text is folded. */
function widthOf(pairs: readonly Pair[]): number | undefined {
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
function withWhole(
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
interface Block {
  readonly first: WideLine
  readonly size: number
  /** How many of them cannot end where they do, and how long those are. */
  readonly open: number
  readonly width: number
  /** All but the last are as long as one width allows. */
  readonly folded: boolean
}

function blockOf(first: WideLine, pairs: readonly Pair[]): Block {
  const open = pairs.filter(({ edge }) => edge === 'open')
  const most = widthIn(pairs)
  const fits = open.length > 0 && most >= narrowest && most <= widest
  return {
    first,
    size: pairs.length,
    open: open.length,
    width: widthIn(open),
    folded: fits && pairs.every((pair) => isFull(pair, most)),
  }
}

function blocksOf(pairs: readonly Pair[]): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1
    while (to < pairs.length && pairs[to]!.edge !== 'apart') to++
    const block = blockOf(pairs[from]!.lower, pairs.slice(from + 1, to))
    for (; from < to; from++) blocks.push(block)
  }
  return blocks
}

/** The mark of its note closes an item. */
const noted = /\[\d{1,4}\][\s.,;:”"»)]*$/u

/**
 * Whether the dated items of a text begin new lines without a blank line between them: then the lines before them are shorter than
 * the width.
 */
function itemsTouch(pairs: readonly Pair[], width: number, isHead: Known['isHead']): boolean {
  const heads = pairs.filter(
    ({ edge, upper, lower }) => edge === 'ended' && !noted.test(upper.text) && isHead(lower.text),
  )
  return heads.filter((pair) => !isFull(pair, width)).length * 2 > heads.length
}

export function breaksOf(lines: readonly WideLine[], known: Known): readonly Break[] {
  const found = pairsOf(lines, known)
  if (found.every(({ edge }) => edge === 'apart')) return found.map(() => 'part')
  const width = widthOf(found)
  const pairs = withWhole(found, width, known)
  const touch = width !== undefined && itemsTouch(pairs, width, known.isHead)
  const blocks = blocksOf(pairs)

  const beginsItem = ({ upper, lower }: Pair): boolean =>
    (touch || noted.test(upper.text)) && known.isHead(lower.text)

  /** A line that may end here: does the next one go on? */
  function goesOn(pair: Pair, block: Block, joined: boolean): boolean {
    const { edge, upper, lower, item } = pair
    if (edge === 'ended' ? item || beginsItem(pair) : edge === 'alike' && beginsItem(pair))
      return false
    if (width !== undefined) return isFull(pair, width)
    if (block.folded && !item) return true
    const unended = edge === 'loose' || edge === 'dangling'
    if (unended && !item && !known.isHead(lower.text)) {
      if (upper.width > longestHeadline || known.isItem(block.first.text)) return true
      if (edge === 'dangling' && upper.text.split(' ').length > fewestWords) return true
    }
    const most = longer * Math.max(block.width, upper.width)
    if (item || block.open === 0 || lower.width > most) return false
    if (edge === 'dangling') return true
    if (edge === 'loose') return joined || isFull(pair, block.width)
    const prose = block.open > 1 && block.open * 2 >= block.size && block.width >= narrowest
    return edge === 'ended' && prose && isFull(pair, block.width)
  }

  let [joined, listed] = [false, false]
  return pairs.map((pair, at): Break => {
    const { edge, lower, item } = pair
    const found = ((): Break => {
      if (edge === 'apart') return 'part'
      if (edge === 'open' && !item) return 'join'
      if (edge === 'alike' && width === undefined && !item)
        return (joined || listed) && mayList(lower) ? 'list' : 'part'
      if (goesOn(pair, blocks[at]!, joined)) return 'join'
      return (listed || edge === 'leads') && (item || mayList(lower)) ? 'list' : 'part'
    })()
    joined = found === 'join'
    listed = found === 'list' || (listed && found === 'join')
    return found
  })
}
