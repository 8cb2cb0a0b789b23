/** Gold against found ranges, by the four schemes of SemEval-2013 task 9, with the best matching instead of the first. */
import type { Labelled } from '../../pipeline/document.js'
import { overlaps, same } from '../../pipeline/range.js'
import type { Counts } from '../counts.js'
import { assign } from './assignment.js'

export const schemes = ['strict', 'exact', 'partial', 'type'] as const
export type Scheme = (typeof schemes)[number]
type Verdict = 'correct' | 'incorrect' | 'partial'

const verdicts: { readonly [S in Scheme]: (gold: Labelled, found: Labelled) => Verdict } = {
  strict: (gold, found) =>
    same(gold, found) && gold.label === found.label ? 'correct' : 'incorrect',
  exact: (gold, found) => (same(gold, found) ? 'correct' : 'incorrect'),
  partial: (gold, found) => (same(gold, found) ? 'correct' : 'partial'),
  type: (gold, found) => (gold.label === found.label ? 'correct' : 'incorrect'),
}

/** One more correct pair outweighs any number of the others; of equals the pair that agrees more is taken. */
const worth: { readonly [V in Verdict]: number } = { correct: 1e6, partial: 1e3, incorrect: 1e3 }

export interface Pair<G, F> {
  readonly gold?: G
  readonly found?: F
  readonly verdict: Verdict | 'missed' | 'spurious'
}

/** Ranges that overlap, directly or through others: matching never leaves such a cluster. */
function clusters<G extends Labelled, F extends Labelled>(gold: readonly G[], found: readonly F[]) {
  const all = [
    ...gold.map((range) => ({ range, gold: true as const, item: range as G | F })),
    ...found.map((range) => ({ range, gold: false as const, item: range as G | F })),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const groups: { gold: G[]; found: F[]; end: number }[] = []
  for (const each of all) {
    let group = groups.at(-1)
    if (!group || each.range.start >= group.end) {
      group = { gold: [], found: [], end: each.range.end }
      groups.push(group)
    }
    group.end = Math.max(group.end, each.range.end)
    if (each.gold) group.gold.push(each.item as G)
    else group.found.push(each.item as F)
  }
  return groups
}

export function match<G extends Labelled, F extends Labelled>(
  gold: readonly G[],
  found: readonly F[],
  scheme: Scheme,
): readonly Pair<G, F>[] {
  const verdict = verdicts[scheme]
  return clusters(gold, found).flatMap((group): Pair<G, F>[] => {
    const weigh = (a: G, b: F): number => {
      if (!overlaps(a, b)) return 0
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
      const closeness = shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
      return worth[verdict(a, b)] + closeness + (a.label === b.label ? 1 : 0)
    }
    const taken = assign(group.gold.length, group.found.length, (row, column) =>
      weigh(group.gold[row]!, group.found[column]!),
    )
    const used = new Set(taken)
    return [
      ...group.gold.map((each, at): Pair<G, F> => {
        const other = taken[at] === undefined ? undefined : group.found[taken[at]]
        return other
          ? { gold: each, found: other, verdict: verdict(each, other) }
          : { gold: each, verdict: 'missed' }
      }),
      ...group.found
        .filter((_, at) => !used.has(at))
        .map((each): Pair<G, F> => ({ found: each, verdict: 'spurious' })),
    ]
  })
}

export function countsOf(pairs: readonly Pair<unknown, unknown>[]): Counts {
  const of = (verdict: Pair<unknown, unknown>['verdict']) =>
    pairs.filter((pair) => pair.verdict === verdict).length
  return {
    correct: of('correct'),
    incorrect: of('incorrect'),
    partial: of('partial'),
    missed: of('missed'),
    spurious: of('spurious'),
  }
}
