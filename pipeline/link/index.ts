/**
 * Needs: the records of all documents. Adds: one personId to one individual, and the list of people.
 * Uses: name comparison, what the entries tell besides the name, judgements of a person, the people of earlier reports.
 */

import type { Matcher } from '../names/match/matcher.js'
import type { Judgement } from '../names/match/schema.js'
import type { PersonRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { candidatesOf } from './candidates.js'
import { Contexts } from './contexts.js'
import { contradictor } from './contradicted.js'
import { type Core, coreOf } from './core.js'
import { type Decision, decide } from './decided.js'
import { grouped } from './grouped.js'
import { joinJudged, keepApart, parseJudgements, partJudged } from './judged.js'
import { attachLone, type Doubt } from './lone.js'
import { type ScoredPair, scorePairs } from './pairs.js'
import { type Group, People } from './people.js'
import { nobody, type Register } from './register.js'
import { findStrays, forbidCoordinated, joinBracketed, joinSlips, secondNames } from './repairs.js'
import { divide, fittingGroups, isShort } from './short.js'
import { bySpelling, type Subject, subjectsOf } from './subjects.js'
import { peopleRecords, withIds } from './write.js'

/** One report or a few speak of few people: names that would be for review among all names are one person's here. */
const joins = 0.35
/** A consonant more or less makes another surname sooner than a slip. */
const joinsSlipped = 0.95
/** From here on a new spelling joins two people whom a register has had apart. */
const beyondDoubt = 0.95

export interface Linked {
  /** Made when they are first asked for. */
  readonly documents: readonly Annotated[]
  /** Those who occur in the documents, with what the documents say of them. */
  readonly people: readonly PersonRecord[]
  /** Ids of a register that gave way, each with the one that stays. */
  readonly aliases: readonly (readonly [string, string])[]
}

const isCertain = ({ a, b, comparison, slipped }: ScoredPair): boolean =>
  comparison.probability >= beyondDoubt && !slipped && !isShort(a) && !isShort(b)

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
    if (a.id === b.id || people.contradicted(a, b)) continue
    if (pair.comparison.probability < matcher.scale.different) continue
    if (pair.comparison.probability < (pair.slipped ? joinsSlipped : joins)) unsure.push(pair)
    else if (people.mayJoin(a, b)) people.join(a, b)
    else if (isCertain(pair)) people.joinForSure(a, b)
    else unsure.push(pair)
  }
  return unsure
}

/** Spellings of the new documents, and those of each known person. */
interface Spellings {
  readonly fresh: readonly (readonly Subject[])[]
  readonly known: Core
}

/** Who is spelt so: several where a person has parted them, or a short one that stayed open. */
function namesakes(
  people: People,
  known: readonly Subject[],
): (spelling: Subject) => readonly Group[] {
  const byKey = grouped(known, ({ key }) => key)
  return ({ key }) => [
    ...new Set((byKey.get(key) ?? []).flatMap((one) => people.groupOf(one) ?? [])),
  ]
}

/**
 * Full names first; then each short one, which may be several people's; then the short ones among themselves. A spelling
 * that a person has parted among two is each mention's own matter.
 */
function joinAll(
  people: People,
  { fresh, known }: Spellings,
  matcher: Matcher,
): { readonly unsure: readonly ScoredPair[]; readonly doubts: readonly Doubt[] } {
  const isKnown = new Set(known.spellings)
  const pairs = scorePairs(matcher, [
    ...fresh.map((members) => members[0]!),
    ...known.spellings,
  ]).filter(({ a, b }) => people.groupOf(a) !== people.groupOf(b))
  const divided = new Set<Subject>()
  const doubts: Doubt[] = []
  const homesOf = namesakes(people, known.spellings)
  const share = (members: readonly Subject[], fits: readonly Group[]): void => {
    const spelling = members[0]!
    const homes = homesOf(spelling)
    const parted = homes.filter((one) => homes.some((two) => people.parted(one, two)))
    const groups = [...new Set([...fits, ...parted])]
    if (!groups.some((one) => groups.some((two) => people.contradicted(one, two)))) return
    divided.add(spelling)
    doubts.push(...divide(people, members, groups))
    const open = homes.find((home) => !groups.includes(home))
    const rest = members.find((each) => !groups.includes(people.groupOf(each)!))
    if (open && rest) people.join(open, people.groupOf(rest)!)
  }
  for (const members of fresh) if (!isShort(members[0]!)) share(members, [])
  const undivided = ({ a, b }: ScoredPair): boolean => !divided.has(a) && !divided.has(b)
  const unsure = [
    ...agglomerate(
      people,
      pairs.filter((pair) => !isShort(pair.a) && !isShort(pair.b) && undivided(pair)),
      matcher,
    ),
  ]
  const pairsOf = new Map<Subject, ScoredPair[]>()
  for (const pair of pairs)
    for (const end of [pair.a, pair.b]) {
      const list = pairsOf.get(end)
      if (list) list.push(pair)
      else pairsOf.set(end, [pair])
    }
  for (const members of fresh) {
    const spelling = members[0]!
    if (isShort(spelling))
      share(members, fittingGroups(people, spelling, pairsOf.get(spelling) ?? [], joins))
  }
  const rest = pairs.filter(
    (pair) =>
      (isShort(pair.a) || isShort(pair.b)) &&
      undivided(pair) &&
      !(isKnown.has(pair.a) && isKnown.has(pair.b)),
  )
  unsure.push(...agglomerate(people, rest, matcher))
  return { unsure, doubts }
}

/** What cannot be compared is one person's where it is written alike. */
function addIncomparable(people: People, subjects: readonly Subject[]): void {
  for (const members of bySpelling(subjects.filter((subject) => subject.name.problem))) {
    const home = members.map(people.groupOf).find((group) => group !== undefined)
    const fresh = people.add(members.filter((member) => !people.groupOf(member)))
    if (home) people.join(home, fresh)
  }
}

/** The people of the register whom the documents may speak of, each a group with an id. */
function recall(
  people: People,
  subjects: readonly Subject[],
  personOf: ReadonlyMap<string, string>,
  register: Register,
): readonly Group[] {
  const settled = subjects.filter(({ mention }) => personOf.has(mention.id))
  const groups = [...grouped(settled, ({ mention }) => personOf.get(mention.id)!)].map(
    ([personId, members]) => people.add(members, register.person(personId)),
  )
  const byId = new Map(groups.map((group) => [group.known!.personId, group]))
  for (const [a, b] of register.apart()) {
    const [one, two] = [byId.get(a), byId.get(b)]
    if (one && two) people.part(one, two)
  }
  return groups
}

/** What is known besides the reports and the judgements of spellings. */
export interface Beside {
  /** Of two mentions of the documents, by a person: they win over everything. */
  readonly decisions?: readonly Decision[]
  readonly register?: Register
}

/**
 * One personId for one individual over all documents, whatever the spelling and the script. People of a register keep their
 * ids; mentions that it has settled stay where they are.
 */
export function linkPeople(
  documents: readonly Annotated[],
  matcher: Matcher,
  judgements: readonly Judgement[],
  { decisions = [], register = nobody }: Beside = {},
): Linked {
  const judged = parseJudgements(judgements)
  const contexts = new Contexts()
  const own = subjectsOf(documents, matcher, contexts)
  const settled = register.settled(documents)
  const unsettled = own.filter(({ mention }) => !settled.has(mention.id))
  const remembered = register.remember(
    new Set([...settled.values(), ...candidatesOf(matcher, register, unsettled, judged)]),
  )
  const ownIds = new Set(
    remembered.documents.length === 0 ? [] : own.map(({ mention }) => mention.id),
  )
  const others = { from: documents.length, mark: '-' }
  const earlier = subjectsOf(remembered.documents, matcher, contexts, others).filter(
    ({ mention }) => remembered.personOf.has(mention.id) && !ownIds.has(mention.id),
  )
  const subjects = [...own, ...earlier]

  const people = new People(contradictor(matcher))
  const known = recall(people, subjects, new Map([...remembered.personOf, ...settled]), register)
  const comparable = own.filter(({ name }) => !name.problem)
  const fresh = comparable.filter(({ mention }) => !settled.has(mention.id))
  const full = fresh.filter((subject) => !subject.lone)
  const fuller = subjects.filter(({ name, lone }) => !name.problem && !lone)
  const second = secondNames(comparable)
  const spellings = bySpelling(full)
  const core = coreOf(known, matcher)
  for (const members of spellings) people.tell(people.add(members), [[members[0]!]])
  for (const [group, side] of core.sides) people.tell(group, side)
  partJudged(people, judged, subjects)
  forbidCoordinated(people, own)
  const { unsure, doubts: open } = joinAll(people, { fresh: spellings, known: core }, matcher)
  const here = comparable.filter((subject) => !subject.lone)
  joinSlips(people, matcher, here)
  const strays: Doubt[] = []
  findStrays(people, matcher, here, (home, odd) => {
    // Who is taken for a slip of the source in one report may be somebody in the next: a register asks.
    if (register === nobody) people.join(home, people.groupOf(odd)!)
    else strays.push({ subject: odd, groups: [home] })
  })
  for (const subject of second) if (!people.groupOf(subject)) people.add([subject])
  joinBracketed(people, own)
  const doubts: readonly Doubt[] = [
    ...open,
    ...strays,
    ...attachLone(
      matcher,
      people,
      fresh.filter((subject) => subject.lone && !second.has(subject)),
      [...fuller, ...second],
    ),
  ]
  const inRun = (subject: Subject): boolean => subject.document < documents.length
  addIncomparable(people, subjects)
  joinBracketed(people, own)
  keepApart(people, judged, subjects, inRun)
  joinJudged(people, judged, subjects)
  decide(people, decisions, own)
  const records = peopleRecords(people, { unsure, doubts }, matcher, register, inRun)
  let linked: readonly Annotated[] | undefined
  return {
    people: records,
    aliases: people.aliases,
    get documents() {
      linked ??= withIds(documents, records)
      return linked
    },
  }
}
