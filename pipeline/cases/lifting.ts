/** Where a sanction was done away with: `sentenced to three years; on 6 March the court replaced the term`. */
import type { Clause } from './clause.js'
import type { Draft } from './draft.js'
import { hasTag, type Scene, tagAt } from './scene.js'

/** Sentences behind the sanction's own in which the text may go on to tell that it was lifted. */
const onward = 1

/** Index of the first word of a clause that does away with a sanction, `freed`: or that sets the person free. */
const verbIn = (scene: Scene, { from, to }: Clause, freed = false): number => {
  for (let at = from; at < to; at++)
    if (hasTag(scene, at, 'lifts') || (freed && tagAt(scene, at, 'event') === 'release')) return at
  return -1
}

/** A clause beside the sanction's own that names nobody else. */
const mayTell = (scene: Scene, { from, to }: Clause, draft: Draft): boolean =>
  scene.units
    .slice(from, to)
    .every(({ word, mention }) => word !== '@PERSON' || mention?.id === draft.mention.id)

export interface Lifting {
  readonly clause: Clause
  readonly at: number
}

/** The clause and word that tell that the sanction of a draft was lifted. */
export function liftingOf(
  scene: Scene,
  draft: Draft,
  inSentence: ReadonlyMap<number, readonly Clause[]>,
): Lifting | undefined {
  if (draft.modality !== 'lifted') return undefined
  const { clause } = draft
  const own = verbIn(scene, clause)
  if (own >= 0) return { clause, at: own }
  for (let step = 0; step <= onward; step++)
    for (const each of inSentence.get(clause.at + step) ?? []) {
      if (each === clause) continue
      const at = verbIn(scene, each, step === 0)
      if (at >= 0 && mayTell(scene, each, draft)) return { clause: each, at }
    }
  return undefined
}

/** When, where and by whom a sanction was lifted is told where its lifting is. */
export function whereLifted(draft: Draft, lifting: Lifting | undefined): Draft {
  if (!lifting) return draft
  const { clause, at } = lifting
  if (clause === draft.clause) return { ...draft, near: at }
  const { also: _, ...rest } = draft
  return { ...rest, clause, span: clause, at, near: at, assertion: 'asserted' }
}
