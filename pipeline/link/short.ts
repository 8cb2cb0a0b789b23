/**
 * A surname with an initial: where one fuller name fits, its person; where several do, the one of the entry, of the document,
 * or of the entries that speak of the same things. What stays open stays on its own.
 */
import { sharedContext } from './context.js'
import type { Doubt } from './lone.js'
import type { ScoredPair } from './pairs.js'
import type { Group, People } from './people.js'
import type { Subject } from './subjects.js'

/** No given name in full. */
export const isShort = (subject: Subject): boolean =>
  subject.name.parts.filter((part) => part.kind === 'full' && part.role !== 'patronymic').length < 2

/** Groups of fuller names that a short one fits. */
export function fittingGroups(
  people: People,
  spelling: Subject,
  pairs: readonly ScoredPair[],
  joins: number,
): readonly Group[] {
  const found = new Set<Group>()
  for (const { a, b, comparison } of pairs) {
    const other = a === spelling ? b : a
    if (comparison.probability < joins || comparison.contradictions.length > 0 || isShort(other))
      continue
    const group = people.groupOf(other)
    if (group && people.mayJoin(people.groupOf(spelling)!, group)) found.add(group)
  }
  return [...found]
}

const only = (groups: readonly Group[]): Group | undefined =>
  groups.length === 1 ? groups[0] : undefined

/** The one group that the text points to. */
function pointed(subject: Subject, groups: readonly Group[]): Group | undefined {
  const here = (same: (other: Subject) => boolean) =>
    only(groups.filter((group) => group.members.some(same)))
  const near =
    here((other) => other.entry === subject.entry) ??
    here((other) => other.document === subject.document)
  if (near) return near
  const scored = groups
    .map((group) => ({ group, score: sharedContext(subject, group) }))
    .sort((a, b) => b.score - a.score)
  return scored[0] && scored[0].score > (scored[1]?.score ?? 0) ? scored[0].group : undefined
}

/** Splits a spelling that several people fit among them, mention by mention. */
export function divide(
  people: People,
  members: readonly Subject[],
  groups: readonly Group[],
): readonly Doubt[] {
  const doubts: Doubt[] = []
  for (const subject of members) {
    const home = pointed(subject, groups)
    if (home) people.move(subject, home)
    else doubts.push({ subject, groups })
  }
  return doubts
}
