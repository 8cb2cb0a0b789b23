/**
 * Needs: the records of all documents. Adds: one personId to one individual, and the list of people.
 * Uses: name comparison, what the entries tell besides the name, judgements of a person.
 */

import type { Matcher } from '../names/match/matcher.js'
import type { Judgement } from '../names/match/schema.js'
import type { PersonRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { type Decision, decide } from './decided.js'
import { grouped } from './grouped.js'
import { joinJudged, keepApart, parseJudgements, partJudged } from './judged.js'
import { attachLone, type Doubt } from './lone.js'
import { type ScoredPair, scorePairs } from './pairs.js'
import { type Group, People } from './people.js'
import { forbidCoordinated, joinBracketed, joinSlips, joinStrays, secondNames } from './repairs.js'
import { divide, fittingGroups, isShort } from './short.js'
import { type Subject, subjectsOf } from './subjects.js'
import { peopleRecords, withIds } from './write.js'

/** One report or a few speak of few people: names that would be for review among all names are one person's here. */
const joins = 0.35
/** A consonant more or less makes another surname sooner than a slip. */
const joinsSlipped = 0.95

export interface Linked {
  readonly documents: readonly Annotated[]
  readonly people: readonly PersonRecord[]
}

/** Two groups with a contradiction between any of their members stay two. */
function forbidContradicted(people: People, pairs: readonly ScoredPair[]): void {
  for (const { a, b, comparison } of pairs)
    if (comparison.contradictions.length > 0) people.forbid(people.groupOf(a)!, people.groupOf(b)!)
}

/** Joins the best pairs first. */
function agglomerate(
  people: People,
  pairs: readonly ScoredPair[],
  matcher: Matcher,
): readonly ScoredPair[] {
  const unsure: ScoredPair[] = []
  for (const pair of pairs) {
    const a = people.groupOf(pair.a)!
    const b = people.groupOf(pair.b)!
    if (pair.comparison.probability < matcher.scale.different || !people.mayJoin(a, b)) continue
    if (pair.comparison.probability >= (pair.slipped ? joinsSlipped : joins)) people.join(a, b)
    else unsure.push(pair)
  }
  return unsure
}

/** Full names first; then each short one, which may be several people's; then the short ones among themselves. */
function joinAll(
  people: People,
  spellings: readonly (readonly Subject[])[],
  matcher: Matcher,
): { readonly unsure: readonly ScoredPair[]; readonly doubts: readonly Doubt[] } {
  const pairs = scorePairs(
    matcher,
    spellings.map((members) => members[0]!),
  )
  forbidContradicted(people, pairs)
  const unsure = [
    ...agglomerate(
      people,
      pairs.filter(({ a, b }) => !isShort(a) && !isShort(b)),
      matcher,
    ),
  ]
  const doubts: Doubt[] = []
  const pairsOf = new Map<Subject, ScoredPair[]>()
  for (const pair of pairs)
    for (const end of [pair.a, pair.b]) {
      const list = pairsOf.get(end)
      if (list) list.push(pair)
      else pairsOf.set(end, [pair])
    }
  const divided = new Set<Subject>()
  for (const members of spellings) {
    const spelling = members[0]!
    if (!isShort(spelling)) continue
    const groups = fittingGroups(people, spelling, pairsOf.get(spelling) ?? [], joins)
    if (!groups.some((one) => groups.some((two) => one !== two && !people.mayJoin(one, two))))
      continue
    divided.add(spelling)
    doubts.push(...divide(people, members, groups))
  }
  const rest = pairs.filter(
    ({ a, b }) => (isShort(a) || isShort(b)) && !divided.has(a) && !divided.has(b),
  )
  unsure.push(...agglomerate(people, rest, matcher))
  return { unsure, doubts }
}

const bySpelling = (subjects: readonly Subject[]): readonly (readonly Subject[])[] => [
  ...grouped(subjects, (subject) => subject.key).values(),
]

/** One personId for one individual over all documents, whatever the spelling and the script. */
export function linkPeople(
  documents: readonly Annotated[],
  matcher: Matcher,
  judgements: readonly Judgement[],
  decisions: readonly Decision[] = [],
): Linked {
  const subjects = subjectsOf(documents, matcher)
  const known = subjects.filter((subject) => !subject.name.problem)
  const full = known.filter((subject) => !subject.lone)
  const second = secondNames(known)
  const people = new People()
  const spellings = bySpelling(full)
  for (const members of spellings) people.add(members)
  const judged = parseJudgements(judgements)
  partJudged(people, judged, subjects)
  forbidCoordinated(people, subjects)
  const { unsure, doubts: open } = joinAll(people, spellings, matcher)
  joinSlips(people, matcher, full)
  joinStrays(people, matcher, full)
  for (const subject of second) people.add([subject])
  joinBracketed(people, subjects)
  const doubts: readonly Doubt[] = [
    ...open,
    ...attachLone(
      matcher,
      people,
      known.filter((subject) => subject.lone && !second.has(subject)),
      [...full, ...second],
    ),
  ]
  for (const members of bySpelling(subjects.filter((subject) => subject.name.problem)))
    people.add(members)
  joinBracketed(people, subjects)
  keepApart(people, judged, subjects)
  joinJudged(people, judged, subjects)
  decide(people, decisions, subjects)
  const groups: readonly Group[] = people.groups()
  const records = peopleRecords(people, groups, unsure, doubts, matcher)
  return { documents: withIds(documents, records), people: records }
}
