/** `Сот екеуін де қамады. Алдымен A сөйледі. B келіспейді`: people who are counted first and named in the sentences behind. */
import type { Bearer } from './bearer.js'
import { hasTag, type Scene, tagAt } from './scene.js'
import type { Trigger } from './trigger.js'

const most = 6

const keyOf = ({ mention }: Bearer): string =>
  (mention.value as { personId?: string } | undefined)?.personId ?? mention.id

/** Of the people `behind` those whom a plural pronoun means that has nobody before it: as many as it says, who have no other part there. */
export function counted(
  scene: Scene,
  { clause, from }: Trigger,
  behind: readonly Bearer[],
): readonly Bearer[] | undefined {
  if (scene.units.slice(0, from).some(({ word }) => word === '@PERSON')) return undefined
  let at = clause.from
  while (at < from && tagAt(scene, at, 'pronoun') !== 'plural') at++
  if (at === from || hasTag(scene, at, 'whose')) return undefined
  const number = Number(tagAt(scene, at, 'count') ?? 0)
  const people = new Map<string, Bearer>()
  for (const each of behind)
    if (each.standing === 'free' && !each.kin && !each.role) people.set(keyOf(each), each)
  const fits = number > 0 ? people.size === number : people.size > 1 && people.size <= most
  return fits ? [...people.values()] : undefined
}
