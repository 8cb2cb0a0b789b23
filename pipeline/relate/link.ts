/** An item tied to a person, and what that is told from. */

import type { Labelled } from '../document.js'
import type { Cast } from './cast.js'

export interface Link {
  readonly person: Labelled
  readonly item: Labelled
  readonly rule: string
}

export interface Attaching extends Cast {
  /** Sorted; citations and sanctions of the sentence. */
  readonly items: readonly Labelled[]
  /** The kind of a sanction, where it is known. */
  readonly kindOf: (item: Labelled) => string | undefined
}
