/** Events, sanctions and citations of an entry become its cases: one for each person, act and sanction. */
import type { Labelled } from '../document.js'
import type { WordIndex } from '../lexicon/lookup.js'
import type { CaseRecord, Event, Evidence } from '../record.js'
import { personKeys } from '../relate/keys.js'
import { type Told, tell, type Valued } from '../relate/tell.js'
import type { RoleWords } from '../relate/words.js'
import type { Modality, PenaltyValue } from '../values.js'
import { type Candidate, candidatesOf, type Memory } from './arguments.js'
import { type Assertion, assertionOf } from './assertion.js'
import { authorityNear, dateNear, datesIn, placeNear } from './circumstances.js'
import { type Clause, clausesOf } from './clauses.js'
import { type Bearer, bearersOf, groupsOf } from './people.js'
import { type Scene, type Span, sceneOf, sentencesOf, unitAt } from './scene.js'
import { type Trigger, triggersOf } from './triggers.js'
import type { Passage } from '../document.js'

export interface EntryOf {
  readonly passage: Passage
  readonly mentions: readonly Valued[]
  readonly index: WordIndex
  readonly words: RoleWords
  /** The entry is an item of a report, whose head tells date and place. */
  readonly headed: boolean
  readonly townOf: (body: Valued) => string | undefined
}

interface Draft {
  readonly person: string
  readonly mention: Valued
  event: Event
  readonly clause: Clause
  readonly at: number
  readonly to: number
  readonly assertion: Assertion
  readonly penalty?: Valued
  readonly modality?: Modality
  statutes: Valued[]
  readonly rule: string
  readonly because: Evidence
}

const restraint = new Set(['pretrial_detention', 'house_arrest', 'recognizance', 'bail'])

const eventOfPenalty = (value: PenaltyValue | undefined): Event =>
  value?.kind === 'fine' ? 'fine' : 'sentence'

export { restraint }

interface Told1 {
  readonly trigger: Trigger
  readonly assertion: Assertion
  readonly who: Candidate | undefined
}

/** Every trigger of the entry with what it asserts and whom it happened to; what was told is remembered for the next clause. */
function readTriggers(scene: Scene, clauses: readonly Clause[], groups: (clause: Clause) => readonly (readonly Bearer[])[]): readonly Told1[] {
  const told: Told1[] = []
  let memory: Memory = { subjects: [], named: [] }
  let sentence = -1
  for (const clause of clauses) {
    if (clause.at !== sentence) sentence = clause.at
    const triggers = triggersOf(scene, clause)
    let last: readonly Bearer[] | undefined
    for (const trigger of triggers) {
      const assertion = assertionOf(scene, trigger, triggers)
      const [who] = candidatesOf({ scene, groupsOf: groups, memory }, trigger)
      told.push({ trigger, assertion, who })
      if (who) last = who.people
    }
    const own = groups(clause)
    const free = own.filter((people) => people[0]!.standing === 'free')
    const subject = last ?? free.at(-1)
    memory = {
      subjects: subject ? [subject, ...memory.subjects.slice(0, 5)] : memory.subjects,
      named: [...[...own].reverse(), ...memory.named].slice(0, 12),
    }
  }
  return told
}

const clauseAt = (clauses: readonly Clause[], at: number): Clause =>
  clauses.find((clause) => clause.from <= at && at < clause.to) ?? clauses.at(-1)!

const linksOf = (told: readonly Told[], label: Labelled['label']) =>
  told.flatMap(({ links }) => links.filter((link) => link.item.label === label))

/** Sanction words that the sanction itself takes up: no event of their own beside it. */
const taken = new Set<Event>(['sentence', 'fine', 'detention', 'other', 'charge'])

export function casesOf(entry: EntryOf): readonly CaseRecord[] {
  const { passage, mentions, words } = entry
  if (!mentions.some((each) => each.label === 'PERSON')) return []
  const scene = sceneOf(passage, mentions, entry.index)
  const clauses = clausesOf(scene, sentencesOf(scene))
  const known = new Map<Clause, readonly (readonly Bearer[])[]>()
  const groups = (clause: Clause) => {
    const found = known.get(clause) ?? groupsOf(scene, bearersOf(scene, clause))
    known.set(clause, found)
    return found
  }
  const byId = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  const keys = personKeys(mentions)
  const keyOf = (each: Labelled): string => keys.get(byId.get(each)!.id) ?? byId.get(each)!.id
  const told = tell(passage, mentions, words, keyOf)
  const events = readTriggers(scene, clauses, groups)
  const drafts: Draft[] = []

  const range = (from: number, to: number) => ({
    start: scene.units[from]!.start,
    end: scene.units[Math.max(from, to - 1)]!.end,
  })

  // Sanctions, each with its person.
  for (const { person, item, rule } of linksOf(told, 'PENALTY')) {
    const penalty = byId.get(item)!
    const value = penalty.value as PenaltyValue | undefined
    const at = unitAt(scene.units, item.start)
    const clause = clauseAt(clauses, at)
    const trigger = events.find(
      ({ trigger }) =>
        trigger.clause === clause && taken.has(trigger.event) && (trigger.event === 'sentence' || trigger.event === 'fine'),
    )?.trigger
    const from = trigger?.from ?? at
    drafts.push({
      person: keyOf(person),
      mention: byId.get(person)!,
      event: eventOfPenalty(value),
      clause,
      at: from,
      to: unitAt(scene.units, item.end - 1) + 1,
      assertion: backgroundAt(events, clause, scene, from) ? 'background' : 'asserted',
      penalty,
      ...(value?.modality && { modality: value.modality }),
      statutes: [],
      rule: `cases/${rule}`,
      because: { rule: `cases/${rule}`, ...range(from, trigger?.to ?? at + 1) },
    })
  }

  // What else happened.
  for (const { trigger, assertion, who } of events) {
    if (!who || (assertion !== 'asserted' && assertion !== 'background')) continue
    if (covered(trigger, drafts, scene, clauses)) continue
    for (const bearer of who.people) {
      const person = keyOf(bearer.mention)
      if (drafts.some((each) => !each.penalty && each.person === person && each.event === trigger.event && (each.clause === trigger.clause || sameAct(scene, each, trigger)))) continue
      if (trigger.event === 'sentence' && drafts.some((each) => each.penalty && each.person === person && sameSentence(each, trigger))) continue
      if (trigger.event === 'fine' && drafts.some((each) => each.event === 'fine' && each.person === person && sameSentence(each, trigger))) continue
      drafts.push({
        person,
        mention: byId.get(mentions.find((each) => each.id === bearer.mention.id)!)!,
        event: trigger.event,
        clause: trigger.clause,
        at: trigger.from,
        to: trigger.to,
        assertion,
        statutes: [],
        ...(trigger.event === 'sentence' || trigger.event === 'fine' ? { modality: 'imposed' as const } : {}),
        rule: `cases/${who.features.map((each) => each.name).slice(0, 3).join('+')}`,
        because: { rule: `cases/${trigger.event}`, ...range(trigger.from, trigger.to) },
      })
    }
  }

  // Citations go to what they were the ground of; one that nothing takes up is a charge.
  const sentenceOf = (start: number) => clauseAt(clauses, unitAt(scene.units, start)).at
  for (const { person, item, rule } of linksOf(told, 'STATUTE')) {
    const key = keyOf(person)
    const statute = byId.get(item)!
    const own = drafts.filter((each) => each.person === key && takesStatute.has(each.event))
    const here = own.filter((each) => each.clause.at === sentenceOf(item.start))
    const at = unitAt(scene.units, item.start)
    const takers = pick(here.length > 0 ? here : own, at)
    if (takers.length > 0) {
      for (const each of takers) if (!each.statutes.includes(statute)) each.statutes.push(statute)
      continue
    }
    const clause = clauseAt(clauses, at)
    const same = drafts.find((each) => each.rule === 'cases/citation' && each.person === key && each.clause.at === clause.at)
    if (same) {
      same.statutes.push(statute)
      continue
    }
    drafts.push({
      person: key,
      mention: byId.get(person)!,
      event: 'charge',
      clause,
      at,
      to: at + 1,
      assertion: 'asserted',
      statutes: [statute],
      rule: 'cases/citation',
      because: { rule: `cases/${rule}`, ...range(at, at + 1) },
    })
  }
  return finish(entry, scene, clauses, drafts)
}

const takesStatute = new Set<Event>(['charge', 'sentence', 'fine', 'acquittal', 'closure', 'trial', 'detention'])

/** Of several cases of a person the sanctions, else the charge or sentence, else the nearest. */
function pick(own: readonly Draft[], at: number): readonly Draft[] {
  const sanctions = own.filter((each) => each.penalty)
  if (sanctions.length > 0) {
    const nearest = Math.min(...sanctions.map((each) => Math.abs(each.at - at)))
    const best = sanctions.find((each) => Math.abs(each.at - at) === nearest)!
    return sanctions.filter((each) => each.clause.at === best.clause.at)
  }
  const strong = own.filter((each) => each.event !== 'detention' && each.event !== 'trial')
  const all = strong.length > 0 ? strong : own
  return [...all].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at)).slice(0, 1)
}

const sameSentence = (draft: Draft, trigger: Trigger): boolean => draft.clause.at === trigger.clause.at

/** Told twice: the same event of one person with no date of its own. */
function sameAct(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  const a = dateNear(scene, draft.clause, draft.at)
  const b = dateNear(scene, trigger.clause, trigger.from)
  if (!a || !b) return true
  return (a.value as { iso?: string } | undefined)?.iso === (b.value as { iso?: string } | undefined)?.iso
}

function backgroundAt(events: readonly Told1[], clause: Clause, scene: Scene, at: number): boolean {
  const own = events.find(({ trigger }) => trigger.clause === clause && trigger.from === at)
  if (own) return own.assertion === 'background'
  return clause.kind === 'relative' || clause.kind === 'participle' || hasPast(scene, clause, at)
}

const hasPast = (scene: Scene, clause: Clause, at: number): boolean => {
  for (let each = clause.from; each < at; each++)
    if (/^(?:earlier|previously|ранее|прежде|бұған|бұрын|had)$/u.test(scene.units[each]!.word)) return true
  return false
}

/** A trigger that a sanction of its clause takes up: `was arrested for 15 days`. */
function covered(trigger: Trigger, drafts: readonly Draft[], scene: Scene, clauses: readonly Clause[]): boolean {
  const inside = scene.units[trigger.from]?.mention?.label === 'PENALTY'
  if (inside) return true
  return drafts.some((each) => {
    if (!each.penalty) return false
    const at = unitAt(scene.units, each.penalty.start)
    if (clauseAt(clauses, at) !== trigger.clause) return false
    if (trigger.event === 'sentence' || trigger.event === 'fine') return true
    if (trigger.event !== 'detention') return false
    const arrest = scene.senses[trigger.from]!.some((sense) => sense.tags.has('arrest'))
    return arrest && Math.abs(at - trigger.to) <= 8
  })
}

/** Date, place and authority, then the record. */
function finish(entry: EntryOf, scene: Scene, clauses: readonly Clause[], drafts: readonly Draft[]): readonly CaseRecord[] {
  const persons = new Set(drafts.map((each) => each.mention.id))
  const head = entry.headed ? headOf(scene) : undefined
  const acts = new Map<number, Set<Clause>>()
  for (const draft of drafts) acts.set(draft.clause.at, (acts.get(draft.clause.at) ?? new Set()).add(draft.clause))
  const ordered = [...drafts].sort((a, b) => a.at - b.at)
  return ordered.map((draft): CaseRecord => {
    const { clause } = draft
    const lone = (acts.get(clause.at)?.size ?? 0) <= 1
    const front = clauses.find((each) => each.at === clause.at)!
    const background = draft.assertion === 'background'
    const spans: readonly Span[] = [
      clause,
      ...(clause.kind === 'joined' || clause.kind === 'resumed' || clause.kind === 'complement' ? parentsOf(clause) : []),
      ...(lone && !background ? [clause.sentence] : []),
    ]
    const date = firstOf(spans, (span) => dateNear(scene, span, draft.at)) ?? (!background ? fronted(scene, front) : undefined)
    const authority = firstOf([clause], (span) => authorityNear(scene, span as Clause, draft.at, persons))
    const place = firstOf(spans, (span) => placeNear(scene, span, draft.at))
    const town = place ? undefined : authority && entry.townOf(authority)
    const takesHead = head && !background && (draft.rule !== 'cases/citation' || !date)
    const when = date ?? (takesHead ? head.date : undefined)
    const where = place ?? (town || !takesHead ? undefined : head.place)
    const iso = (when?.value as { iso?: string } | undefined)?.iso
    const name = town ?? (where?.value as { name?: string } | undefined)?.name
    const modality = draft.modality
    return {
      person: draft.mention.id,
      event: draft.event,
      statutes: draft.statutes.map((each) => each.id),
      ...(draft.penalty && { penalty: draft.penalty.id }),
      ...(modality && { modality }),
      ...(where && { place: where.id }),
      ...(name && { where: name }),
      ...(when && { date: when.id }),
      ...(iso && { when: iso }),
      ...(authority && { authority: authority.id }),
      because: [draft.because, { rule: draft.rule, start: draft.mention.start, end: draft.mention.end }],
    }
  })
}

function parentsOf(clause: Clause): readonly Clause[] {
  const found: Clause[] = []
  for (let each = clause.parent; each && each.at === clause.at && found.length < 3; each = each.parent) {
    if (each.kind === 'relative' || each.kind === 'participle') continue
    found.push(each)
  }
  return found
}

const firstOf = <T>(spans: readonly Span[], find: (span: Span) => T | undefined): T | undefined => {
  for (const span of spans) {
    const found = find(span)
    if (found) return found
  }
  return undefined
}

/** `On 5 May X was detained and …`: a date at the front of the sentence covers all of it. */
function fronted(scene: Scene, front: Clause) {
  const [date] = datesIn(scene, front)
  return date && date.from - front.from <= 3 ? date : undefined
}

/** Date and place with which an item of a report begins. */
function headOf(scene: Scene): { date?: Valued; place?: Valued } {
  let date: Valued | undefined
  let place: Valued | undefined
  for (let at = 0; at < Math.min(scene.units.length, 16); at++) {
    const { mention, word } = scene.units[at]!
    if (word === '@DATE' && !date && mention) date = mention
    else if (word === '@PLACE' && mention) {
      const kind = (mention.value as { kind?: string } | undefined)?.kind
      if (kind === 'city' || kind === 'settlement') place ??= mention
      else if (!place && (kind === 'district' || kind === 'region')) place = mention
      if (place && kind !== 'region') break
    } else if (word.startsWith('@')) break
    else if (!/^[,.–—:•*\d()-]|^(?:on|in|г|г\.|city|of|the|город|года|пос\.|село|ауыл|қаласы|күні)$/u.test(word)) break
  }
  return { ...(date && { date }), ...(place && { place }) }
}
