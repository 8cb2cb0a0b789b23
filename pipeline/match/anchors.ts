/**
 * A pattern is tried only near a word it cannot do without (`court`, `прокуратур~`, `#court`): its anchor, with the number of words
 * that may stand before it.
 */
import { type Ask, type Length, lengthOf, nothing, type Piece, plus } from './tree.js'

export interface Anchor {
  readonly ask: Ask
  readonly before: Length
}

/** The cheapest words of which every match holds one, or undefined where there are none. */
export type AnchorsOf = (piece: Piece) => readonly Anchor[] | undefined

/** How often what is asked may stand in a text, in words of a list. */
type CostOf = (ask: Ask) => number

/** A tag stands for a list of words; words that stand everywhere (`of`, `the`) and marks are dear; a spelling may be any word's. */
const [tag, dear, anything] = [10, 100, 1000]

function askCosts(common: ReadonlySet<string>): CostOf {
  const known = new Map<Ask, number>()
  const keyCost = (key: string): number => {
    if (/^#./u.test(key)) return tag
    return common.has(key) || !/^\p{L}/u.test(key) ? 1 + dear : 1
  }
  const sum = (costs: readonly number[]) => costs.reduce((all, cost) => all + cost, 0)
  const find = (ask: Ask): number => {
    if (ask.is === 'keys') return sum(ask.keys.map(keyCost))
    if (ask.is === 'any') return sum(ask.of.map(costOf))
    return ask.is === 'all' ? Math.min(...ask.of.map(costOf)) : anything
  }
  const costOf: CostOf = (ask) => {
    const cost = known.get(ask) ?? find(ask)
    known.set(ask, cost)
    return cost
  }
  return costOf
}

/** The farther before an anchor a pattern may begin, the more often it is tried. */
const totalCost = (anchors: readonly Anchor[], costOf: CostOf): number =>
  anchors.reduce((sum, { ask }) => sum + costOf(ask), 0) +
  5 * Math.max(...anchors.map(({ before }) => before.most))

/** `common`: words that stand everywhere. */
export function anchoring(common: ReadonlySet<string>): AnchorsOf {
  const costOf = askCosts(common)
  const inSequence = (parts: readonly Piece[]): readonly Anchor[] | undefined => {
    let before = nothing
    let [best, least]: [readonly Anchor[] | undefined, number] = [undefined, Infinity]
    for (const part of parts) {
      const anchors = anchorsOf(part)?.map((each) => ({
        ...each,
        before: plus(before, each.before),
      }))
      const cost = anchors ? totalCost(anchors, costOf) : Infinity
      if (cost < least) [best, least] = [anchors, cost]
      before = plus(before, lengthOf(part))
    }
    return best
  }
  const anchorsOf: AnchorsOf = (piece) => {
    switch (piece.is) {
      case 'word':
        return [{ ask: piece.ask, before: nothing }]
      case 'sequence':
        return inSequence(piece.parts)
      case 'choice': {
        const all = piece.parts.map(anchorsOf)
        return all.every((each) => each !== undefined) ? all.flat() : undefined
      }
      case 'field':
        return anchorsOf(piece.part)
      case 'repeat':
        return piece.times.least > 0 ? anchorsOf(piece.part) : undefined
      default:
        return undefined
    }
  }
  return anchorsOf
}
