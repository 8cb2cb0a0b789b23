/** Joins that the text itself makes: a second name in brackets, a slip of the source. */

import type { Matcher } from '../names/match/matcher.js'
import { grouped } from './grouped.js'
import type { Group, People } from './people.js'
import { maybeSlip, toldApart } from './slips.js'
import type { Subject } from './subjects.js'

const opening = /^\s*\((?:née |born |урожд\w*\.? |ранее )?$/u

/** `Kanat Abay (Turdaliyev)`: the name in brackets is the same person's. */
export function joinBracketed(people: People, subjects: readonly Subject[]): void {
  for (let at = 1; at < subjects.length; at++) {
    const before = subjects[at - 1]!
    const here = subjects[at]!
    if (before.entry !== here.entry) continue
    const { text } = here.record
    const between = text.slice(before.mention.end, here.mention.start)
    if (!opening.test(between) || !/^\s*\)/.test(text.slice(here.mention.end))) continue
    const first = people.groupOf(before)
    const second = people.groupOf(here)
    if (first && second && first.id !== second.id && (here.lone || second.members.length === 1))
      people.join(first, second)
  }
}

const only = (group: Group, entry: string): boolean =>
  group.members.every((member) => member.entry === entry)

const around = (members: readonly Subject[], at: number): boolean =>
  members.some((each) => each.mention.start < at) && members.some((each) => each.mention.start > at)

/** A spelling that the run has nowhere else, in an entry that speaks of one whom it nearly names. */
export function joinSlips(people: People, matcher: Matcher, full: readonly Subject[]): void {
  for (const members of grouped(full, (subject) => subject.entry).values())
    for (const odd of members) {
      const group = people.groupOf(odd)!
      if (!only(group, odd.entry)) continue
      const homes = new Set<Group>()
      for (const other of members) {
        const home = people.groupOf(other)!
        if (home.id === group.id || home.members.length < group.members.length) continue
        if (fits(matcher, odd, other, home)) homes.add(home)
      }
      if (homes.size === 1) people.join([...homes][0]!, group)
    }
}

function fits(matcher: Matcher, odd: Subject, other: Subject, home: Group): boolean {
  const here = home.members.filter((each) => each.entry === odd.entry)
  if (here.some((each) => toldApart(odd, each)) || !maybeSlip(matcher, odd, other)) return false
  const { contradictions } = matcher.compare(odd.name, other.name)
  return !contradictions.includes('initial') || around(here, odd.mention.start)
}
