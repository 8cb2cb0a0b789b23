/** What a place rule proposes, and how the proposals of one passage are brought together. */
import type { Candidate } from '../../document.js'
import { contains, same } from '../../range.js'

export interface Proposal {
  readonly start: number
  readonly end: number
  /** Rule: `gazetteer`, `typed`, `address`, … */
  readonly by: string
  readonly score: number
}

const beats = (a: Proposal, b: Proposal): boolean =>
  same(a, b) ? a.score > b.score : contains(a, b) && a.score >= 0.35

/** One proposal a range, none inside a longer one that is likely; in order. */
export function settle(proposals: readonly Proposal[]): readonly Candidate[] {
  const sorted = [...proposals].sort(
    (a, b) => a.start - b.start || b.end - a.end || b.score - a.score,
  )
  const kept: Proposal[] = []
  for (const one of sorted) {
    let covered = false
    for (let at = kept.length - 1; at >= 0 && !covered && at >= kept.length - 12; at--) {
      const other = kept[at]!
      covered = same(other, one) || beats(other, one)
    }
    if (!covered && one.score > 0) kept.push(one)
  }
  return kept.map(({ start, end, by, score }) => ({
    start,
    end,
    label: 'PLACE',
    by: `places/${by}`,
    score: Math.round(score * 1000) / 1000,
  }))
}
