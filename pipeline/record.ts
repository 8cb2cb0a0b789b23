/** What the program writes: the lines of the contract, in the order of their keys. */
import type { Label, Period, Reference } from './document.js'
import type { Modality, Values } from './values.js'

export interface SourceRecord {
  readonly file: string
  readonly sha256: string
  readonly title?: string
  readonly period?: Period
}

export interface MentionRecord {
  readonly id: string
  readonly label: Label
  /** Relative to the entry's text. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Calibrated chance that range and label are right, 0 to 1; null where there is none. */
  readonly score: number | null
  /** Rows, rules and models that proposed it. */
  readonly by: readonly string[]
  readonly value?: Values[Label]
}

export const events = [
  'detention',
  'interrogation',
  'search',
  'summons',
  'charge',
  'trial',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'appeal',
  'release',
  'transfer',
  'attack',
  'death',
  'hunger_strike',
  'refusal',
  'other',
] as const
export type Event = (typeof events)[number]

export interface Evidence {
  /** What told it. */
  readonly rule: string
  /** Relative to the entry's text. */
  readonly start: number
  readonly end: number
}

/** Every name is a mention's id of the same entry. */
export interface CaseRecord {
  readonly person: string
  readonly event: Event
  readonly statutes: readonly string[]
  readonly penalty?: string
  /** Of every case with a sanction. */
  readonly modality?: Modality
  readonly place?: string
  /** Canonical name of the town, else district, else region. */
  readonly where?: string
  readonly date?: string
  /** ISO 8601. */
  readonly when?: string
  /** Who acted: a body, a judge. */
  readonly authority?: string
  readonly because: readonly Evidence[]
}

export interface NoteRecord {
  readonly code: string
  readonly text: string
  readonly start?: number
  readonly end?: number
}

export interface EntryRecord {
  readonly type: 'entry'
  readonly source: SourceRecord
  readonly id: string
  /** Position among the entries of the file, from 1. */
  readonly number: number
  /** `en`, `ru` or `kk`. */
  readonly lang: string
  /** Of the file's text, UTF-16 code units, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly references: readonly Reference[]
  readonly mentions: readonly MentionRecord[]
  readonly cases: readonly CaseRecord[]
  readonly notes: readonly NoteRecord[]
}

export interface ReportRecord {
  readonly type: 'report'
  readonly source: SourceRecord
  readonly entries: number
  readonly counts: Readonly<Record<Label, number>> & { readonly cases: number }
  readonly notes: readonly NoteRecord[]
  /** Id and revision of the model, or null where none ran. */
  readonly model: string | null
}

export interface Spelling {
  readonly text: string
  readonly count: number
}

/** A pair that may be one individual: shown to a person rather than guessed. */
export interface ReviewRecord {
  readonly personId: string
  readonly probability: number
  readonly reason: string
}

export interface PersonRecord {
  readonly type: 'person'
  readonly personId: string
  readonly name: string
  readonly spellings: readonly Spelling[]
  /** Ids of mentions, in the order of the run. */
  readonly mentions: readonly string[]
  readonly review: readonly ReviewRecord[]
}

export type OutputRecord = EntryRecord | ReportRecord | PersonRecord

/** Whether two names are one person's. */
export type Verdict = 'same' | 'review' | 'different'

/** What one part of two names says of them; `a` and `b` as the names write it. */
export interface Reason {
  readonly part: 'family' | 'given' | 'patronymic' | 'initial' | 'gender' | 'birth' | 'name'
  readonly finding:
    | 'agrees'
    | 'near'
    | 'differs'
    | 'left out'
    | 'not comparable'
    | 'judged same'
    | 'judged different'
  readonly a?: string
  readonly b?: string
}

/** A person of a list of names, as `dedupe` tells it. */
export interface ListedPerson {
  readonly personId: string
  readonly name: string
  readonly spellings: readonly { readonly text: string; readonly count: number }[]
  /** 0-based rows of the input, rising. */
  readonly rows: readonly number[]
  readonly review: readonly {
    readonly personId: string
    readonly probability: number
    readonly reason: string
  }[]
}
