/** Citations that one sentence or phrase gives to several people. */
import type { Labelled } from '../document.js'
import type { Attaching, Link } from './attach.js'

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

export function shared(scene: Attaching, links: readonly Link[]): readonly Link[] {
  const punished = links.filter((link) => link.item.label === 'PENALTY').map((link) => link.person)
  const cited = new Set(
    links.filter((link) => link.item.label === 'STATUTE').map((link) => link.person),
  )
  const bare = [...new Set(punished)].filter((person) => !cited.has(person))
  return behindAll(scene).flatMap((item) =>
    bare.map((person) => ({ person, item, rule: 'shared' })),
  )
}

/** `Asanov (same charge)`: `last` are the citations that were somebody's before. */
export function sameCharge(
  { text, sentence, groups, words }: Attaching,
  links: readonly Link[],
  last: readonly Link[],
): readonly Link[] {
  const phrase = words.sameCharge.last(text.slice(sentence.start, sentence.end))
  if (phrase < 0) return []
  const at = sentence.start + phrase
  const cited = links.filter((link) => link.item.label === 'STATUTE')
  const before = cited.filter((link) => link.item.end <= at)
  const from = before.length > 0 ? before : last
  const model = from.at(-1)?.person
  const people = groups.findLast(
    (group) => group.end <= at && group.people.every((one) => one !== model),
  )
  const home = people ?? groups.find((group) => group.start >= at)
  return (home?.people ?? [])
    .filter((person) => !cited.some((link) => link.person === person))
    .flatMap((person) =>
      from
        .filter((link) => link.person === model)
        .map(({ item }) => ({ person, item, rule: 'same-charge' })),
    )
}

const field = /^\s*\p{Lu}[^:.,;]{2,40}:\s*$/u

/** What is told before anybody is named: a sanction, or a citation in a form (`Charge: Article 174. Defendant: Asanov.`). */
export function pendingOf({ text, sentence, items, words }: Attaching): readonly Labelled[] {
  if (items.length === 0 || words.anonymous.in(text.slice(sentence.start, sentence.end))) return []
  const form = field.test(text.slice(sentence.start, items[0]!.start))
  return form || items.some((item) => item.label === 'PENALTY') ? items : []
}

export const ahead = (pending: readonly Labelled[], groups: Attaching['groups']): readonly Link[] =>
  pending.flatMap((item) =>
    (groups[0]?.people ?? []).map((person) => ({ person, item, rule: 'told-ahead' })),
  )
