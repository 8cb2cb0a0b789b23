/** Counts of a pair matcher: at its own verdicts, at the best threshold, at precision .99, and how well it is calibrated. */
export interface ScoredPair {
  readonly same: boolean
  readonly probability: number
  /** The verdict is "same". */
  readonly taken: boolean
}

export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

export interface PairScore extends Counts {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly bestF1: number
  readonly recallAt99: number
  /** Mean of |share of same − mean probability| over ten bins, weighed by their size. */
  readonly calibrationError: number
}

const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b)
export const f1Of = ({ tp, fp, fn }: Counts): number => ratio(2 * tp, 2 * tp + fp + fn)

function curve(pairs: readonly ScoredPair[]): { bestF1: number; recallAt99: number } {
  const sorted = [...pairs].sort((a, b) => b.probability - a.probability)
  const positives = pairs.filter((pair) => pair.same).length
  let tp = 0
  let bestF1 = 0
  let recallAt99 = 0
  sorted.forEach((pair, at) => {
    if (pair.same) tp++
    if (sorted[at + 1]?.probability === pair.probability) return
    const fp = at + 1 - tp
    bestF1 = Math.max(bestF1, f1Of({ tp, fp, fn: positives - tp }))
    if (tp / (at + 1) >= 0.99) recallAt99 = Math.max(recallAt99, ratio(tp, positives))
  })
  return { bestF1, recallAt99 }
}

function calibrationErrorOf(pairs: readonly ScoredPair[]): number {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, same: 0, sum: 0 }))
  for (const pair of pairs) {
    const bin = bins[Math.min(9, Math.floor(pair.probability * 10))]!
    bin.n++
    bin.sum += pair.probability
    if (pair.same) bin.same++
  }
  return ratio(
    bins.reduce((sum, bin) => sum + Math.abs(bin.same - bin.sum), 0),
    pairs.length,
  )
}

export function scoreOf(pairs: readonly ScoredPair[]): PairScore {
  const tp = pairs.filter((pair) => pair.same && pair.taken).length
  const fp = pairs.filter((pair) => !pair.same && pair.taken).length
  const fn = pairs.filter((pair) => pair.same && !pair.taken).length
  return {
    pairs: pairs.length,
    tp,
    fp,
    fn,
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    f1: f1Of({ tp, fp, fn }),
    ...curve(pairs),
    calibrationError: calibrationErrorOf(pairs),
  }
}
