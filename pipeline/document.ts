/** The nouns of the pipeline. Offsets are UTF-16 code units, half-open; ranges of the document point into `Source.text`. */

import type { Form } from './read/form.js'
import type { Gap } from './read/gap.js'
import type { Script } from './read/script.js'

export type { Script } from './read/script.js'

export type Language = 'en' | 'ru' | 'kk'
export const languages: readonly Language[] = ['en', 'ru', 'kk']

export const labels = ['PERSON', 'PLACE', 'STATUTE', 'PENALTY', 'ORG', 'DATE'] as const
export type Label = (typeof labels)[number]

export interface Range {
  readonly start: number
  readonly end: number
}

export interface Labelled extends Range {
  readonly label: Label
}

/** First and last day, ISO 8601. */
export type Period = readonly [string, string]

export interface Source {
  readonly id: string
  readonly text: string
  readonly origin: { readonly file: string; readonly sha256: string }
  readonly given?: Given
}

/** What is known of a text from elsewhere. */
export interface Given {
  /** What the user says wins over what the text tells. */
  readonly language?: Language
  readonly period?: Period
  /** What the document says of itself counts only where the text tells none. `published`: a day, ISO 8601. */
  readonly title?: string
  readonly published?: string
}

export interface Reference {
  readonly mark: string
  readonly url?: string
}

export interface Entry extends Range {
  readonly id: string
  /** Where it stands in the plain text. */
  readonly plain: Range
  readonly language: Language
  /** When it was written, as the text above it tells, or the period that the report covers. */
  readonly period?: Period
  /** The day on which it was written, ISO 8601, where a dateline tells it. */
  readonly issued?: string
  readonly references: readonly Reference[]
}

/** The head of a report: what it says of itself before its first entry. */
export interface Head {
  readonly title?: string
  readonly period?: Period
  /** True where the text is a report of dated items; false where every paragraph is an entry. */
  readonly dated: boolean
}

/** A word, a number or a mark of punctuation. */
export interface Token extends Range {
  readonly form: Form
  /** What stands before it in its text. */
  readonly gap: Gap
  /** Those of its form. */
  readonly folded: string
  readonly script: Script
}

/** A proposal of one finder. Candidates may overlap. */
export interface Candidate extends Labelled {
  /** The row, rule or model that proposed it: `statutes/kz-cao`, `names/initial-after`, `model/<revision>`. */
  readonly by: string
  /** 0 to 1: how sure the proposer is. */
  readonly score: number
  /** It says what its range is not: no proposal of the same label from the model alone stands there. Its score is 0. */
  readonly denies?: true
}

/** A chosen range. Mentions never overlap. */
export interface Mention extends Labelled {
  readonly id: string
  /** Calibrated chance that range and label are right; null where there is none. */
  readonly score: number | null
  readonly from: readonly Candidate[]
}

/**
 * One entry as finders see it: its plain text, tokens with offsets into that text, and what the report says around it.
 * Offsets of everything that a finder returns are relative to `text`.
 */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly language: Language
  /** A range of `text` → the range of the source that it stands for. */
  readonly back: (range: Range) => Range
  readonly period?: Period
  /** The day on which it was written, ISO 8601. */
  readonly issued?: string
  /** All passages of its text in order, itself among them. */
  readonly around?: readonly Passage[]
  /** Of a line: the passage that it is of. */
  readonly whole?: Passage
}

/** Pure: the same passage gives the same candidates. Ranges relative to `passage.text`. */
export type Finder = (passage: Passage) => readonly Candidate[]

export type NoteOf = (code: string, text: string, at: Range) => void

/** Mention → value, or undefined where the text does not allow one. `mentions` are all of the passage, ranges relative to it. */
export type Reader<V> = (
  mention: Labelled,
  passage: Passage,
  mentions: readonly Labelled[],
  note: NoteOf,
) => V | undefined

export interface Note {
  readonly code: string
  readonly text: string
  readonly at?: Range
}
