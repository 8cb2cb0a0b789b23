/** One grammar per lexicon and one parse per passage, shared by finder and reader. */
import type { Passage } from '../../document.js'
import type { Hit } from '../numbers/shapes.js'
import { type Grammar, grammarOf } from './grammar.js'
import { kindAnyhow } from './kind.js'
import { parse } from './parse.js'
import type { Node, Penalty } from './penalty.js'
import type { PenaltyLexicon } from './schema.js'

export type { PenaltyLexicon } from './schema.js'

export interface PenaltyParser {
  /** The lexemes of a passage; those with `penalty` are penalties. */
  readonly nodes: (passage: Passage) => readonly Node[]
  /** What a range of nodes says, taken as a penalty on the word of another. */
  readonly penaltyOf: (nodes: readonly Node[], range: Hit) => Penalty | undefined
}

const parsers = new WeakMap<PenaltyLexicon, PenaltyParser>()

function taken(nodes: readonly Node[], range: Hit, grammar: Grammar): Penalty | undefined {
  const parts = nodes.slice(range.from, range.to)
  const measure = parts.find((node) => node.time || node.money)
  const kind = kindAnyhow(nodes, range, measure, grammar)
  if (!kind) return undefined
  const others = parts.filter((node) => node.money && node !== measure)
  return { kind, shape: 'taken', stage: 'alone', others, parts, ...(measure && { measure }) }
}

function make(grammar: Grammar): PenaltyParser {
  const known = new WeakMap<Passage, readonly Node[]>()
  return {
    nodes(passage) {
      const nodes = known.get(passage) ?? parse(grammar.pieces(passage), grammar)
      known.set(passage, nodes)
      return nodes
    },
    penaltyOf: (nodes, range) => taken(nodes, range, grammar),
  }
}

export function parserOf(lexicon: PenaltyLexicon): PenaltyParser {
  const parser = parsers.get(lexicon) ?? make(grammarOf(lexicon))
  parsers.set(lexicon, parser)
  return parser
}
