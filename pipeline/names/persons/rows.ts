/** What `data/names` holds, and what is asked of it. */
import type { Language } from '../../document.js'
import type { Base, DeclensionRow } from '../grammar/declension.js'

export type Gender = 'm' | 'f'
/** 0 none, 1 weak (needs company), 2 strong. */
export type Strength = 0 | 1 | 2

/** What leads to a place, or asks for a case of the name behind it. */
export const prepositions = [
  'where',
  'case',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const

export const cueKinds = [
  ...(['title', 'role', 'office', 'kin', 'whose', 'verb', 'speech', 'place', 'area'] as const),
  ...(['body', 'thing', 'naming', 'work', 'particle', 'patronymic'] as const),
  ...prepositions,
  ...(['plain', 'bare', 'object', 'recipient'] as const),
] as const

export type CueKind = (typeof cueKinds)[number]

export interface CueRow {
  readonly word: string
  readonly language: Language
  readonly kind: CueKind
  readonly side: 'before' | 'after' | 'both'
  readonly case: 'any' | 'capital' | 'lower'
}

export interface EndingRow {
  readonly ending: string
  readonly kind: 'family' | 'adjective' | 'patronymic' | 'name'
  readonly strength: Strength
  readonly gender?: Gender
  /** Shortest key that may carry it. */
  readonly letters: number
}

/** What the lists say of a sound key. */
export interface Known {
  readonly given: Strength
  readonly gender?: Gender
  readonly family: Strength
  /** A surname that stands first. */
  readonly first?: boolean
}

export interface KnownRow extends Known {
  readonly keys: readonly string[]
}

export interface StopRow {
  readonly language: Language
  /** `month`, `weekday`, `people`, … */
  readonly kind: string
  readonly words: readonly string[]
}

export interface NameRows {
  /** By sound key. */
  readonly known: ReadonlyMap<string, Known>
  readonly endings: readonly EndingRow[]
  readonly cues: readonly CueRow[]
  readonly stop: readonly StopRow[]
  readonly common: (language: Language) => ReadonlySet<string>
  /** Sound keys, the words of one place joined by a space. */
  readonly places: readonly string[]
  readonly declensions: readonly DeclensionRow[]
  /** Given names as they are spelt → how many bear them, log10. */
  readonly spelt: ReadonlyMap<string, number>
  /** Kazakh in Latin letters → in Cyrillic ones, by each alphabet. */
  readonly spellings: readonly ((word: string) => string)[]
}

/** What is known of a word as a part of a name. */
export interface Evidence {
  readonly given: Strength
  readonly family: Strength
  readonly patronymic: Strength
  /** Made like a Kazakh name: `-bek`, `-khan`. */
  readonly made: boolean
  /** A surname that may be an adjective: `Zaborskaya`. */
  readonly adjective: boolean
  /** A surname that stands before the given name: `Ким`. */
  readonly first?: boolean
  readonly gender?: Gender
}

export interface NameFacts {
  /** The nominatives that a folded word may stand for, itself first. */
  readonly bases: (folded: string, language: Language) => readonly Base[]
  /** `key`: sound key of a nominative form. */
  readonly evidence: (key: string) => Evidence
  /** Every reading of a folded word, itself first, then the nominatives that it may stand for. */
  readonly readings: (folded: string, language: Language) => readonly Reading[]
  readonly cues: (folded: string, language: Language) => readonly CueRow[]
  /** 2: a word that is never in a name; 1: perhaps a form of one; 0 otherwise. */
  readonly stopped: (folded: string, language: Language) => 0 | 1 | 2
  /** A form of the name of a month. */
  readonly month: (folded: string, language: Language) => boolean
  /** 2: stands in lower case in running text; 1: a form of such a word; 0 otherwise. */
  readonly common: (folded: string, language: Language) => 0 | 1 | 2
  readonly place: (key: string) => boolean
}

export const none: Evidence = {
  given: 0,
  family: 0,
  patronymic: 0,
  made: false,
  adjective: false,
}

/** A nominative that a word may stand for, itself one of them, with what is known of it. */
export interface Reading extends Base {
  readonly key: string
  /** How many bear a given name so spelt, log10; the key joins Жанна with Жан. */
  readonly spelt: number
  readonly evidence: Evidence
}
