/** What somebody has made of a text beside what the program has → corrections of marks, values and cases. */
import { hashOf } from '../../pipeline/correct/quote.js'
import type { Annotated } from '../../pipeline/records.js'
import { betweenCases } from './between-cases.js'
import {
  betweenMarks,
  type Difference,
  type Matched,
  matchMarks,
  ownMarks,
} from './between-marks.js'
import { betweenRelations } from './between-relations.js'
import type { Given } from './given.js'
import type { NewCorrection } from './lines.js'

export interface Compared {
  readonly given: Given
  readonly document: Annotated
  readonly matched: Matched
}

export const compare = (given: Given, document: Annotated): Compared => ({
  given,
  document,
  matched: matchMarks(ownMarks(document), given.marks),
})

/** The entry that a text is, is known again by its words alone. */
const anchored = ({ source, oneEntry }: Given, correction: NewCorrection): NewCorrection =>
  oneEntry && 'source' in correction
    ? { ...correction, source: { ...correction.source, entry: hashOf(source.text) } }
    : correction

export function differenceOf({ given, document, matched }: Compared): Difference {
  const parts = [
    betweenMarks(document, matched),
    betweenCases(document, given, matched.pairs),
    betweenRelations(document, given, matched.pairs),
  ]
  return {
    corrections: parts
      .flatMap((each) => each.corrections)
      .map((correction) => anchored(given, correction)),
    problems: parts.flatMap((each) => each.problems),
  }
}
