/** Events, sanctions and citations of an entry become its cases: one for each person, act and sanction. */
import type { Labelled, Passage } from '../document.js'
import type { WordIndex } from '../lexicon/lookup.js'
import type { CaseRecord, Event, Evidence } from '../record.js'
import { personKeys } from '../relate/keys.js'
import { type Told, tell, type Valued } from '../relate/tell.js'
import type { RoleWords } from '../relate/words.js'
import type { Modality, PenaltyValue } from '../values.js'
import { type Candidate, candidatesOf, type Memory } from './arguments.js'
import { type Assertion, assertionOf } from './assertion.js'
import { authorityNear, dateNear, isEventDate, placeNear } from './circumstances.js'
import { type Clause, clausesOf } from './clauses.js'
import { grammarOf } from './grammar/index.js'
import { type Bearer, bearersOf, groupsOf } from './people.js'
import { relativeDate } from './relative-dates.js'
import { hasTag, type Scene, type Span, sceneOf, sentencesOf, unitAt } from './scene.js'
import { type Trigger, triggersOf } from './triggers.js'

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
  /** Where its date, place and authority are looked for first. */
  readonly span: Span
  readonly at: number
  /** From where its date and place are near: its verb. */
  readonly near: number
  readonly to: number
  readonly assertion: Assertion | 'state'
  readonly penalty?: Valued
  readonly modality?: Modality
  statutes: Valued[]
  readonly rule: string
  readonly because: Evidence
}

const eventOfPenalty = (value: PenaltyValue | undefined): Event =>
  value?.kind === 'fine' ? 'fine' : 'sentence'

interface Reading {
  readonly trigger: Trigger
  readonly assertion: Assertion
  readonly who: Candidate | undefined
  readonly span: Span
}

/** Every trigger of the entry with what it asserts and whom it happened to; what was told is remembered for the next clause. */
function readTriggers(
  scene: Scene,
  clauses: readonly Clause[],
  groups: (clause: Clause) => readonly (readonly Bearer[])[],
): readonly Reading[] {
  const told: Reading[] = []
  let memory: Memory = { subjects: [], named: [] }
  const nextOf = (clause: Clause): Clause | undefined => {
    const next = clauses[clauses.indexOf(clause) + 1]
    return next?.at === clause.at ? next : undefined
  }
  for (const clause of clauses) {
    const triggers = triggersOf(scene, clause)
    let last: readonly Bearer[] | undefined
    for (const trigger of triggers) {
      const assertion = assertionOf(scene, trigger, triggers)
      const attributive = attributed(scene, trigger, groups(clause))
      if (attributive) {
        told.push({ trigger, assertion: 'background', ...attributive })
        continue
      }
      const [who] = candidatesOf({ scene, groupsOf: groups, memory, next: nextOf }, trigger)
      const several = who ? distributed(scene, trigger, who, groups(clause)) : []
      if (several.length > 1) for (const each of several) told.push({ trigger, assertion, ...each })
      else told.push({ trigger, assertion, who, span: clause })
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

/** `Задержанный 16 января в Актау Отегенов`, `17 қаңтарда Ақтауда ұсталған Өтеген`: a participle with a date or place of its own beside a name. */
function attributed(
  scene: Scene,
  trigger: Trigger,
  groups: readonly (readonly Bearer[])[],
): { readonly who: Candidate; readonly span: Span } | undefined {
  if (trigger.form !== 'epithet' || trigger.negated) return undefined
  const people = groups.find((each) => each[0]!.from >= trigger.to)
  if (!people || people[0]!.standing === 'office') return undefined
  const span = grammarOf(scene.language).attributive(trigger, people[0]!)
  const told =
    span &&
    scene.units
      .slice(span.from, span.to)
      .some(
        (unit) => /^@(?:DATE|PLACE|STATUTE)$/.test(unit.word) || unit.mention?.label === 'PENALTY',
      )
  if (!told) return undefined
  return { who: { people, features: [{ name: 'attributive', weight: 3 }], weight: 3 }, span }
}

const first = (people: readonly Bearer[]): Bearer => people[0]!

/** `A was detained in Aktau, B in Aktobe`: one verb, several people, each with a place or date behind the name. */
function distributed(
  scene: Scene,
  { clause, from }: Trigger,
  who: Candidate,
  groups: readonly (readonly Bearer[])[],
): readonly { readonly who: Candidate; readonly span: Span }[] {
  const free = groups.filter((each) => each[0]!.standing === 'free')
  if (free.length < 2 || !free.includes(who.people)) return []
  const spans = free.map((people, at) => ({
    people,
    from: at === 0 ? clause.from : first(people).from,
    to: free.slice(at + 1).map(first)[0]?.from ?? clause.to,
  }))
  const apart = spans.every(({ people, to }) =>
    scene.units.slice(people.at(-1)!.to, to).some((unit) => /^@(?:DATE|PLACE)$/.test(unit.word)),
  )
  const verbs = spans.filter((span) => span.from <= from && from < span.to).length
  if (!apart || verbs !== 1 || hasOtherVerb(scene, clause, from)) return []
  return spans.map(({ people, from: start, to }) => ({
    who: { ...who, people },
    span: { from: start, to },
  }))
}

const hasOtherVerb = (scene: Scene, { from, to }: Clause, own: number): boolean => {
  for (let at = from; at < to; at++)
    if (
      at !== own &&
      scene.senses[at]!.some(
        (sense) => sense.from > own + 2 && (sense.tags.has('event') || sense.tags.has('speech')),
      )
    )
      return true
  return false
}

const clauseAt = (clauses: readonly Clause[], at: number): Clause =>
  clauses.find((clause) => clause.from <= at && at < clause.to) ?? clauses.at(-1)!

const linksOf = (told: readonly Told[], label: Labelled['label']) =>
  told.flatMap(({ links }) => links.filter((link) => link.item.label === label))

const sanctioning = new Set<Event>(['sentence', 'fine'])

/** `the court refused to arrest her for 15 days` */
const isRefused = (scene: Scene, { from, to }: Clause): boolean => {
  for (let at = from; at < to; at++)
    if (scene.senses[at]!.some((sense) => sense.tags.get('cue') === 'refused')) return true
  return false
}

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
    if (value?.modality === 'imposed' && isRefused(scene, clause)) continue
    const [read] = events
      .filter(({ trigger }) => trigger.clause === clause && sanctioning.has(trigger.event))
      .sort((a, b) => Math.abs(a.trigger.from - at) - Math.abs(b.trigger.from - at))
    const trigger = read?.trigger
    const from = trigger?.from ?? at
    if (read && unsaid.has(read.assertion) && value?.modality === 'imposed') continue
    drafts.push({
      person: keyOf(person),
      mention: byId.get(person)!,
      event: eventOfPenalty(value),
      clause,
      span: read?.span ?? clause,
      at: from,
      near: from,
      to: unitAt(scene.units, item.end - 1) + 1,
      assertion: inState(scene, clause, at)
        ? 'state'
        : backgroundAt(events, clause, scene, from)
          ? 'background'
          : 'asserted',
      penalty,
      ...(value?.modality && { modality: value.modality }),
      statutes: [],
      rule: `cases/${rule}`,
      because: { rule: `cases/${rule}`, ...range(from, trigger?.to ?? at + 1) },
    })
  }

  // What else happened.
  for (const { trigger, assertion, who, span } of events) {
    if (!who || (assertion !== 'asserted' && assertion !== 'background')) continue
    if (covered(trigger, drafts, scene, clauses)) continue
    if (trigger.event === 'refusal' && refusesSanction(scene, trigger, events)) continue
    for (const bearer of who.people) {
      const person = keyOf(bearer.mention)
      if (
        drafts.some(
          (each) =>
            !each.penalty &&
            each.person === person &&
            each.event === trigger.event &&
            (each.clause === trigger.clause || sameAct(scene, each, trigger)),
        )
      )
        continue
      if (
        trigger.event === 'sentence' &&
        drafts.some(
          (each) =>
            each.penalty &&
            each.person === person &&
            (trigger.form === 'epithet' || sameSentence(each, trigger)),
        )
      )
        continue
      if (
        trigger.event === 'fine' &&
        drafts.some(
          (each) => each.event === 'fine' && each.person === person && sameSentence(each, trigger),
        )
      )
        continue
      drafts.push({
        person,
        mention: byId.get(mentions.find((each) => each.id === bearer.mention.id)!)!,
        event: trigger.event,
        clause: trigger.clause,
        span,
        at: trigger.from,
        near: trigger.support ?? trigger.from,
        to: trigger.to,
        assertion,
        statutes: [],
        rule: `cases/${who.features
          .map((each) => each.name)
          .slice(0, 3)
          .join('+')}`,
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
    const same = drafts.find(
      (each) =>
        each.rule === 'cases/citation' && each.person === key && each.clause.at === clause.at,
    )
    if (same) {
      same.statutes.push(statute)
      continue
    }
    drafts.push({
      person: key,
      mention: byId.get(person)!,
      event: 'charge',
      clause,
      span: clause,
      at,
      near: at,
      to: at + 1,
      assertion: stands(scene, clause, at) ? 'state' : 'asserted',
      statutes: [statute],
      rule: 'cases/citation',
      because: { rule: `cases/${rule}`, ...range(at, at + 1) },
    })
  }
  return finish(entry, scene, drafts)
}

const takesStatute = new Set<Event>([
  'charge',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'trial',
  'detention',
])

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

const sameSentence = (draft: Draft, trigger: Trigger): boolean =>
  draft.clause.at === trigger.clause.at

/** Told twice: the same event of one person with no date of its own. */
function sameAct(scene: Scene, draft: Draft, trigger: Trigger): boolean {
  const a = dateNear(scene, draft.clause, draft.at)
  const b = dateNear(scene, trigger.clause, trigger.from)
  if (!a || !b) return true
  return (
    (a.value as { iso?: string } | undefined)?.iso ===
    (b.value as { iso?: string } | undefined)?.iso
  )
}

function backgroundAt(
  events: readonly Reading[],
  clause: Clause,
  scene: Scene,
  at: number,
): boolean {
  const own = events.find(({ trigger }) => trigger.clause === clause && trigger.from === at)
  if (own) return own.assertion === 'background'
  return clause.kind === 'relative' || clause.kind === 'participle' || hasPast(scene, clause, at)
}

const hasPast = (scene: Scene, clause: Clause, at: number): boolean => {
  for (let each = clause.from; each < at; each++)
    if (
      /^(?:earlier|previously|ранее|прежде|had)$/u.test(scene.units[each]!.word) ||
      hasTag(scene, each, 'past')
    )
      return true
  for (let each = at; each < clause.to; each++) if (hasTag(scene, each, 'anterior')) return true
  return false
}

/** A trigger that a sanction of its clause takes up: `was arrested for 15 days`. */
function covered(
  trigger: Trigger,
  drafts: readonly Draft[],
  scene: Scene,
  clauses: readonly Clause[],
): boolean {
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

/** What is not said to have happened takes an imposed sanction with it. */
const unsaid = new Set<Assertion>(['negated', 'asked', 'false'])

/** `serving four years`, `отбывающий`: what was imposed long before. */
const inState = (scene: Scene, clause: Clause, at: number): boolean => {
  const [from, to] =
    scene.language === 'kk'
      ? [at, Math.min(clause.to, at + 10)]
      : [Math.max(clause.from, at - 5), at]
  for (let each = from; each < to; each++)
    if (scene.senses[each]!.some((sense) => sense.tags.has('state'))) return true
  return false
}

/** `обвиняемая по ст. 405`, `charged under`: a charge that stands, told beside the name. */
const stands = (scene: Scene, clause: Clause, at: number): boolean => {
  for (let each = Math.max(clause.from, at - 5); each < Math.min(clause.to, at + 5); each++)
    if (
      scene.senses[each]!.some(
        (sense) =>
          sense.tags.get('event') === 'charge' &&
          (sense.grammar.has('participle') ||
            /емо|емы|ема|уемый|уемая|аемый|аемая/u.test(scene.units[each]!.word)),
      )
    )
      return true
  return false
}

const isoOf = (mention: Valued | undefined): string | undefined =>
  (mention?.value as { iso?: string } | undefined)?.iso

/** A court that refuses a sanction refuses the person nothing. */
const refusesSanction = (
  scene: Scene,
  { clause, to }: Trigger,
  events: readonly Reading[],
): boolean =>
  events.some(
    ({ trigger }) =>
      trigger.clause === clause &&
      trigger.form !== 'epithet' &&
      (sanctioning.has(trigger.event) || trigger.event === 'detention'),
  ) ||
  scene.units
    .slice(clause.from, Math.max(to, clause.to))
    .some((unit) => unit.mention?.label === 'PENALTY')

/** Who acted in the clause, or in the one that a sanction goes on from: `the court found him guilty and sentenced him to …`. */
const actorOf = (scene: Scene, { clause, event, at }: Draft, persons: ReadonlySet<string>) =>
  authorityNear(scene, clause, at, persons) ??
  (sanctioning.has(event) && clause.kind === 'joined' && clause.parent?.at === clause.at
    ? authorityNear(scene, clause.parent, at, persons)
    : undefined)

/** Date, place and authority, then the record. */
function finish(entry: EntryOf, scene: Scene, drafts: readonly Draft[]): readonly CaseRecord[] {
  const persons = new Set(drafts.map((each) => each.mention.id))
  const head = entry.headed ? headOf(scene) : undefined
  const line = entry.headed ? undefined : datelineOf(scene)
  const acts = new Map<number, Set<Clause>>()
  for (const draft of drafts)
    acts.set(draft.clause.at, (acts.get(draft.clause.at) ?? new Set()).add(draft.clause))
  const issued = entry.passage.period
  const anchor = issued && (issued[0] === issued[1] ? issued[0] : issued[0].slice(0, 7))
  const attributes = drafts.filter((each) => each.span !== each.clause).map((each) => each.span)
  const ordered = [...drafts].sort((a, b) => a.at - b.at)
  return ordered.map((draft): CaseRecord => {
    const { clause, span } = draft
    const own = { from: Math.max(span.from, line?.to ?? 0), to: span.to }
    const lone = (acts.get(clause.at)?.size ?? 0) <= 1
    const past = draft.assertion === 'background'
    const bare = draft.assertion === 'state' || draft.modality === 'possible'
    const wider: readonly Span[] =
      (past && !isChained(scene, clause)) || bare
        ? []
        : [
            ...frontsOf(scene, clause),
            ...(lone
              ? [{ from: Math.max(clause.sentence.from, line?.to ?? 0), to: clause.sentence.to }]
              : []),
          ]
    const without = attributes.filter((each) => each !== span)
    const ownDate = bare ? undefined : dateNear(scene, own, draft.near, without)
    const relative =
      ownDate || bare
        ? undefined
        : relativeDate(scene, own, { told: isoOf(lastDate(scene, own.from)), issued: anchor })
    const date =
      ownDate ??
      (relative !== undefined
        ? undefined
        : firstOf(wider, (each) => dateNear(scene, each, draft.near, without)))
    const authority = bare ? undefined : actorOf(scene, draft, persons)
    const ownPlace = bare ? undefined : placeNear(scene, own, draft.near, without)
    const town = ownPlace ? undefined : authority && entry.townOf(authority)
    const place =
      ownPlace ??
      (town || ownDate || relative !== undefined
        ? undefined
        : firstOf(wider, (each) => placeNear(scene, each, draft.near, without)))
    const taken = drafts.some(
      (each) =>
        each.span !== each.clause &&
        each.assertion === 'background' &&
        each.span !== span &&
        isIn(scene, each.span, head?.date),
    )
    const takes = head !== undefined && !past && !bare && !taken
    const when = date ?? (takes && relative === undefined ? head.date : undefined)
    const near = isoOf(when) === isoOf(head?.date) && relative === undefined
    const where = place ?? (town || !takes || !near ? undefined : head.place)
    const iso = isoOf(when) ?? relative ?? undefined
    const name = town ?? (where?.value as { name?: string } | undefined)?.name
    const { modality } = draft
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
      because: [
        draft.because,
        { rule: draft.rule, start: draft.mention.start, end: draft.mention.end },
      ],
    }
  })
}

/** `…таратқан деп танып, 20 АЕК айыппұл салған еді`: one chain of verbs, one time. */
const isChained = (scene: Scene, { kind, parent, at }: Clause): boolean =>
  grammarOf(scene.language).verbLast === true &&
  kind === 'joined' &&
  parent?.at === at &&
  /п$/u.test(scene.units[parent.to - 2]?.word ?? '')

/** The head's day stands in a participle clause: it is that clause's own. */
const isIn = (scene: Scene, { from, to }: Span, date: Valued | undefined): boolean =>
  date !== undefined && scene.units.slice(from, to).some((unit) => unit.mention?.id === date.id)

/** The date that the entry told last before a unit. */
function lastDate(scene: Scene, at: number): Valued | undefined {
  for (let before = at - 1; before >= 0; before--)
    if (scene.units[before]!.word === '@DATE') return scene.units[before]!.mention
  return undefined
}

/** What stands at the front of the clauses that this one goes on from, before their first verb: it covers them all. */
function frontsOf(scene: Scene, clause: Clause): readonly Span[] {
  return parentsOf(clause).map(({ from, to }) => {
    let end = from
    while (
      end < to &&
      !scene.senses[end]!.some((sense) => sense.tags.has('event') || sense.tags.has('speech')) &&
      scene.units[end]!.word !== '@PERSON' &&
      scene.units[end]!.mention?.label !== 'PENALTY'
    )
      end++
    return { from, to: end }
  })
}

/** `ASTANA, 15 May 2023 — …`: the dateline of a news text, behind which its own words begin. */
function datelineOf(scene: Scene): Span | undefined {
  let place = false
  for (let at = 0; at < Math.min(8, scene.units.length); at++) {
    const { word } = scene.units[at]!
    if (/^(?:[–—-]|\.|:|\/)$/.test(word) && at > 0 && place) return { from: 0, to: at + 1 }
    if (word === '@PLACE') place = true
    else if (!/^(?:@DATE|@ORG|,|\(|\))$/.test(word)) return undefined
  }
  return undefined
}

function parentsOf(clause: Clause): readonly Clause[] {
  const found: Clause[] = []
  if (clause.kind === 'main' || clause.kind === 'relative' || clause.kind === 'participle')
    return found
  for (
    let each = clause.parent;
    each && each.at === clause.at && found.length < 3;
    each = each.parent
  ) {
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

/** Date and place with which an item of a report begins. */
function headOf(scene: Scene): { date?: Valued; place?: Valued } {
  let date: Valued | undefined
  let place: Valued | undefined
  for (let at = 0; at < Math.min(scene.units.length, 16); at++) {
    const { mention, word } = scene.units[at]!
    if (word === '@DATE' && !isEventDate(scene, at)) break
    if (word === '@DATE' && !date && mention) date = mention
    else if (word === '@PLACE' && mention) {
      if (grammarOf(scene.language).verbLast && grammarOf(scene.language).isHome(scene, at)) break
      const kind = (mention.value as { kind?: string } | undefined)?.kind
      if (kind === 'city' || kind === 'settlement') place = mention
      else if (kind === 'district' || (!place && kind === 'region')) place = mention
      if (place && kind !== 'region') break
    } else if (word.startsWith('@')) break
    else if (
      !/^[,.–—:•*\d()-]|^(?:on|in|г|г\.|city|of|the|город|года|пос\.|село|ауыл|қаласы|күні)$/u.test(
        word,
      )
    )
      break
  }
  return { ...(date && { date }), ...(place && { place }) }
}
