/** Counts first: what was right, wrong, half right, missed and made up; the ratios come from them. */
export interface Counts {
  readonly correct: number
  readonly incorrect: number
  readonly partial: number
  readonly missed: number
  readonly spurious: number
}

export const none: Counts = { correct: 0, incorrect: 0, partial: 0, missed: 0, spurious: 0 }

export const add = (a: Counts, b: Counts): Counts => ({
  correct: a.correct + b.correct,
  incorrect: a.incorrect + b.incorrect,
  partial: a.partial + b.partial,
  missed: a.missed + b.missed,
  spurious: a.spurious + b.spurious,
})

export interface Ratios {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

export const harmonic = (a: number, b: number): number => ratio(2 * a * b, a + b)

/** SemEval-2013 task 9: a partial match counts half; `incorrect` is in both denominators. */
export function ratiosOf(counts: Counts): Ratios {
  const right = counts.correct + counts.partial / 2
  const wrong = counts.incorrect + counts.correct + counts.partial
  const precision = ratio(right, wrong + counts.spurious)
  const recall = ratio(right, wrong + counts.missed)
  return { precision, recall, f1: harmonic(precision, recall) }
}
