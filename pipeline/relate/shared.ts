/** Citations that one sentence or phrase gives to several people. */
import type { Labelled } from '../document.js'
import type { PenaltyValue } from '../values.js'
import type { Attaching, Link } from './link.js'
import type { Valued } from '../valued.js'

/** The one citation behind the sanctions of several people, or those that stand before them all. */
function behindAll({ items, groups }: Attaching): readonly Labelled[] {
  const citations = items.filter((item) => item.label === 'STATUTE')
  const sanctions = items.filter((item) => item.label === 'PENALTY')
  const name = groups[0]?.start ?? 0
  const ahead = citations.filter(
    (item) => item.end <= name && sanctions.every((each) => item.end <= each.start),
  )
  if (ahead.length > 0) return ahead
  const only = citations.length === 1 && sanctions.every((each) => each.start < citations[0]!.start)
  return only ? citations : []
}

const isLifted = (item: Labelled): boolean =>
  ((item as Valued).value as PenaltyValue | undefined)?.modality === 'lifted'

/** Who is punished; whose sanction was lifted has no part in the charge of those who keep theirs. */
function punishedIn(links: readonly Link[]): ReadonlySet<Labelled> {
  const put = links.filter((link) => link.item.label === 'PENALTY')
  const kept = put.filter((link) => !isLifted(link.item))
  return new Set((kept.length > 0 ? kept : put).map((link) => link.person))
}

/** Adds the citations that several share, and takes them from those whose sanction was lifted while others keep theirs. */
export function shared(scene: Attaching, links: readonly Link[]): readonly Link[] {
  const punished = punishedIn(links)
  const freed = new Map(
    links
      .filter((link) => isLifted(link.item) && !punished.has(link.person))
      .map((link) => [link.person, link.item.end]),
  )
  const rightful = links.filter(
    ({ person, item }) =>
      item.label !== 'STATUTE' || item.start < (freed.get(person) ?? Number.POSITIVE_INFINITY),
  )
  const cited = new Set(
    rightful.filter((link) => link.item.label === 'STATUTE').map((link) => link.person),
  )
  const bare = [...punished].filter((person) => !cited.has(person))
  const more = behindAll(scene).flatMap((item) =>
    bare.map((person) => ({ person, item, rule: 'shared' })),
  )
  return [...rightful, ...more]
}

/** `Asanov (same charge)`, `as much for Asanov`: `last` are the items that were somebody's before. */
export const again = (
  scene: Attaching,
  links: readonly Link[],
  last: readonly Link[],
): readonly Link[] =>
  (['STATUTE', 'PENALTY'] as const).flatMap((label) => {
    const own = (all: readonly Link[]) => all.filter((link) => link.item.label === label)
    return sameAs(scene, label, own(links), own(last))
  })

function sameAs(
  { text, sentence, groups, words }: Attaching,
  label: 'STATUTE' | 'PENALTY',
  links: readonly Link[],
  last: readonly Link[],
): readonly Link[] {
  const list = label === 'STATUTE' ? words.sameCharge : words.samePenalty
  const phrase = list.last(text.slice(sentence.start, sentence.end))
  if (phrase < 0) return []
  const at = sentence.start + phrase
  const before = links.filter((link) => link.item.end <= at)
  const from = before.length > 0 ? before : last
  const model = from.at(-1)?.person
  const people = groups.findLast(
    (group) => group.end <= at && group.people.every((one) => one !== model),
  )
  const home = people ?? groups.find((group) => group.start >= at)
  return (home?.people ?? [])
    .filter((person) => !links.some((link) => link.person === person))
    .flatMap((person) =>
      from
        .filter((link) => link.person === model)
        .map(({ item }) => ({ person, item, rule: 'same' })),
    )
}

const field = /^\s*\p{Lu}[^:.,;]{2,40}:\s*$/u

/** What is told before anybody is named: a sanction, or a citation in a form (`Charge: Article 174. Defendant: Asanov.`). */
export function pendingOf(
  { text, sentence, items, words }: Attaching,
  links: readonly Link[],
): readonly Labelled[] {
  if (
    items.length === 0 ||
    links.length > 0 ||
    words.anonymous.in(text.slice(sentence.start, sentence.end))
  )
    return []
  const form = field.test(text.slice(sentence.start, items[0]!.start))
  return form || items.some((item) => item.label === 'PENALTY') ? items : []
}

export const ahead = (pending: readonly Labelled[], groups: Attaching['groups']): readonly Link[] =>
  pending.flatMap((item) =>
    (groups[0]?.people ?? []).map((person) => ({ person, item, rule: 'told-ahead' })),
  )
