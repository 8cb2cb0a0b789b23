/** What the window and the worker of the page tell each other. */
import { formats } from '../write/format.js'

export interface Dropped {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** Packed parts of the page by name: `data/…`, `tables/…`, `model/…`. */
export type Packed = Readonly<Record<string, ArrayBuffer>>

export type Asked =
  | { readonly do: 'open'; readonly parts: Packed }
  /** Comes later, so that the rules do not wait for it. */
  | { readonly do: 'model'; readonly parts: Packed; readonly threads: number }
  | { readonly do: 'annotate'; readonly files: readonly Dropped[] }
  /** `page`: a file of the reports' pages, or what a person corrects them on. */
  | { readonly do: 'show'; readonly page: string }
  | {
      readonly do: 'correct'
      readonly language: string
      readonly report: number
      readonly entry: string
    }
  /** What the page on which a person corrects asks, as it would ask a server. */
  | {
      readonly do: 'ask'
      readonly number: number
      readonly path: string
      readonly language: string
      readonly body?: unknown
    }
  | { readonly do: 'save'; readonly format: Kind }
  /** What the window has found in its storage, or why it kept nothing. */
  | {
      readonly do: 'stored'
      readonly number: number
      readonly count: number
      readonly found: readonly (readonly [number, string])[]
      readonly problem?: 'full' | 'none'
    }

/** What can be saved. */
export const kinds = [...formats, 'corrections', 'register'] as const
export type Kind = (typeof kinds)[number]

export interface Saved {
  readonly name: string
  readonly bytes: ArrayBuffer
}

/** Of the corrections that are kept: how many hold in the reports, and how many speak of words that these no longer have. */
export interface Counts {
  readonly n: number
  readonly lost: number
}

/** A sentence about a file: the key of a wording, and the figures in it. */
export interface Worded {
  readonly file: string
  readonly wording: string
  readonly filling?: Readonly<Record<string, number>>
}

export type Told =
  | { readonly told: 'ready' }
  /** What was dropped waits for reports. */
  | { readonly told: 'waiting' }
  | { readonly told: 'model'; readonly id: string }
  | { readonly told: 'noModel'; readonly message: string }
  /** `done` and `all` count files, or what the model reads. */
  | {
      readonly told: 'progress'
      readonly by: 'rules' | 'model'
      readonly done: number
      readonly all: number
    }
  | ({ readonly told: 'refused'; readonly message: string } & Worded)
  | {
      readonly told: 'done'
      readonly by: 'rules' | 'model'
      readonly pages: readonly string[]
      readonly entries: number
      readonly seconds: number
      /** The model is still to read. */
      readonly more: boolean
      readonly counts: Counts
    }
  | { readonly told: 'applied'; readonly counts: Counts }
  /** What is kept: how many corrections hold, and how many lines there are. */
  | { readonly told: 'kept'; readonly holding: number; readonly lines: number }
  /** What else than a report was read. */
  | ({ readonly told: 'taken' } & Worded)
  /** A register that is loaded: how many people it has. */
  | { readonly told: 'register'; readonly file: string; readonly people: number }
  | {
      readonly told: 'answer'
      readonly number: number
      readonly status: number
      readonly value: object
    }
  /** To be found in the storage of the browser behind a key, or to be kept there. */
  | ({ readonly told: 'storage'; readonly number: number } & (
      | { readonly since: number }
      | { readonly keep: readonly string[] }
    ))
  | { readonly told: 'page'; readonly page: string; readonly html: string }
  | { readonly told: 'saved'; readonly file: Saved }
  | { readonly told: 'failed'; readonly message: string }
