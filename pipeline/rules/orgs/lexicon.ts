/** What the finder of organisations knows: names as rows, ways of writing as patterns, and the words of both. */
import type { Language } from '../../document.js'
import type { Scheme } from '../../names/translit/schema.js'

/** How sure a form alone makes us: `plain` always, `doubtful` when nothing else reads it, `quoted` in quotation marks only. */
export type Certainty = 'plain' | 'doubtful' | 'quoted'

export interface OrgForm {
  readonly text: string
  readonly language: Language
  readonly certainty: Certainty
}

export interface OrgName {
  readonly id: string
  /** The one English form that the record shows. */
  readonly name: string
  readonly kind: string
  readonly forms: readonly OrgForm[]
}

export interface OrgPattern {
  readonly id: string
  readonly kind: string
  readonly score: number
  /** Notation: `data/patterns/README.md`. */
  readonly pattern: string
}

export interface OrgRows {
  readonly names: readonly OrgName[]
  readonly patterns: readonly OrgPattern[]
  /** Named pieces of patterns: `@town-en`, `<cap>`. */
  readonly macros: ReadonlyMap<string, string>
  /** Endings that a Cyrillic stem may take, as one expression without anchors. */
  readonly endings: string
  /** What a word says of the kind of the body that it names, by its key: `газет~` → outlet. */
  readonly kinds: ReadonlyMap<string, string>
  /** Alphabets in which Kazakh is written with Latin letters. */
  readonly kazakhSchemes: readonly Scheme[]
  /** Words written with their full stop, by which names are cut as texts are. */
  readonly abbreviations: readonly string[]
}
