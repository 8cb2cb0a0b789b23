/** The pipeline as the commands use it. */
import type { Label, Source } from '../pipeline/document.js'
import type { Annotated, Proposer } from '../pipeline/index.js'
import type { Linked } from '../pipeline/link/index.js'
import type { Titles } from './write/document.js'

export type OpenEngine = (without: readonly Proposer[]) => Promise<Engine>

export interface EngineOptions {
  /** A directory, a hub id, or `none`; the shipped model where it is left out. */
  readonly model?: string
  readonly without?: readonly Proposer[]
  readonly labels?: readonly Label[]
  /** Threads of the model. */
  readonly jobs?: number
  /** Hears what the user should know and the run survives. */
  readonly warn?: (message: string) => void
}

export interface Engine {
  readonly annotate: (source: Source) => Promise<Annotated>
  /** Gives every person of the documents one id; the documents come back in their order. */
  readonly link: (documents: readonly Annotated[]) => Linked
  readonly titles: Titles
  /** Ends the threads of the model. */
  readonly close: () => Promise<void>
}
