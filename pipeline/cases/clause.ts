/** A clause, as the stage of cases cuts sentences. */
import type { Span } from './scene.js'

export type ClauseKind =
  | 'main'
  | 'joined'
  | 'relative'
  | 'complement'
  | 'subordinate'
  | 'participle'
  | 'resumed'

export interface Clause extends Span {
  readonly kind: ClauseKind
  readonly sentence: Span
  /** Index of the sentence. */
  readonly at: number
  /** Inside quotation marks: somebody's words. */
  readonly quoted: boolean
  /** The clause that it hangs on or goes on from. */
  readonly parent?: Clause
}
