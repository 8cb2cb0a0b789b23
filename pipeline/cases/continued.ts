/** `On 9 August the court gave X seven years. He was also banned from politics`: a judgment that goes on in the next sentence. */
import { dateNear } from './circumstances.js'
import type { Draft } from './draft.js'
import { hasTag, type Scene } from './scene.js'

const isSanction = ({ penalty, modality, assertion }: Draft): boolean =>
  penalty !== undefined && modality === 'imposed' && assertion === 'asserted'

const has = ({ senses }: Scene, { clause: { from, to } }: Draft, family: string): boolean =>
  senses.slice(from, to).some((all) => all.some(({ tags }) => tags.has(family)))

/** Words that add a sanction to the one before, or a further person to the same judgment. */
function goesOn(scene: Scene, draft: Draft, before: Draft): boolean {
  if (before.clause.at !== draft.clause.at - 1 || !isSanction(before)) return false
  return (before.person === draft.person && has(scene, draft, 'added')) || inSameCase(scene, draft)
}

/** `Two more defendants in the case, A and B, got two years` */
const inSameCase = (scene: Scene, { clause: { sentence } }: Draft): boolean => {
  for (let at = sentence.from; at < sentence.to; at++)
    if (hasTag(scene, at, 'same-case')) return true
  return false
}

/** Sanctions told behind another of the same judgment take its clause for their own where they tell no time. */
export function withContinued(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!isSanction(draft) || draft.also) return draft
    if (dateNear(scene, draft.clause.sentence, draft.near)) return draft
    const before = drafts.find((each) => goesOn(scene, draft, each))
    return before ? { ...draft, also: [before.clause, ...(before.also ?? [])] } : draft
  })
}
