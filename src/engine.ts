/** The pipeline as the commands use it. */
import type { AskValues } from '../pipeline/correct/index.js'
import type { Decided } from '../pipeline/correct/people.js'
import type { Label, Source } from '../pipeline/document.js'
import type { Annotated, Proposer } from '../pipeline/index.js'
import type { Linked } from '../pipeline/link/index.js'
import type { Register } from '../pipeline/link/register.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'
import type { Titles } from './write/document.js'

export type OpenEngine = (without: readonly Proposer[]) => Promise<Engine>

export interface EngineOptions {
  /** A directory, a hub id, or `none`; the shipped model where it is left out. */
  readonly model?: string
  readonly without?: readonly Proposer[]
  readonly labels?: readonly Label[]
  /** Threads of the model. */
  readonly jobs?: number
  /** Nothing is read here: no model is opened, and `state` is that of whoever reads with the same options. */
  readonly elsewhere?: boolean
  /** Hears what the user should know and the run survives. */
  readonly warn?: (message: string) => void
}

export interface Engine {
  readonly annotate: (source: Source) => Promise<Annotated>
  /** Where files are read elsewhere: bytes of one → its records. Throws a Problem for what cannot be read. */
  readonly elsewhere?: (
    bytes: Uint8Array,
    file: string,
    given: Source['given'],
  ) => Promise<Annotated>
  /**
   * Gives every person of the documents one id, that of a register where it knows them; the documents come back in their
   * order. `decided`: what a person has said of people.
   */
  readonly link: (documents: readonly Annotated[], decided?: Decided, register?: Register) => Linked
  readonly matcher: () => Matcher
  /** The values that the program reads from marks of a person. */
  readonly ask?: AskValues
  readonly titles: Titles
  /** What the records depend on besides the text: program, data, model and options. */
  readonly state?: () => string
  /** Ends the threads of the model. */
  readonly close: () => Promise<void>
}
