/** A sentence with its mentions. */

import type { Labelled, Language, Range } from '../document.js'
import type { RoleWords } from './words.js'

export interface Scene {
  readonly text: string
  readonly language: Language
  readonly sentence: Range
  /** Of the sentence, sorted. */
  readonly mentions: readonly Labelled[]
  readonly words: RoleWords
}
