/** Why is this a mention? Every candidate at a place, who proposed it, and which one was chosen. */
import type { Candidate, Mention } from './document.js'
import { shift } from './range.js'

export interface Explanation {
  /** Offsets into the source; sorted by score, the surest first. */
  readonly candidates: readonly Candidate[]
  readonly winner?: Mention
}

export interface Layers {
  readonly passages: readonly { readonly start: number; readonly text: string }[]
  readonly ruled: readonly (readonly Candidate[])[]
  readonly named: readonly (readonly Candidate[])[]
  readonly tagged: readonly (readonly Candidate[])[]
  readonly mentions: readonly (readonly Mention[])[]
}

const at =
  (offset: number) =>
  (range: { start: number; end: number }): boolean =>
    range.start <= offset && offset < range.end

export function explanationOf(doc: Layers, offset: number): Explanation {
  const index = doc.passages.findIndex(
    ({ start, text }) => start <= offset && offset < start + text.length,
  )
  const passage = doc.passages[index]
  if (!passage) return { candidates: [] }
  const all = [doc.ruled, doc.named, doc.tagged].flatMap((layer) => layer[index] ?? [])
  const candidates = all
    .map((candidate) => shift(candidate, passage.start))
    .filter(at(offset))
    .sort((a, b) => b.score - a.score)
  const winner = (doc.mentions[index] ?? [])
    .map((mention) => shift(mention, passage.start))
    .find(at(offset))
  return { candidates, ...(winner && { winner }) }
}
