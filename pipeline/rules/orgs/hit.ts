/** A span that may be an organisation: indices of tokens, `to` exclusive. */
export interface OrgHit {
  readonly from: number
  readonly to: number
  readonly by: string
  readonly kind: string
  readonly score: number
}
