/** Whom a clause that names nobody takes up: those named before it in the sentence, or those the text spoke of before. */
import type { Labelled, Range } from '../document.js'
import type { Cast, Home } from './cast.js'
import type { Group } from './groups.js'
import { byCalling, byGender } from './meant.js'
import { countIn } from './words.js'

/** Those named ahead of a sanction, but for the guests of a clause that is over. */
export function outside(
  { islands }: Cast,
  groups: readonly Group[],
  chain: Range,
): readonly Group[] {
  const before = groups.filter((group) => group.end <= chain.start)
  const closed = islands.filter((each) => each.end <= chain.start)
  if (closed.length === 0) return before
  const free = before.flatMap((group) => {
    const people = group.people.filter(
      (one) => !closed.some((each) => each.start <= one.start && one.end <= each.end),
    )
    return people.length === 0
      ? []
      : [people.length === group.people.length ? group : { ...group, people }]
  })
  return free.length > 0 ? free : before
}

/** `all three were tried`: as many of those last told of. */
function counted(cast: Cast, people: readonly Labelled[], lead: string): readonly Labelled[] {
  const count = countIn(lead, cast.words) ?? 0
  const known = [...cast.seen, ...people.filter((each) => !cast.seen.includes(each))]
  return people.length < count && known.length >= count ? known.slice(-count) : people
}

/** Those named before in the sentence, or before it; `lead`: what is said ahead of the sanction. */
export function earlier(cast: Cast, chain: Range, lead: string): Home | undefined {
  const { words } = cast
  const all = words.plural.in(lead)
  const before = outside(cast, cast.groups, chain).filter((group) => !cast.kin.has(group))
  const some = (people: readonly Labelled[], rule: string): Home => {
    const single = !all && words.single.in(lead)
    return { people: single ? people.slice(0, 1) : counted(cast, people, lead), rule }
  }
  if (before.length > 0)
    return some(
      all ? before.flatMap((group) => group.people) : before.at(-1)!.people,
      'named-before',
    )
  const owners = cast.owners.filter((person) => person.end <= chain.start)
  if (owners.length > 0) return { people: owners.slice(-1), rule: 'owner' }
  const carried = all ? cast.carriedAll : cast.carried
  if (carried.length > 0) return some(carried, 'carried')
  return cast.speakers.length > 0 ? { people: cast.speakers.slice(-1), rule: 'speaker' } : undefined
}

/** `Asanov to 4 years and Kali to 3, both with a ban`, `… and to impose a ban` */
export function ofAll(
  cast: Cast,
  before: readonly Group[],
  near: Group,
  lead: string,
  items: readonly Labelled[],
): readonly Labelled[] | undefined {
  const people = before.flatMap((group) => group.people)
  const count = countIn(lead, cast.words) ?? 0
  if (count > near.people.length) return people.slice(-count)
  const dealt = before.every((group, at) =>
    items.some(
      (item) => group.end <= item.start && item.end <= (before[at + 1]?.start ?? cast.sentence.end),
    ),
  )
  return dealt && before.length > 1 && cast.words.imposing.in(lead) ? people : undefined
}

/** So many groups back a noun may tell whom it means. */
const reach = 6

/** One of several whom a noun tells. */
export function calledIn(
  cast: Cast,
  lead: string,
  near: Group | undefined,
  at: number,
): Home | undefined {
  const before = cast.groups.filter((group) => group.end <= at).slice(-reach)
  const called = byCalling(cast, lead, at - lead.length, [
    ...cast.owners.filter((person) => person.end <= at),
    ...(near ? [] : cast.carriedAll),
    ...before.flatMap((group) => group.people),
  ])
  return called && { people: [called], rule: 'called' }
}

/** One of several whom a pronoun tells. */
export function meantBy(
  cast: Cast,
  lead: string,
  near: Group | undefined,
  at: number,
): Home | undefined {
  const { groups, kin, owners, words } = cast
  const before = groups.filter((group) => group.end <= at)
  const named = before.slice(-reach).flatMap((group) => group.people)
  if (words.plural.in(lead) || (!near && owners.some((person) => person.end <= at)))
    return undefined
  if (near && before.length > 1 && words.forThat.in(lead)) {
    const { people } = before[0]!
    const one = byGender(cast, lead, people, named)
    return { people: one ? [one] : people, rule: 'for-that' }
  }
  const last = near?.people ?? before.findLast((group) => !kin.has(group))?.people ?? cast.carried
  const meant = byGender(
    cast,
    lead,
    last,
    near ? named : [...cast.carriedAll, ...named],
    near && kin.has(near),
  )
  return meant && { people: [meant], rule: 'meant' }
}
