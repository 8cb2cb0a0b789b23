/** `A (fine), B (10 days), C – fine`: what a list tells of each with a noun alone, in brackets or behind a dash. */
import type { Event } from '../record.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import type { Scene } from './scene.js'
import { suffered, type Trigger } from './trigger.js'

const ends = (scene: Scene, at: number): boolean => {
  const unit = scene.units[at]
  return !unit || unit.line || /^[.,;]$/.test(unit.word)
}

export function outcomesIn(scene: Scene, clause: Clause): readonly Trigger[] {
  const { units, senses } = scene
  const found: Trigger[] = []
  for (let at = clause.from + 2; at < clause.to; at++) {
    const mark = units[at - 1]!.word
    if (units[at - 2]!.word !== '@PERSON' || !/^[(–—-]$/u.test(mark)) continue
    const sense = senses[at]!.find(({ tags }) => tags.has('outcome'))
    if (!sense || units[at]!.mention) continue
    const closed = mark === '(' ? units[sense.to]?.word === ')' : ends(scene, sense.to)
    if (!closed) continue
    const event = sense.tags.get('outcome') as Event
    found.push({ ...suffered(event, clause, { from: at, to: sense.to }), outcome: true })
  }
  return found
}

/** On whom: right before it. */
export const beforeOutcome = (
  { from }: Trigger,
  groups: readonly (readonly Bearer[])[],
): readonly Bearer[] | undefined => {
  const one = groups.flat().find(({ to }) => to === from - 1)
  return one && [one]
}
