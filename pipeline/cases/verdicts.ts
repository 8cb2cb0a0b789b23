/** `The verdict on X: guilty`, `Guilty: so the city court ruled in the case of X`: a verdict in one word, without a verb. */
import type { Event } from '../record.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { hasTag, type Scene } from './scene.js'
import { suffered, type Trigger } from './trigger.js'

/** The word opens its clause and is all that the clause tells, but for what somebody was found guilty of. */
export function verdictIn(scene: Scene, clause: Clause): Trigger | undefined {
  const { from, to } = clause
  const at = /^[“«"'–—-]$/u.test(scene.units[from]!.word) ? from + 1 : from
  const sense = scene.senses[at]?.find(({ tags, to: end }) => tags.has('verdict') && end <= to)
  if (!sense) return undefined
  const verb = scene.senses
    .slice(sense.to, to)
    .some((all) =>
      all.some(
        ({ tags, grammar }) =>
          ['event', 'speech', 'support', 'finite'].some((tag) => tags.has(tag)) &&
          !grammar.has('gerund') &&
          !grammar.has('noun'),
      ),
    )
  const next = scene.units[sense.to]?.word ?? '.'
  const closed =
    /^[.,:;!–—”»"-]$/u.test(next) ||
    ['governs', 'preposition', 'locates', 'inside'].some((tag) => hasTag(scene, sense.to, tag))
  // `Guilty or not`, `guilty?`
  const asked = scene.units.slice(sense.to, to).some(({ word }) => word.includes('?'))
  if (verb || asked || !closed) return undefined
  const event = sense.tags.get('verdict') as Event
  return { ...suffered(event, clause, { from: at, to: sense.to }), verdict: true }
}

/** On whom: the only one of the sentence who does not speak or judge. */
export function onWhom(
  people: readonly Bearer[],
  keyOf: (mention: Bearer['mention']) => string,
): readonly Bearer[] | undefined {
  const fair = people.filter(({ standing }) => standing === 'free' || standing === 'owner')
  const keys = new Set(people.map(({ mention }) => keyOf(mention)))
  return keys.size === 1 && fair.length > 0 ? fair.slice(0, 1) : undefined
}
