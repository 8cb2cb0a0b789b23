/** Events, sanctions and citations of an entry become its cases: one for each person, act and sanction. */
import type { Labelled, Passage } from '../document.js'
import type { WordIndex } from '../lexicon/lookup.js'
import type { CaseRecord, Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { Bearer } from './bearer.js'
import { isOfBody } from './bodies.js'
import { dateNear } from './circumstances.js'
import { withCitations } from './citations.js'
import type { Clause } from './clause.js'
import { clausesOf } from './clauses.js'
import { withContinued } from './continued.js'
import { withCounterparts } from './counterparts.js'
import { type Draft, placesBy, type Reading, rangeOf } from './draft.js'
import { readTriggers, type Told } from './events.js'
import { grammarOf } from './grammar/index.js'
import type { Declined } from './grammatical-case.js'
import { linksOf } from './links.js'
import type { Offences } from './offences.js'
import { bearersOf, groupsOf } from './people.js'
import { personKeys } from './person-keys.js'
import { recordsOf, type Setting } from './records.js'
import { sanctionPlaces, sanctionsOf, takesUp } from './sanctions.js'
import { hasTag, type Scene, sceneOf, sentencesOf, tagAt } from './scene.js'
import type { Trigger } from './trigger.js'

export interface EntryOf extends Setting {
  readonly passage: Passage
  readonly mentions: readonly Valued[]
  readonly index: WordIndex
  readonly declined: Declined
  readonly offences: Offences
}

function read({ passage, mentions, index, declined }: EntryOf): Reading {
  const scene = withCounterparts(sceneOf(passage, mentions, index, declined))
  const clauses = clausesOf(scene, sentencesOf(scene))
  const known = new Map<Clause, readonly (readonly Bearer[])[]>()
  const groups = (clause: Clause) => {
    const found = known.get(clause) ?? groupsOf(scene, bearersOf(scene, clause))
    known.set(clause, found)
    return found
  }
  const ids = new Map<Labelled, string>(mentions.map((each) => [each, each.id]))
  const keys = personKeys(mentions, passage.language)
  const keyOf = (each: Labelled): string => {
    const id = ids.get(each) ?? (each as Valued).id
    return keys.get(id) ?? id
  }
  return {
    scene,
    clauses,
    groupsOf: groups,
    told: readTriggers(scene, clauses, groups, keyOf),
    keyOf,
  }
}

const isoOf = (mention: Valued | undefined): string | undefined =>
  (mention?.value as { iso?: string } | undefined)?.iso

/** Told twice: the same event of one person with no date of its own. */
function sameAct(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  const a = dateNear(scene, draft.clause, draft.at)
  const b = dateNear(scene, trigger.clause, trigger.from)
  return !a || !b || isoOf(a) === isoOf(b)
}

const ownDate = (scene: Scene, { clause, from }: Trigger): boolean =>
  dateNear(scene, clause, from) !== undefined

/** `On 3 May the court found X guilty. He got two years`: the sanction follows in the next sentence, which tells no date. */
const toldNext = (scene: Scene, { clause }: Trigger, draft: Draft): boolean =>
  draft.clause.at === clause.at + 1 &&
  draft.assertion === 'asserted' &&
  dateNear(scene, draft.clause, draft.at) === undefined

/** Is what a trigger tells of a person in a draft of that person already? */
function known(scene: Scene, own: readonly Draft[], trigger: Trigger): boolean {
  const { event, clause } = trigger
  const same = own.filter((each) => each.event === event)
  if (
    same.some((each) => !each.penalty && (each.clause === clause || sameAct(scene, each, trigger)))
  )
    return true
  const here = own.filter((each) => each.clause.at === clause.at)
  if (event === 'sentence' && trigger.form === 'epithet' && own.some((each) => each.penalty))
    return true
  if (event === 'sentence')
    return (
      here.some((each) => each.penalty) ||
      own.some(
        (each) => each.penalty && (!ownDate(scene, trigger) || toldNext(scene, trigger, each)),
      )
    )
  return event === 'fine' && here.some((each) => each.event === 'fine')
}

const sanctioned = new Set<Event>(['sentence', 'fine', 'detention'])

/** A court that refuses a sanction refuses the person nothing; that a petition was the person's own is told by its owner. */
const refusesSanction = ({ scene, told }: Reading, { clause, frame }: Trigger): boolean =>
  frame !== 'owner' &&
  (told.some(
    ({ trigger }) =>
      trigger.clause === clause && trigger.form !== 'epithet' && sanctioned.has(trigger.event),
  ) ||
    scene.units.slice(clause.from, clause.to).some((unit) => unit.mention?.label === 'PENALTY'))

const harmful = new Set<Event>([...sanctioned, 'charge', 'interrogation', 'search', 'summons'])
const nearby = 5

/** `refused to charge X`, `отклонил ходатайство об аресте X`, `X-ты қамаудан бас тартты`: X is spared by it. */
function sparesWhom({ scene, told }: Reading, { clause, from, to }: Trigger): boolean {
  const isHarm = (at: number) =>
    told.some(
      ({ trigger }) =>
        trigger.from === at && trigger.form !== 'epithet' && harmful.has(trigger.event),
    ) || harmful.has(tagAt(scene, at, 'act') as Event)
  const verbLast = grammarOf(scene.language).verbLast === true
  const step = verbLast ? -1 : 1
  for (let at = verbLast ? from - 1 : to; Math.abs(at - from) <= nearby + to - from; at += step) {
    if (at < clause.from || at >= clause.to) return false
    if (/^(?:@PERSON|[,;:])$/.test(scene.units[at]!.word)) return false
    if (isHarm(at)) return true
  }
  return false
}

const happened = ({ assertion }: Told): boolean =>
  assertion === 'asserted' || assertion === 'background'

/** `found X guilty on 3 May and gave him two years`, `… on 3 May. He was given two years`: the sanction's own clause tells less than the finding's. */
const tellsToo = (
  scene: Scene,
  draft: Draft,
  { trigger, assertion }: Told,
  own: readonly Draft[],
): boolean =>
  draft.penalty !== undefined &&
  draft.modality === 'imposed' &&
  assertion === 'asserted' &&
  trigger.event === 'sentence' &&
  draft.clause !== trigger.clause &&
  !isChanged(scene, draft) &&
  (draft.clause.at === trigger.clause.at ||
    toldNext(scene, trigger, draft) ||
    own.some((each) => goesOn(scene, each, draft) && toldNext(scene, trigger, each)))

/** `He got three years. He was further banned from politics`: one judgment, whose further sanction tells no date. */
const goesOn = (scene: Scene, before: Draft, draft: Draft): boolean =>
  before.penalty !== undefined &&
  before.modality === 'imposed' &&
  draft.clause.at === before.clause.at + 1 &&
  draft.assertion === 'asserted' &&
  dateNear(scene, draft.clause, draft.at) === undefined

/** `the court of appeal cut it to two years`: what came in its place is of another day than the finding. */
const isChanged = ({ senses }: Scene, { clause: { from, to } }: Draft): boolean =>
  senses.slice(from, to).some((each) => each.some(({ tags }) => tags.has('lifts')))

const withClause = (draft: Draft, { clause }: Trigger): Draft => ({
  ...draft,
  also: [...(draft.also ?? []), clause],
})

/** `fined the website of X 150 MCI`: no sanction of X. */
const finesBody = ({ scene }: Reading, { event, clause }: Trigger): boolean =>
  (event === 'fine' || event === 'sentence') &&
  scene.units.slice(clause.from, clause.to).some(({ mention }, index) => {
    const at = clause.from + index
    const first = mention?.label === 'PENALTY' && mention !== scene.units[at - 1]?.mention
    return first && isOfBody(scene, clause, at, clause.to)
  })

/** `cancelled the arrest`: told by the sanction itself, where it has a term. */
const isLifting = (scene: Scene, { from, to }: Trigger): boolean =>
  scene.senses[from]!.some((each) => each.to === to && each.tags.get('changes') === 'bare')

/** From where date and place are near: `A was freed in Oral, B in Aktau` has B's behind the name. */
const nearOf = ({ trigger: { support, from }, span, who }: Told): number => {
  const verb = support ?? from
  return span.from <= verb && verb < span.to ? verb : (who?.people.at(-1)?.from ?? verb)
}

/** `the term was cut from seven years to four`: told by its terms, where the text speaks of no court. */
function isToldByTerms({ scene }: Reading, trigger: Trigger, own: readonly Draft[]): boolean {
  const { from, clause } = trigger
  if (!scene.senses[from]!.some(({ tags }) => tags.has('changes'))) return false
  const has = (wanted: string) =>
    own.some((each) => each.clause.at === clause.at && each.penalty && each.modality === wanted)
  const court = scene.units.some(
    ({ word }, at) =>
      word === '@ORG' ||
      tagAt(scene, at, 'act') === 'appeal' ||
      ['court', 'appeals'].some((tag) => hasTag(scene, at, tag)) ||
      tagAt(scene, at, 'role') === 'judge',
  )
  return !court && has('lifted') && has('imposed')
}

/** What else happened beside the sanctions. */
function withEvents(reading: Reading, sanctions: readonly Draft[]): readonly Draft[] {
  const { scene, told, keyOf } = reading
  const drafts = [...sanctions]
  const byPerson = placesBy(drafts, (each) => each.person)
  const places = sanctionPlaces(sanctions, reading)
  for (const one of told) {
    const { trigger, assertion, who, span } = one
    if (!who || !happened(one) || takesUp(places, trigger, reading)) continue
    if (
      trigger.event === 'refusal' &&
      (refusesSanction(reading, trigger) || sparesWhom(reading, trigger))
    )
      continue
    if (finesBody(reading, trigger)) continue
    if (isLifting(scene, trigger) && places.has(trigger.clause)) continue
    for (const { mention } of who.people) {
      const person = keyOf(mention)
      const own = byPerson.of(person)
      const before = own.map((at) => drafts[at]!)
      if (isToldByTerms(reading, trigger, before)) continue
      if (known(scene, before, trigger)) {
        for (const at of own)
          if (tellsToo(scene, drafts[at]!, one, before))
            drafts[at] = withClause(drafts[at]!, trigger)
        continue
      }
      const draft: Draft = {
        person,
        mention,
        event: trigger.event,
        clause: trigger.clause,
        span,
        at: trigger.from,
        near: nearOf(one),
        assertion: trigger.stands ? 'state' : assertion,
        statutes: [],
        rule: `cases/${who.features.map((each) => each.name).join('+')}`,
        because: { rule: `cases/${trigger.event}`, ...rangeOf(scene, trigger.from, trigger.to) },
      }
      byPerson.add(draft, drafts.push(draft) - 1)
    }
  }
  return drafts
}

export function casesOf(entry: EntryOf): readonly CaseRecord[] {
  const { mentions } = entry
  if (!mentions.some((each) => each.label === 'PERSON')) return []
  const reading = read(entry)
  const links = linksOf(reading, entry.offences, mentions)
  const drafts = withContinued(
    reading.scene,
    withEvents(reading, sanctionsOf(reading, links, mentions)),
  )
  return recordsOf(
    reading.scene,
    withCitations(reading, links, mentions, drafts),
    entry,
    reading.clauses,
  )
}
