/** What the window and the worker of the page tell each other. */
import type { Format } from '../write/format.js'

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
  | { readonly do: 'show'; readonly page: string }
  | { readonly do: 'save'; readonly format: Format }

export interface Saved {
  readonly name: string
  readonly bytes: ArrayBuffer
}

export type Told =
  | { readonly told: 'ready' }
  | { readonly told: 'model'; readonly id: string }
  | { readonly told: 'noModel'; readonly message: string }
  /** `done` and `all` count files, or what the model reads. */
  | {
      readonly told: 'progress'
      readonly by: 'rules' | 'model'
      readonly done: number
      readonly all: number
    }
  /** `wording`: the key of a sentence that says what to do. */
  | {
      readonly told: 'refused'
      readonly file: string
      readonly wording: string
      readonly message: string
    }
  | {
      readonly told: 'done'
      readonly by: 'rules' | 'model'
      readonly pages: readonly string[]
      readonly entries: number
      readonly seconds: number
      /** The model is still to read. */
      readonly more: boolean
    }
  | { readonly told: 'page'; readonly page: string; readonly html: string }
  | { readonly told: 'saved'; readonly file: Saved }
  | { readonly told: 'failed'; readonly message: string }
