/** A person of an entry, to whom something may have happened. */

import type { Valued } from '../valued.js'
import type { GrammaticalCase } from './grammatical-case.js'
import type { Span } from './scene.js'

export type Standing =
  | 'free'
  /** Judges, police, prosecutors, lawyers, officials by the word before the name. */
  | 'office'
  /** Says or writes what the sentence tells. */
  | 'speaker'
  /** Whose lawyer, mother, house is spoken of. */
  | 'owner'
  | 'witness'
  /** Told of as an exception: `all but X`. */
  | 'excepted'

export interface Bearer extends Span {
  readonly mention: Valued
  readonly cases: ReadonlySet<GrammaticalCase>
  readonly standing: Standing
  /** The office that the word beside the name tells. */
  readonly role?: string | undefined
  readonly kin: boolean
  readonly gender: 'm' | 'f' | undefined
}
