/** A mention with its normal form. */

import type { Labelled } from './document.js'
import type { Values } from './values.js'

export interface Valued extends Labelled {
  readonly id: string
  readonly value?: Values[keyof Values]
}
