import type { Span } from '../../match/scan.js'

/** A span that may be an organisation: indices of tokens, `to` exclusive. */
export interface OrgHit {
  readonly from: number
  readonly to: number
  readonly by: string
  readonly kind: string
  /** The word beside the name that says what it is: `газета «Дала»`. */
  readonly type?: Span
  readonly score: number
}
