/** Where a spelling falls into pieces: hyphens stand alone, and so do digits and every sign among them. */

interface Piece {
  readonly start: number
  readonly end: number
}

const piece = /\d+|[-‑–]|[^\s\d\-‑–]+/g
const border = /[\d\s\-‑–]/
const footnote = /^\[\d+\]$/
const none: readonly Piece[] = []

/** The pieces of `УК-нің`, `456-2`, `172 500`, `7,2023`; none where there is only one, nor in `[12]`. */
export function cut(raw: string): readonly Piece[] {
  if (!border.test(raw) || footnote.test(raw)) return none
  const pieces = [...raw.matchAll(piece)]
  if (pieces.length < 2) return none
  return pieces.map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
}
