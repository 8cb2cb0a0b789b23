/** The rows of `data/lexicon`: words of the three languages with what they are, and the endings that they take. */
import type { Language } from '../document.js'
import type { Scheme } from '../names/translit/schema.js'

/** One row of `endings.tsv`: the endings that say the same of a word, `{a,b}` for choices, `-` for none. */
export interface EndingRow {
  readonly language: Language
  readonly paradigm: string
  /** What the ending says: `past`, `passive`, `participle`, `noun`, `genitive`, `plural`, `negated`, … */
  readonly grammar: readonly string[]
  readonly endings: string
}

/** One row of `en.tsv`, `ru.tsv`, `kk.tsv`. */
export interface WordRow {
  readonly language: Language
  readonly forms: string
  /** `event=detention`, `judge`, `number=3`: family or family and value. */
  readonly tags: readonly string[]
}

/** Forms of an English verb, which no paradigm gives. */
export interface VerbForms {
  readonly past: string
  readonly participle: string
  readonly present: string
  readonly gerund: string
}

export interface LexiconRows {
  readonly words: readonly WordRow[]
  readonly endings: readonly EndingRow[]
  /** Lemma → forms, made when the program is built. */
  readonly english: ReadonlyMap<string, VerbForms>
  /** Alphabets in which Kazakh is written with Latin letters. */
  readonly kazakhSchemes: readonly Scheme[]
  /** The same words made ready, where a table has them. */
  readonly compiled?: (language: Language) => WordTable
}

/** Phrases by the keys of their words. */
export interface Branch {
  next?: Map<string, Branch>
  gap?: Branch
  leaves?: { readonly row: WordRow; readonly tags: ReadonlyMap<string, string> }[]
}

/** A stem, its key, and the paradigm that it takes or what its whole form says. */
export type StemRow = readonly [
  stem: string,
  key: string,
  takes: string | undefined | readonly ReadonlySet<string>[],
]

/** The words of one language made ready for look-up, as plain data that a table can hold. */
export interface WordTable {
  readonly root: Branch
  readonly stems: readonly StemRow[]
  /** Stems as Kazakh in Latin letters has them. */
  readonly latin: readonly StemRow[]
}
