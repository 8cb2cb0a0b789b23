/**
 * A pattern is tried only near a word it cannot do without (`court`, `прокуратур~`): its anchor, with the number of
 * words that may stand before it.
 */
import type { Case, Piece } from './parse.js'

interface Length {
  readonly least: number
  readonly most: number
}

export interface Anchor {
  readonly keys: readonly string[]
  readonly written: Case
  readonly before: Length
}

const nothing: Length = { least: 0, most: 0 }
/** `<org>` is a whole name of the list; `<unsigned>` looks on and takes no word. */
const tests: Readonly<Record<string, Length>> = {
  org: { least: 1, most: 14 },
  unsigned: nothing,
}

const plus = (a: Length, b: Length): Length => ({ least: a.least + b.least, most: a.most + b.most })

export function lengthOf(piece: Piece): Length {
  switch (piece.is) {
    case 'word':
    case 'shape':
      return { least: 1, most: 1 }
    case 'test':
      return tests[piece.name] ?? { least: 1, most: 1 }
    case 'mark':
    case 'not':
      return nothing
    case 'sequence':
      return piece.parts.map(lengthOf).reduce(plus, nothing)
    case 'choice': {
      const all = piece.parts.map(lengthOf)
      return {
        least: Math.min(...all.map((each) => each.least)),
        most: Math.max(...all.map((each) => each.most)),
      }
    }
    case 'repeat': {
      const one = lengthOf(piece.part)
      return { least: one.least * piece.times.least, most: one.most * piece.times.most }
    }
  }
}

/** Words that stand everywhere (`of`, `the`) and marks make dear anchors. */
const costOf = (anchors: readonly Anchor[], common: ReadonlySet<string>): number => {
  const keys = anchors.flatMap((anchor) => anchor.keys)
  const dear = keys.filter((key) => common.has(key) || !/^\p{L}/u.test(key)).length
  return keys.length + 100 * dear + 5 * Math.max(...anchors.map((anchor) => anchor.before.most))
}

/** The cheapest set of words of which every match holds one, or undefined where there is none. */
export function anchorsOf(
  piece: Piece,
  common: ReadonlySet<string>,
): readonly Anchor[] | undefined {
  switch (piece.is) {
    case 'word':
      return [{ keys: piece.keys, written: piece.written, before: nothing }]
    case 'sequence': {
      let before = nothing
      const found: (readonly Anchor[])[] = []
      for (const part of piece.parts) {
        const inner = anchorsOf(part, common)
        if (inner) found.push(inner.map((each) => ({ ...each, before: plus(before, each.before) })))
        before = plus(before, lengthOf(part))
      }
      return found.sort((a, b) => costOf(a, common) - costOf(b, common))[0]
    }
    case 'choice': {
      const all = piece.parts.map((part) => anchorsOf(part, common))
      return all.every((each) => each !== undefined) ? all.flat() : undefined
    }
    case 'repeat':
      return piece.times.least > 0 ? anchorsOf(piece.part, common) : undefined
    default:
      return undefined
  }
}
