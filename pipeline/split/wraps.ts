/**
 * Which line breaks of a text are only those of its width. A text folded at one width betrays itself: its lines are as long as the
 * next word allowed. Where no width shows, words tell that no line ends or begins with.
 */
import type { Edge, EdgeOf } from './edges.js'
import type { Line } from './lines.js'

/** What stands before a line: the end of another paragraph, of another line of one list, or a blank of its own sentence. */
export type Break = 'part' | 'list' | 'join'

export interface Known {
  readonly edgeOf: EdgeOf
  /** A line that is whole by itself: a date, a menu. */
  readonly stands: (line: string) => boolean
  /** An item of a list or a note begins. */
  readonly opens: (line: string) => boolean
  /** A dated item begins. */
  readonly isHead: (line: string) => boolean
}

interface Pair {
  readonly upper: Line
  readonly lower: Line
  readonly edge: Edge | 'apart' | 'item'
}

/** No mail and no page is folded wider, none narrower. */
const [narrowest, widest] = [40, 130]
/** Lines that cannot end where they do, before they tell a width. */
const fewest = 3
/** A line so much longer than those before it is not folded with them. */
const longer = 1.6
/** Lines of a list. */
const longestItem = 100
const mostWords = 6
const longestQuote = 600
const stop = /[.!?…][”"»’)\]]*$/u

const firstWord = (text: string): number => {
  const blank = text.indexOf(' ')
  return blank < 0 ? text.length : blank
}

/** The first word of the next line would not have fitted. */
const isFull = ({ upper: { text }, lower }: Pair, width: number): boolean =>
  text.length <= width && text.length + 1 + firstWord(lower.text) > width

const shouts = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{2}/u.test(text)

const balance = (text: string): number =>
  (text.match(/[([«“„]/gu)?.length ?? 0) - (text.match(/[)\]»”]/gu)?.length ?? 0)

const mayList = ({ text }: Line): boolean =>
  text.length <= longestItem && !(stop.test(text) && text.split(/\s+/u).length > mostWords)

function pairsOf(lines: readonly Line[], known: Known): readonly Pair[] {
  let [unclosed, since] = [0, 0]
  return lines.map((lower, at): Pair => {
    const upper = lines[at - 1]
    if (!upper || lower.apart) {
      unclosed = 0
      since = 0
      return { upper: upper ?? lower, lower, edge: 'apart' }
    }
    unclosed = Math.max(0, unclosed + balance(upper.text))
    since = unclosed > 0 ? since + upper.text.length : 0
    if (known.opens(lower.text)) return { upper, lower, edge: 'item' }
    const edge = known.edgeOf(upper.text, lower.text, unclosed > 0 && since < longestQuote)
    const whole = edge !== 'open' && (known.stands(upper.text) || known.stands(lower.text))
    if (whole) return { upper, lower, edge: 'apart' }
    const louder = edge === 'loose' && shouts(upper.text) !== shouts(lower.text)
    return { upper, lower, edge: louder ? 'ended' : edge }
  })
}

/** The width at which the whole text is folded. */
function widthOf(pairs: readonly Pair[]): number | undefined {
  const open = pairs.filter(({ edge }) => edge === 'open')
  if (open.length < fewest) return undefined
  const width = open.reduce((most, { upper }) => Math.max(most, upper.text.length), 0)
  if (width > widest || width < narrowest) return undefined
  return open.filter((pair) => isFull(pair, width)).length >= open.length * 0.8 ? width : undefined
}

/** The lines between two breaks that surely part: how many of them are open, and how long those are. */
interface Block {
  readonly size: number
  readonly open: number
  readonly width: number
}

function blocksOf(pairs: readonly Pair[]): readonly Block[] {
  const blocks: Block[] = []
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1
    while (to < pairs.length && pairs[to]!.edge !== 'apart') to++
    const inner = pairs.slice(from + 1, to)
    const open = inner.filter(({ edge }) => edge === 'open')
    const width = open.reduce((most, { upper }) => Math.max(most, upper.text.length), 0)
    for (; from < to; from++) blocks.push({ size: inner.length, open: open.length, width })
  }
  return blocks
}

/** Whether blank lines part the dated items of a text. */
function headsApart(lines: readonly Line[], isHead: Known['isHead']): boolean {
  const heads = lines.filter((line) => isHead(line.text))
  return heads.filter((line) => line.apart).length >= heads.length * 0.8
}

export function breaksOf(lines: readonly Line[], known: Known): readonly Break[] {
  const pairs = pairsOf(lines, known)
  if (pairs.every(({ edge }) => edge === 'apart')) return pairs.map(() => 'part')
  const width = widthOf(pairs)
  const blocks = blocksOf(pairs)
  let apart: boolean | undefined
  const beginsItem = ({ text }: Line): boolean => {
    if (!known.isHead(text)) return false
    apart ??= headsApart(lines, known.isHead)
    return !apart
  }

  /** A line that may end here: does the next one go on? */
  function goesOn(pair: Pair, block: Block, joined: boolean): boolean {
    const { edge, lower } = pair
    if (width !== undefined) return isFull(pair, width) && !(edge === 'ended' && beginsItem(lower))
    if (
      block.open === 0 ||
      lower.text.length > longer * Math.max(block.width, pair.upper.text.length)
    )
      return false
    if (edge === 'dangling') return true
    if (edge === 'loose') return joined || isFull(pair, block.width)
    const prose = block.open > 1 && block.open * 2 >= block.size && block.width >= narrowest
    return edge === 'ended' && prose && isFull(pair, block.width)
  }

  let [joined, listed] = [false, false]
  return pairs.map((pair, at): Break => {
    const { edge, lower } = pair
    const before = pairs[at - 1]
    const found = ((): Break => {
      if (edge === 'apart') return 'part'
      if (edge === 'open') return 'join'
      if (edge === 'item') return listed || before?.edge === 'leads' ? 'list' : 'part'
      if (edge === 'alike' && width === undefined)
        return (joined || listed) && mayList(lower) ? 'list' : 'part'
      if (goesOn(pair, blocks[at]!, joined)) return 'join'
      return (listed || edge === 'leads') && mayList(lower) ? 'list' : 'part'
    })()
    joined = found === 'join'
    listed = found === 'list' || (listed && found === 'join')
    return found
  })
}
