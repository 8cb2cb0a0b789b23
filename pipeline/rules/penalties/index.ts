/** Sanctions and measures of restraint, by rows: kinds in words of three languages, shapes over classes of words. */
import type { Finder } from '../../document.js'
import { modalityOf } from './modality.js'
import { type PenaltyLexicon, parserOf } from './parser.js'

export { sentenceAt } from './cue.js'
export { modalityOf } from './modality.js'
export { type PenaltyParser, parserOf } from './parser.js'
export type { Node, Penalty } from './penalty.js'
export type { PenaltyLexicon } from './schema.js'

/** A measure whose kind stands elsewhere may be something else. */
const apart = new Set(['alone', 'chain', 'left'])

/** Finder of PENALTY; `by` is `penalties/<kind>`. */
export function penalties(lexicon: PenaltyLexicon): Finder {
  const parser = parserOf(lexicon)
  return (passage) =>
    parser.nodes(passage).flatMap(({ start, end, penalty }, at, nodes) => {
      if (!penalty || !modalityOf(nodes, at)) return []
      const by = `penalties/${penalty.kind.kind}`
      return [{ start, end, label: 'PENALTY', by, score: apart.has(penalty.stage) ? 0.85 : 0.95 }]
    })
}
