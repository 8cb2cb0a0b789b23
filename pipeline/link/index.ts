/**
 * Needs: the records of all documents. Adds: one personId to one individual, and the list of people.
 * Uses: name comparison, what the entries tell besides the name, judgements of a person.
 */

import type { Matcher } from '../names/match/matcher.js'
import type { Judgement } from '../names/match/schema.js'
import type { PersonRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { grouped } from './grouped.js'
import { joinJudged, parseJudgements, partJudged } from './judged.js'
import { attachLone, type Doubt } from './lone.js'
import { type ScoredPair, scorePairs } from './pairs.js'
import { type Group, People } from './people.js'
import { joinBracketed, joinSlips } from './repairs.js'
import { type Subject, subjectsOf } from './subjects.js'
import { peopleRecords, withIds } from './write.js'

/** One report or a few speak of few people: names that would be for review among all names are one person's here. */
const joins = 0.35

export interface Linked {
  readonly documents: readonly Annotated[]
  readonly people: readonly PersonRecord[]
}

/** Joins the best pairs first; two groups with a contradiction between any of their members stay two. */
function agglomerate(
  people: People,
  pairs: readonly ScoredPair[],
  matcher: Matcher,
): readonly ScoredPair[] {
  for (const { a, b, comparison } of pairs)
    if (comparison.contradictions.length > 0) people.forbid(people.groupOf(a)!, people.groupOf(b)!)
  const unsure: ScoredPair[] = []
  for (const pair of pairs) {
    const a = people.groupOf(pair.a)!
    const b = people.groupOf(pair.b)!
    if (pair.comparison.probability < matcher.scale.different || !people.mayJoin(a, b)) continue
    if (pair.comparison.probability >= joins) people.join(a, b)
    else unsure.push(pair)
  }
  return unsure
}

const bySpelling = (subjects: readonly Subject[]): readonly (readonly Subject[])[] => [
  ...grouped(subjects, (subject) => subject.key).values(),
]

/** One personId for one individual over all documents, whatever the spelling and the script. */
export function linkPeople(
  documents: readonly Annotated[],
  matcher: Matcher,
  judgements: readonly Judgement[],
): Linked {
  const subjects = subjectsOf(documents, matcher)
  const known = subjects.filter((subject) => !subject.name.problem)
  const full = known.filter((subject) => !subject.lone)
  const people = new People()
  const spellings = bySpelling(full)
  for (const members of spellings) people.add(members)
  const judged = parseJudgements(judgements)
  partJudged(people, judged, subjects)
  const unsure = agglomerate(
    people,
    scorePairs(
      matcher,
      spellings.map((members) => members[0]!),
    ),
    matcher,
  )
  joinSlips(people, matcher, full)
  const doubts: readonly Doubt[] = attachLone(
    matcher,
    people,
    known.filter((subject) => subject.lone),
    full,
  )
  for (const members of bySpelling(subjects.filter((subject) => subject.name.problem)))
    people.add(members)
  joinBracketed(people, subjects)
  joinJudged(people, judged, subjects)
  const groups: readonly Group[] = people.groups()
  const records = peopleRecords(people, groups, unsure, doubts, matcher)
  return { documents: withIds(documents, records), people: records }
}
