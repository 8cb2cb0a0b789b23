/** The verb by which a sanction or citation is told. */
import { grouped } from '../link/grouped.js'
import type { Event } from '../record.js'
import type { Clause } from './clause.js'
import type { Reading } from './draft.js'
import type { Told } from './events.js'
import type { Scene } from './scene.js'
import type { Trigger } from './trigger.js'

export const sanctioning = new Set<Event>(['sentence', 'fine'])

const bySentence = new WeakMap<readonly Told[], ReadonlyMap<number, readonly Told[]>>()
const nothing: readonly Told[] = []

/** What is told in the sentence of a clause. */
export function toldBeside(told: readonly Told[], { at }: Clause): readonly Told[] {
  const found = bySentence.get(told) ?? grouped(told, ({ trigger }) => trigger.clause.at)
  bySentence.set(told, found)
  return found.get(at) ?? nothing
}

const nearest = (all: readonly Told[], at: number): Told | undefined =>
  [...all].sort((a, b) => Math.abs(a.trigger.from - at) - Math.abs(b.trigger.from - at))[0]

/** The nearest verb of its clause that tells a sanction, else an arrest. */
export function verbOf(reading: Reading, clause: Clause, at: number): Told | undefined {
  const { scene, told } = reading
  const own = toldBeside(told, clause).filter(({ trigger }) => trigger.clause === clause)
  return (
    behindBrackets(reading, clause, at) ??
    nearest(
      own.filter(({ trigger }) => sanctioning.has(trigger.event)),
      at,
    ) ??
    // `арестован на 15 суток`
    nearest(
      own.filter(({ trigger }) => isArrest(scene, trigger, at)),
      at,
    )
  )
}

const isArrest = (
  { senses, units }: Scene,
  { event, from, to, form }: Trigger,
  at: number,
): boolean =>
  event === 'detention' &&
  (form === 'told' || form === 'future') &&
  senses[from]!.some(({ tags }) => tags.has('arrest')) &&
  (units[from]!.mention?.label === 'PENALTY' || (at >= from && at - to <= 2))

/** `X (15 days), Y (20 days) and Z (a fine) were convicted in Taraz`: the verb behind all brackets tells when and where. */
function behindBrackets({ scene, told }: Reading, clause: Clause, at: number): Told | undefined {
  const { from } = clause.sentence
  let open = at - 1
  while (open > from && !/^[()]$/.test(scene.units[open]!.word)) open--
  if (scene.units[open]?.word !== '(' || scene.units[open - 1]?.word !== '@PERSON') return undefined
  let close = at + 1
  while (close < scene.units.length && scene.units[close]!.word !== ')') close++
  return toldBeside(told, clause).find(
    ({ trigger, assertion }) =>
      trigger.from > close &&
      sanctioning.has(trigger.event) &&
      trigger.form === 'told' &&
      trigger.voice === 'passive' &&
      (assertion === 'asserted' || assertion === 'background') &&
      scene.units[trigger.from]!.mention?.label !== 'PENALTY',
  )
}
