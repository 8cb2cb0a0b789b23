/** One word of a name, analysed once: its spellings by role, blocking keys, gender, rarity. */

import type { Script } from '../../document.js'
import type { Ending } from './endings.js'
import type { Form } from './form.js'
import type { Found, Given } from './given.js'
import type { Short } from './short.js'

/** The last part of a compound given name. */
export interface Element {
  readonly sound: string
  /** In symbols. */
  readonly length: number
}

export interface Word {
  readonly id: number
  readonly text: string
  readonly script: Script
  /** It has letters that only Kazakh has. */
  readonly kazakh: boolean
  readonly whole: Form
  /** As a surname, without its gender and case: Жыланбаева → жыланбаев. */
  readonly root: Form
  /** Without -ov, -ev, -uly too: bokayev → bokay. */
  readonly bare: Form | undefined
  /** Without the Arabic article written as part of it: albakri → bakri. */
  readonly article: Form | undefined
  /** As a patronymic, the father's name: калабаевич → калаба. */
  readonly father: Form | undefined
  readonly fatherName: Found | undefined
  /** The nominative of a given name that stands in another case: марата → марат. */
  readonly stem: Form | undefined
  readonly given: Given | undefined
  /** Hundredths between this spelling and the lexicon's. */
  readonly givenLoss: number
  /** The surname in the nominative where the text has it in another case: Сембая → сембай. */
  readonly nominative: string | undefined
  /** What a surname without an ending of gender may be in the nominative: Ковальчуком → ковальчук. */
  readonly nominatives: readonly Form[] | undefined
  readonly family: Ending | undefined
  readonly patronymic: Ending | undefined
  /** Blocking keys of the surname root and of the word as a given name. */
  readonly keys: readonly number[]
  /** Of the surname without -ov, -ev, -uly. */
  readonly bareKeys: readonly number[]
  readonly givenKeys: readonly number[]
  /** −ln of the share of bearers as a surname. */
  readonly rarity: number
  /** How a surname that the tables have sounds; absent for one that they do not have. */
  readonly known: string | undefined
  /** The given name that a Kazakh surname is made of: Жаксыбеков → жаксыбек. */
  readonly forefather: Given | undefined
  /** Surname that it is a spelling of, by number: Пак, Park. */
  readonly clan: number | undefined
  /** What the word may be a short form of. */
  readonly short: Short | undefined
  readonly element: Element | undefined
}
