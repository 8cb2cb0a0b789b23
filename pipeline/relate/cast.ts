/** Who is on the stage of a sentence, and whose an item is found to be. */

import type { Labelled, Language, Range } from '../document.js'
import type { Group } from './groups.js'
import type { RoleWords } from './words.js'

export interface Cast {
  readonly text: string
  readonly language: Language
  readonly sentence: Range
  readonly segments: readonly Range[]
  readonly groups: readonly Group[]
  /** Groups of kin alone, whom a pronoun passes by. */
  readonly kin: ReadonlySet<Group>
  /** Whose case, mother or lawyer the sentence speaks of. */
  readonly owners: readonly Labelled[]
  /** All whom the sentence names. */
  readonly named: readonly Labelled[]
  readonly speakers: readonly Labelled[]
  /** Of whom the text spoke last, and everybody whom that sentence named. */
  readonly carried: readonly Labelled[]
  readonly carriedAll: readonly Labelled[]
  /** All whom the entry told of before, each once. */
  readonly seen: readonly Labelled[]
  /** Clauses between commas that have people of their own. */
  readonly islands: readonly Range[]
  readonly words: RoleWords
}

export interface Home {
  readonly people: readonly Labelled[]
  readonly rule: string
}
