/** A name taken apart. */
import type { Script } from '../../document.js'
import type { Sound } from './alphabet.js'
import type { Word } from './token.js'

export type Role = 'family' | 'given' | 'patronymic' | 'name'

export interface FullPart {
  readonly kind: 'full'
  readonly role: Role
  readonly text: string
  readonly word: Word
  /** Sounds that the word may begin with. */
  readonly first: readonly Sound[]
  readonly firstAsFather: readonly Sound[]
  /** The word with the particles before it, which some write as one: Vandenbroek, Albakri. */
  readonly long: Word | undefined
}

export interface InitialPart {
  readonly kind: 'initial'
  readonly role: 'given' | 'patronymic' | 'name'
  readonly script: Script
  readonly text: string
  readonly sounds: readonly Sound[]
}

export type Part = FullPart | InitialPart

export type Problem = 'empty' | 'too-long' | 'digits' | 'address' | 'organisation' | 'script'

export interface ParsedName {
  readonly text: string
  readonly parts: readonly Part[]
  /** One part for each role and a surname among them: compared role by role. */
  readonly plain: boolean
  /** 1 masculine, 2 feminine, 3 either. */
  readonly gender: number
  /** False where the gender rests on a case ending alone. */
  readonly genderSure: boolean
  /** Sr 1, Jr and II 2, III 3; 0 where nothing is said. */
  readonly generation: number
  /** Birth date as 19910312, what is not told 0; absent where nothing is told. */
  readonly born?: number
  /** The same person under the other surname or given name that is told beside it, in brackets. */
  readonly other?: ParsedName
  /** Why the name cannot be compared. */
  readonly problem?: Problem
}
