/** What the library is given. */
import type { Label, Language, Period } from '../pipeline/document.js'

/** How texts are annotated. */
export interface Options {
  /** A folder with a model, an id on the hub (the one thing that asks the network), or `none`; the shipped model where it is left out. */
  readonly model?: string
  /** What proposes nothing. */
  readonly without?: readonly ('rules' | 'names' | 'model')[]
  /** Only these labels; all where it is left out. */
  readonly labels?: readonly Label[]
  /** Threads of the model; 1 where it is left out. */
  readonly jobs?: number
  /** Hears what you should know and the run survives: no model is there. */
  readonly warn?: (message: string) => void
}

/** A text and what is known of it. */
export interface Text {
  readonly text: string
  /** The name that its records carry; `text` where it is left out. */
  readonly file?: string
  /** Of the whole text; else told of each entry. */
  readonly language?: Language
  /** First and last day that it reports on; else read from its head. */
  readonly period?: Period
}
