/** Joins that the text itself makes: a second name in brackets, a slip of the source. */

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
  const { text } = here.record
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
    const between = a.record.text.slice(a.mention.end, b.mention.start)
    const [one, two] = [people.groupOf(a), people.groupOf(b)]
    if (one && two && conjunction.test(between)) people.forbid(one, two)
  }
}

const only = (group: Group, entry: string): boolean =>
  group.members.every((member) => member.entry === entry)

const around = (members: readonly Subject[], at: number): boolean =>
  members.some((each) => each.mention.start < at) && members.some((each) => each.mention.start > at)

/** How a name and another may be one, mistyped: not at all, or with these contradictions. */
type Slip = false | ReturnType<Matcher['compare']>['contradictions']

/** Of two names of one entry; each pair of names is compared once. */
function slipsOf(matcher: Matcher): (a: Subject, b: Subject) => Slip {
  const known = new Map<string, Map<string, Slip>>()
  return (a, b) => {
    const own = known.get(a.name.text) ?? new Map<string, Slip>()
    known.set(a.name.text, own)
    const before = own.get(b.name.text)
    if (before !== undefined) return before
    const slip = maybeSlip(matcher, a, b) && matcher.compare(a.name, b.name).contradictions
    own.set(b.name.text, slip)
    return slip
  }
}

/** A spelling that the run has nowhere else, in an entry that speaks of one whom it nearly names. */
export function joinSlips(people: People, matcher: Matcher, full: readonly Subject[]): void {
  for (const members of grouped(full, (subject) => subject.entry).values()) {
    const slipOf = slipsOf(matcher)
    for (const odd of members) {
      const group = people.groupOf(odd)!
      if (!only(group, odd.entry)) continue
      const homes = new Set<Group>()
      for (const other of members) {
        const slip = slipOf(odd, other)
        if (!slip) continue
        const home = people.groupOf(other)!
        if (home.id === group.id || home.members.length < group.members.length) continue
        if (!homes.has(home) && fits(slip, odd, home)) homes.add(home)
      }
      if (homes.size === 1) people.join([...homes][0]!, group)
    }
  }
}

function fits(slip: Exclude<Slip, false>, odd: Subject, home: Group): boolean {
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

function bearers(
  matcher: Matcher,
  odd: Subject,
  inDocument: readonly Subject[],
  people: People,
): ReadonlySet<Group> {
  const own = odd.name.parts.find((part) => part.kind === 'full' && part.role === 'family')
  const found = new Set<Group>()
  if (own?.kind !== 'full') return found
  for (const other of inDocument) {
    if (other === odd) continue
    const part = other.name.parts.find((each) => each.kind === 'full' && each.role === 'family')
    if (part?.kind === 'full' && matcher.distance(own.word.root, part.word.root) <= sameSurname)
      found.add(people.groupOf(other)!)
  }
  return found
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
  const byDocument = grouped(full, ({ document }) => document)
  for (const odd of full) {
    const group = people.groupOf(odd)!
    if (group.members.length > 1) continue
    const [home, ...others] = bearers(matcher, odd, byDocument.get(odd.document)!, people)
    if (!home || others.length > 0 || home.id === group.id) continue
    if (home.members.some((each) => each.entry === odd.entry)) continue
    if (!home.members.every((each) => nearly(matcher, odd, each) || each.lone)) continue
    const role = roleOf(odd, matcher.isTitle)
    const sameRole =
      role !== undefined && home.members.some((each) => roleOf(each, matcher.isTitle) === role)
    if (sameRole || (home.members.length > 1 && sharesStatute(odd, home))) found(home, odd)
  }
}
