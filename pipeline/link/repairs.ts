/** Joins that the text itself makes: a second name in brackets, a slip of the source. */

import type { Form } from '../names/match/form.js'
import type { Matcher } from '../names/match/matcher.js'
import { roleOf, sharesStatute } from './context.js'
import { grouped } from './grouped.js'
import type { Group, People } from './people.js'
import { maybeSlip, toldApart } from './slips.js'
import type { Subject } from './subjects.js'

const opening =
  /^\s*\((?:(?:née|nee|born|formerly|previously|aka|also known as|урожд\p{L}*\.?|в девичестве|ранее|прежде|бывш\p{L}+|она же|он же|по мужу|бұрынғы|бұрын|қыз кезіндегі тегі|тегі)[\s,:–-]+)?$/iu

/** Lone names in brackets behind another: second surnames, that are nobody else's. */
export function secondNames(subjects: readonly Subject[]): ReadonlySet<Subject> {
  return new Set(
    subjects.filter((here, at) => here.lone && at > 0 && isBracketed(subjects[at - 1]!, here)),
  )
}

function isBracketed(before: Subject, here: Subject): boolean {
  if (before.entry !== here.entry) return false
  const { text } = here.place
  const between = text.slice(before.mention.end, here.mention.start)
  return opening.test(between) && /^\s*\)/.test(text.slice(here.mention.end))
}

/** `Kanat Abay (Turdaliyev)`: the name in brackets is the same person's. */
export function joinBracketed(people: People, subjects: readonly Subject[]): void {
  for (let at = 1; at < subjects.length; at++) {
    const before = subjects[at - 1]!
    const here = subjects[at]!
    if (!isBracketed(before, here)) continue
    const first = people.groupOf(before)
    const second = people.groupOf(here)
    if (first && second && first.id !== second.id && (here.lone || second.members.length === 1))
      people.join(first, second)
  }
}

const conjunction = /^\s*,?\s*(?:and|&|и|және|мен|пен|бен)\s*$/u

/** `Ромашова Л. и Ромашов Л.`: joined by a word, two spellings are two people. */
export function forbidCoordinated(people: People, subjects: readonly Subject[]): void {
  for (let at = 1; at < subjects.length; at++) {
    const [a, b] = [subjects[at - 1]!, subjects[at]!]
    if (a.entry !== b.entry || a.key === b.key) continue
    const between = a.place.text.slice(a.mention.end, b.mention.start)
    const [one, two] = [people.groupOf(a), people.groupOf(b)]
    if (one && two && conjunction.test(between)) people.forbid(one, two)
  }
}

const only = (group: Group, entry: string): boolean =>
  group.members.every((member) => member.entry === entry)

const around = (members: readonly Subject[], at: number): boolean =>
  members.some((each) => each.mention.start < at) && members.some((each) => each.mention.start > at)

/** What speaks against two names being one, where one may be the other mistyped. */
type Slip = ReturnType<Matcher['compare']>['contradictions']

/** Those of an entry whose names may be a mistyped one, by spelling; each pair of spellings is compared once. */
function slipsAmong(
  matcher: Matcher,
  members: readonly Subject[],
): (odd: Subject) => readonly { readonly slip: Slip; readonly others: readonly Subject[] }[] {
  const spellings = [...grouped(members, ({ name }) => name.text).values()]
  return once(
    ({ name }) => name.text,
    (odd: Subject) =>
      spellings.flatMap((others) =>
        maybeSlip(matcher, odd, others[0]!)
          ? [{ slip: matcher.compare(odd.name, others[0]!.name).contradictions, others }]
          : [],
      ),
  )
}

/** `make`, once for each key. */
function once<T, K, R>(keyOf: (each: T) => K, make: (each: T) => R): (each: T) => R {
  const known = new Map<K, R>()
  return (each) => {
    const key = keyOf(each)
    const before = known.get(key)
    if (before !== undefined) return before
    const made = make(each)
    known.set(key, made)
    return made
  }
}

/** A spelling that the run has nowhere else, in an entry that speaks of one whom it nearly names. */
export function joinSlips(people: People, matcher: Matcher, full: readonly Subject[]): void {
  for (const members of grouped(full, (subject) => subject.entry).values()) {
    const slipsOf = slipsAmong(matcher, members)
    for (const odd of members) {
      const slips = slipsOf(odd)
      if (slips.length === 0) continue
      const group = people.groupOf(odd)!
      if (!only(group, odd.entry)) continue
      const homes = new Set<Group>()
      for (const { slip, others } of slips)
        for (const home of new Set(others.map((other) => people.groupOf(other)!))) {
          if (home.id === group.id || home.members.length < group.members.length) continue
          if (!homes.has(home) && fits(slip, odd, home)) homes.add(home)
        }
      if (homes.size === 1) people.join([...homes][0]!, group)
    }
  }
}

function fits(slip: Slip, odd: Subject, home: Group): boolean {
  const here = home.members.filter((each) => each.entry === odd.entry)
  if (here.some((each) => toldApart(odd, each))) return false
  return !slip.includes('initial') || around(here, odd.mention.start)
}

const sameSurname = 15

/** Contradicted by one letter of an initial or by the ending of the surname, and by nothing else. */
function nearly(matcher: Matcher, a: Subject, b: Subject): boolean {
  const { contradictions } = matcher.compare(a.name, b.name)
  return (
    contradictions.length === 1 &&
    (contradictions[0] === 'initial' || contradictions[0] === 'gender')
  )
}

const familyRoot = ({ name }: Subject): Form | undefined => {
  const part = name.parts.find((each) => each.kind === 'full' && each.role === 'family')
  return part?.kind === 'full' ? part.word.root : undefined
}

/** Who of a document bears a surname, or nearly: the groups of all but the one asked for. */
function bearersIn(
  matcher: Matcher,
  people: People,
  inDocument: readonly Subject[],
): (odd: Subject) => ReadonlySet<Group> {
  const byRoot = grouped(inDocument, (each) => familyRoot(each)?.id)
  byRoot.delete(undefined)
  const near = once(
    ({ id }: Form) => id,
    (root) =>
      [...byRoot.values()].filter(
        ([other]) => matcher.distance(root, familyRoot(other!)!) <= sameSurname,
      ),
  )
  return (odd) => {
    const root = familyRoot(odd)
    const found = new Set<Group>()
    for (const others of root ? near(root) : [])
      for (const other of others) if (other !== odd) found.add(people.groupOf(other)!)
    return found
  }
}

/**
 * A spelling that stands once in a report where one other person has that surname, of the same charge or the same role:
 * `Zhylanbaev Zh.` charged as Zhylanbaev M. is, lawyer `A. Aidarkhanova` beside lawyer Aidarkhanov A. Calls `found` with both.
 */
export function findStrays(
  people: People,
  matcher: Matcher,
  full: readonly Subject[],
  found: (home: Group, odd: Subject) => void,
): void {
  const bearers = new Map(
    [...grouped(full, ({ document }) => document)].map(([document, members]) => [
      document,
      bearersIn(matcher, people, members),
    ]),
  )
  for (const odd of full) {
    const group = people.groupOf(odd)!
    if (group.members.length > 1) continue
    const [home, ...others] = bearers.get(odd.document)!(odd)
    if (!home || others.length > 0 || home.id === group.id) continue
    if (home.members.some((each) => each.entry === odd.entry)) continue
    if (!home.members.every((each) => nearly(matcher, odd, each) || each.lone)) continue
    const role = roleOf(odd, matcher.isTitle)
    const sameRole =
      role !== undefined && home.members.some((each) => roleOf(each, matcher.isTitle) === role)
    if (sameRole || (home.members.length > 1 && sharesStatute(odd, home))) found(home, odd)
  }
}
