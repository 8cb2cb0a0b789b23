/** `Сот екеуін де қамады. Алдымен A сөйледі. B келіспейді`: people who are counted first and named in the sentences behind. */
import type { Bearer } from './bearer.js'
import { endsAs, hasTag, type Scene, tagAt } from './scene.js'
import type { Trigger } from './trigger.js'

const most = 6

const keyOf = ({ mention }: Bearer): string =>
  (mention.value as { personId?: string } | undefined)?.personId ?? mention.id

/** Not `олардың анасы`, but `олардың екеуін`, `олардың бас бостандығын үш жылға шектеді`. */
const isMeant = (scene: Scene, at: number): boolean =>
  tagAt(scene, at, 'pronoun') === 'plural' &&
  (!hasTag(scene, at, 'whose') || scene.units[at + 1]?.mention?.label === 'PENALTY')

/** `тілші X`: a trade before the name. */
const hasTrade = (scene: Scene, { from }: Bearer): boolean =>
  ['someone', 'others', 'role'].some((tag) => hasTag(scene, from - 1, tag)) ||
  endsAs(scene, scene.units[from - 1]?.word ?? '', 'trade')

/** How many the clause says they are: `екеуін`, `бес әйелдің бәріне`. */
function numberOf(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    const told = tagAt(scene, at, 'count') ?? tagAt(scene, at, 'cardinal')
    if (told && Number(told) > 1 && !scene.units[at]!.mention) return Number(told)
  }
  return undefined
}

/** Of the people `behind` those whom a plural pronoun means that has nobody before it: as many as it says, who have no other part there. */
export function counted(
  scene: Scene,
  { clause, from }: Trigger,
  behind: readonly Bearer[],
): readonly Bearer[] | undefined {
  if (scene.units.slice(0, from).some(({ word }) => word === '@PERSON')) return undefined
  let at = clause.from
  while (at < from && !isMeant(scene, at)) at++
  if (at === from) return undefined
  const number = Number(tagAt(scene, at, 'count') ?? 0)
  const people = (some: readonly Bearer[]): readonly Bearer[] => [
    ...new Map(some.map((each) => [keyOf(each), each])).values(),
  ]
  const free = behind.filter((each) => each.standing === 'free' && !each.role)
  const own = people(free.filter((each) => !each.kin))
  // Where two or more are named without a trade, `тілші X` stands beside them.
  const bare = own.filter((each) => !hasTrade(scene, each))
  // `X аштық жариялады` is said of one of them, too.
  const speaking = people(
    behind.filter((each) => !each.role && !each.kin && !hasTrade(scene, each)),
  )
  const told = number || numberOf(scene, clause.from, from)
  const exact = [bare, speaking, own, people(free)].find(({ length }) => length === told)
  if (exact || number > 0) return exact
  const meant = bare.length > 1 ? bare : own
  return meant.length > 1 && meant.length <= most ? meant : undefined
}
