/** A penalty as its grammar finds it. */

import type { PenaltyKind } from '../../values.js'
import type { Measured } from '../numbers/measure.js'
import type { Stage } from './grammar.js'

export interface Penalty {
  readonly kind: Named
  readonly shape: string
  readonly stage: Stage
  readonly measure?: Measured
  /** Further amounts of the same fine. */
  readonly others: readonly Measured[]
  /** What it is made of. */
  readonly parts: readonly Measured[]
}

/** A lexeme that may have become a whole penalty. */
export interface Node extends Measured {
  readonly penalty?: Penalty
  /** Class of the last word of a phrase. */
  readonly tail?: string
}

export interface Named {
  readonly kind: PenaltyKind
  /** Id of the row. */
  readonly row: string
}
