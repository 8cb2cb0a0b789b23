/** Two labellings of one text: F1 of spans per label (neither side is the truth) and alpha over words, nothing being a value too. */
import { type Label, type Labelled, labels } from '../pipeline/document.js'
import { add, none, ratiosOf } from './counts.js'
import type { MarkedText } from './gold/marks.js'
import { countsOf, match } from './spans/match.js'
import { alpha } from './statistics/alpha.js'

export interface Agreement {
  readonly f1: { readonly [L in Label]: number }
  readonly all: number
  readonly alpha: number
}

const labelAt = (marks: readonly Labelled[], start: number, end: number): string =>
  marks.find((mark) => mark.start < end && start < mark.end)?.label ?? 'none'

export function agreement(first: MarkedText, second: MarkedText): Agreement {
  const of = (marks: readonly Labelled[], label: Label) =>
    marks.filter((mark) => mark.label === label)
  const counts = labels.map((label) =>
    countsOf(match(of(first.marks, label), of(second.marks, label), 'strict')),
  )
  const words = [...first.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  return {
    f1: Object.fromEntries(
      labels.map((label, at) => [label, ratiosOf(counts[at]!).f1]),
    ) as Agreement['f1'],
    all: ratiosOf(counts.reduce(add, none)).f1,
    alpha: alpha(
      words.map((word) => {
        const end = word.index + word[0].length
        return [labelAt(first.marks, word.index, end), labelAt(second.marks, word.index, end)]
      }),
    ),
  }
}
