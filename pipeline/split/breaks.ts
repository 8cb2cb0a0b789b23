/** Which line breaks are only those of a width, which part the lines of one list, and which part paragraphs. */
import type { Line } from './lines.js'
import {
  type Block,
  blocksOf,
  isFull,
  type Known,
  narrowest,
  type Pair,
  pairsOf,
  type WideLine,
  widthOf,
  withWhole,
} from './wraps.js'

/** What stands before a line: the end of another paragraph, of another line of one list, or a blank of its own sentence. */
export type Break = 'part' | 'list' | 'join'

/** A line so much longer than those before it is not folded with them. */
const longer = 1.6
/** A longer line without an end is no headline. */
const longestHeadline = 160
/** A number at the end of a longer line has lost its word; shorter ones are rows of a table. */
const fewestWords = 4
/** Lines of a list. */
const [longestItem, mostWords] = [100, 6]

const stop = /[.!?…][”"»’)\]]*$/u
/** The mark of its note closes a dated item. */
const noted = /\[\d{1,4}\][\s.,;:”"»)]*$/u

/** `• Asanov Askar`: under a line without a colon only names are its list. */
const namesOne =
  /^(?:[-–—•*·]|\d{1,3}[.)])\s*\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*\.?){1,3}[,;.]?$/u

const mayList = ({ text }: Line): boolean =>
  text.length <= longestItem &&
  !text.endsWith(':') &&
  !(stop.test(text) && text.split(/\s+/u).length > mostWords)

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

/** What the lines above a break were. */
interface Above {
  /** The line is the rest of the one before. */
  readonly joined: boolean
  /** It stands in a list. */
  readonly listed: boolean
  /** It is of a dated item that no note has closed. */
  readonly item: boolean
}

interface Page {
  readonly known: Known
  readonly width: number | undefined
  /** Dated items begin right below others. */
  readonly touch: boolean
}

const unended = ({ edge }: Pair): boolean => edge === 'loose' || edge === 'dangling'

/** Without a width of the text: what the words and the lines around tell. */
function goesOnUnfolded(pair: Pair, block: Block, above: Above, { known }: Page): boolean {
  const { edge, upper, lower, item } = pair
  if (item) return false
  if (block.folded) return true
  if ((unended(pair) || edge === 'leads') && !known.isHead(lower.text)) {
    if (above.item && !(edge === 'leads' && mayList(lower))) return true
    if (unended(pair) && upper.width > longestHeadline) return true
    if (edge === 'dangling' && upper.text.split(' ').length > fewestWords) return true
  }
  const most = longer * Math.max(block.width, upper.width)
  if (block.open === 0 || lower.width > most) return false
  if (edge === 'dangling') return true
  if (edge === 'loose') return above.joined || isFull(pair, block.width)
  const prose = block.open > 1 && block.open * 2 >= block.size && block.width >= narrowest
  return edge === 'ended' && prose && isFull(pair, block.width)
}

/** A line that may end here: does the next one go on? */
function goesOn(pair: Pair, block: Block, above: Above, page: Page): boolean {
  const { edge, upper, lower, item } = pair
  const begins = (page.touch || noted.test(upper.text)) && page.known.isHead(lower.text)
  if (edge === 'ended' ? item || begins : edge === 'alike' && begins) return false
  return page.width === undefined
    ? goesOnUnfolded(pair, block, above, page)
    : isFull(pair, page.width)
}

function breakOf(pair: Pair, block: Block, above: Above, page: Page): Break {
  const { edge, upper, lower, item } = pair
  // Items may have blank lines between them, and below the line that leads to them.
  if (edge === 'apart') return item && (above.listed || upper.text.endsWith(':')) ? 'list' : 'part'
  if (edge === 'open' && !item) return 'join'
  if (edge === 'alike' && page.width === undefined && !item)
    return (above.joined || above.listed) && mayList(lower) ? 'list' : 'part'
  if (goesOn(pair, block, above, page)) return 'join'
  if (edge !== 'ended' && item && mayList(upper) && namesOne.test(lower.text)) return 'list'
  return (above.listed || edge === 'leads') && (item || mayList(lower)) ? 'list' : 'part'
}

export function breaksOf(lines: readonly WideLine[], known: Known): readonly Break[] {
  const found = pairsOf(lines, known)
  const width = widthOf(found)
  const pairs = withWhole(found, width, known)
  const touch = width !== undefined && itemsTouch(pairs, width, known.isHead)
  const blocks = blocksOf(pairs)
  let above: Above = { joined: false, listed: false, item: false }
  return pairs.map((pair, at): Break => {
    const own = breakOf(pair, blocks[at]!, above, { known, width, touch })
    const joined = own === 'join'
    const begins = !joined && known.isItem(pair.lower.text)
    above = {
      joined,
      listed: own === 'list' || (above.listed && joined),
      item: begins || (above.item && pair.edge !== 'apart' && !noted.test(pair.upper.text)),
    }
    return own
  })
}
