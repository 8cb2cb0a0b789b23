/** Why is this a mention? Every candidate at a place, who proposed it, and which one was chosen. */
import type { Candidate, Mention, Passage, Range } from './document.js'

export interface Explanation {
  /** Offsets into the source; sorted by score, the surest first. */
  readonly candidates: readonly Candidate[]
  readonly winner?: Mention
}

export interface Layers {
  readonly passages: readonly Passage[]
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
  const index = doc.passages.findIndex(({ text, back }) =>
    at(offset)(back({ start: 0, end: text.length })),
  )
  const passage = doc.passages[index]
  if (!passage) return { candidates: [] }
  const inSource = <R extends Range>(range: R): R => ({ ...range, ...passage.back(range) })
  const all = [doc.ruled, doc.named, doc.tagged].flatMap((layer) => layer[index] ?? [])
  const candidates = all
    .map(inSource)
    .filter(at(offset))
    .sort((a, b) => b.score - a.score)
  const winner = (doc.mentions[index] ?? []).map(inSource).find(at(offset))
  return { candidates, ...(winner && { winner }) }
}
