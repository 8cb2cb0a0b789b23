/** The entry that a mention stands in, without its records: they are read again where its text is asked for. */
import type { Annotated } from '../records.js'
import type { Context, Contexts } from './contexts.js'

interface Told extends Context {
  readonly document: number
  readonly key: string
  readonly start: number
}

export class Place implements Told {
  readonly #document: Pick<Annotated, 'entries'>
  readonly #nth: number
  readonly document: number
  /** `document:entry`. */
  readonly key: string
  readonly start: number
  readonly of: Contexts
  readonly from: number
  readonly until: number

  constructor(document: Pick<Annotated, 'entries'>, nth: number, told: Told) {
    this.#document = document
    this.#nth = nth
    this.document = told.document
    this.key = told.key
    this.start = told.start
    this.of = told.of
    this.from = told.from
    this.until = told.until
  }

  get text(): string {
    return this.#document.entries[this.#nth]!.text
  }
}
