/** Sanctions and measures of restraint, by rows: kinds in words of three languages, shapes over classes of words. */
import type { Candidate, Finder, Range } from '../../document.js'
import { modalityOf } from './modality.js'
import { type PenaltyLexicon, parserOf } from './parser.js'

export { sentenceAt } from './cue.js'
export type { PenaltyLexicon } from './grammar.js'
export { modalityOf } from './modality.js'
export { type PenaltyParser, parserOf } from './parser.js'
export type { Node, Penalty } from './penalty.js'

/** A measure whose kind stands elsewhere may be something else. */
const apart = new Set(['alone', 'chain', 'left'])

/** `without confiscation of property` */
const withheld = ({ start, end }: Range): Candidate => ({
  start,
  end,
  label: 'PENALTY',
  by: 'penalties/withheld',
  score: 0,
  denies: true,
})

/**
 * Finder of PENALTY; `by` is `penalties/<kind>`. It denies what the text says was not imposed.
 */
export function penalties(lexicon: PenaltyLexicon): Finder {
  const parser = parserOf(lexicon)
  return (passage) =>
    parser.nodes(passage).flatMap((node, at, nodes) => {
      const { start, end, penalty } = node
      if (!penalty) return []
      if (!modalityOf(nodes, at)) return [withheld(node)]
      const by = `penalties/${penalty.kind.kind}`
      return [{ start, end, label: 'PENALTY', by, score: apart.has(penalty.stage) ? 0.85 : 0.95 }]
    })
}
