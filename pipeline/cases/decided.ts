/** `The court fined X. The decision was made on 6 June`: a sentence of its own tells when. */
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import { dateNear } from './circumstances.js'
import type { Clause } from './clause.js'
import type { Draft } from './draft.js'
import type { Scene } from './scene.js'

const decided = new Set<Event>(['sentence', 'fine', 'refusal', 'acquittal', 'closure', 'appeal'])

const imposing = new Set<Event>(['sentence', 'fine'])

/** Words that may stand before the decision. */
const lead = 3

/** The date in the sentence behind a draft's own that tells nothing but when the decision was made. */
export function decidedOn(
  scene: Scene,
  { event, assertion, clause }: Draft,
  drafts: readonly Draft[],
  inSentence: ReadonlyMap<number, readonly Clause[]>,
): Valued | undefined {
  const { sentence, at: own } = clause
  const [next] = inSentence.get(own + 1) ?? []
  // `refused to replace the restriction with a fine`: it decided on what was asked.
  const asked =
    imposing.has(event) &&
    drafts.some(
      (each) => each.clause === clause && !imposing.has(each.event) && decided.has(each.event),
    )
  if (asked) return undefined
  if (!next || !decided.has(event) || assertion !== 'asserted') return undefined
  if (scene.units[sentence.to - 1]?.word === ':') return undefined
  for (let at = next.from; at < Math.min(next.to, next.from + lead); at++) {
    const sense = scene.senses[at]!.find(({ tags }) => tags.has('decided'))
    if (!sense) continue
    const named = scene.units.slice(next.from, sense.to).some(({ word }) => word === '@PERSON')
    return named ? undefined : dateNear(scene, next, sense.to - 1)
  }
  return undefined
}
