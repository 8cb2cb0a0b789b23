/** Groups → people of the record, and the documents with their ids. */

import type { Matcher } from '../names/match/matcher.js'
import { type Title, titleOf, type Written } from '../names/match/title.js'
import type { EntryRecord, MentionRecord, PersonRecord, ReviewRecord, Spelling } from '../record.js'
import type { Annotated } from '../records.js'
import type { PersonValue } from '../values.js'
import { grouped } from './grouped.js'
import type { Doubt } from './lone.js'
import type { ScoredPair } from './pairs.js'
import type { Group, People } from './people.js'
import type { Register } from './register.js'
import { isNominative, type Subject } from './subjects.js'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function spellingsOf(members: readonly Subject[]): readonly Spelling[] {
  const counts = new Map<string, number>()
  for (const { mention } of members) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || compare(a.text, b.text))
}

function writtenOf(members: readonly Subject[]): readonly Written[] {
  const counts = new Map<string, number>()
  for (const { key } of members) counts.set(key, (counts.get(key) ?? 0) + 1)
  return members.map(({ told, key, mention, value }) => ({
    name: told,
    text: mention.text,
    count: counts.get(key)!,
    nominative: isNominative(value),
  }))
}

/** What tells homonyms apart whatever the order of the documents. */
const stamp = (group: Group): string =>
  group.members.map(({ mention }) => `${mention.text} ${mention.id}`).sort(compare)[0] ?? ''

/** The first of `zhylanbaev-m`, `zhylanbaev-m-2`, … that nobody has. */
function freeId(slug: string, taken: (id: string) => boolean): string {
  let id = slug
  for (let nth = 2; taken(id); nth++) id = `${slug}-${nth}`
  return id
}

function idsOf(
  groups: readonly Group[],
  matcher: Matcher,
  register: Register,
): ReadonlyMap<Group, Title> {
  const titled = groups.map((group) => ({
    group,
    title: titleOf(writtenOf(group.members), matcher.romanise),
    stamp: stamp(group),
  }))
  const out = new Map<Group, Title>()
  const given = new Set<string>()
  const taken = (id: string): boolean => given.has(id) || register.taken(id)
  for (const { group, title } of titled)
    if (group.known)
      out.set(group, { name: group.known.name ?? title.name, slug: group.known.personId })
  const fresh = titled.filter(({ group }) => !group.known)
  for (const alike of grouped(fresh, ({ title }) => title.slug).values())
    alike
      .sort((a, b) => b.group.members.length - a.group.members.length || compare(a.stamp, b.stamp))
      .forEach(({ group, title }) => {
        const slug = freeId(title.slug, taken)
        given.add(slug)
        out.set(group, { ...title, slug })
      })
  return out
}

const reasonOf = ({ a, b }: ScoredPair, matcher: Matcher): string =>
  matcher
    .compare(a.name, b.name)
    .reasons.map(
      (reason) =>
        `${reason.part} ${reason.finding}: ${[reason.a, reason.b].filter(Boolean).join(' ~ ')}`,
    )
    .join('; ')

export interface Unsure {
  readonly unsure: readonly ScoredPair[]
  readonly doubts: readonly Doubt[]
}

/** The people who occur in the run, with what it says of them. */
export function peopleRecords(
  people: People,
  { unsure, doubts }: Unsure,
  matcher: Matcher,
  register: Register,
  inRun: (subject: Subject) => boolean,
): readonly PersonRecord[] {
  const groups = people.groups().filter(({ members }) => members.length > 0)
  const ids = idsOf(groups, matcher, register)
  const reviews = new Map<Group, Map<string, ReviewRecord>>()
  const note = (
    a: Group | undefined,
    b: Group | undefined,
    probability: number,
    reason: string,
  ) => {
    if (!a || !b || a.id === b.id || people.parted(a, b)) return
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = reviews.get(one) ?? new Map<string, ReviewRecord>()
      const personId = ids.get(two)!.slug
      if (!list.has(personId))
        list.set(personId, { personId, probability: Math.round(probability * 1000) / 1000, reason })
      reviews.set(one, list)
    }
  }
  for (const pair of unsure)
    note(
      people.groupOf(pair.a),
      people.groupOf(pair.b),
      pair.comparison.probability,
      reasonOf(pair, matcher),
    )
  for (const { subject, groups: fitting } of doubts)
    for (const other of fitting)
      note(
        people.groupOf(subject),
        people.groupOf(other.members[0]!),
        fitting.length > 1 ? 1 / fitting.length : 0.5,
        fitting.length > 1
          ? `${subject.mention.text} fits several people`
          : `${subject.mention.text} may be a slip of the source`,
      )
  return groups
    .map((group) => ({ group, members: group.members.filter(inRun) }))
    .filter(({ members }) => members.length > 0)
    .map(
      ({ group, members }): PersonRecord => ({
        type: 'person',
        personId: ids.get(group)!.slug,
        name: ids.get(group)!.name,
        spellings: spellingsOf(members),
        mentions: members
          .sort(
            (a, b) =>
              a.document - b.document ||
              a.place.start - b.place.start ||
              a.mention.start - b.mention.start,
          )
          .map(({ mention }) => mention.id),
        review: [...(reviews.get(group)?.values() ?? [])].sort((a, b) =>
          compare(a.personId, b.personId),
        ),
      }),
    )
    .sort((a, b) => compare(a.personId, b.personId))
}

const without = (value: PersonValue | undefined): PersonValue => {
  const { personId: _, ...rest } = value ?? {}
  return rest
}

/** Mention id → personId. */
export function personIds(people: readonly PersonRecord[]): ReadonlyMap<string, string> {
  const idOf = new Map<string, string>()
  for (const { mentions, personId } of people) for (const id of mentions) idOf.set(id, personId)
  return idOf
}

/** Gives an entry the ids of its people. */
export function entryWithIds(idOf: ReadonlyMap<string, string>) {
  const withId = (mention: MentionRecord): MentionRecord => {
    const personId = mention.label === 'PERSON' ? idOf.get(mention.id) : undefined
    return personId
      ? { ...mention, value: { personId, ...without(mention.value as PersonValue) } }
      : mention
  }
  return (entry: EntryRecord): EntryRecord => ({ ...entry, mentions: entry.mentions.map(withId) })
}

export function withIds(
  documents: readonly Annotated[],
  people: readonly PersonRecord[],
): readonly Annotated[] {
  const withPeople = entryWithIds(personIds(people))
  return documents.map((document) => ({
    ...document,
    entries: document.entries.map(withPeople),
  }))
}
