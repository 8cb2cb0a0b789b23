/** Triggers of an entry in their order: what each asserts, and to whom it happened; what was told is remembered for the next clause. */
import type { Event } from '../record.js'
import { type Candidate, candidatesOf, type Memory } from './arguments.js'
import { type Assertion, assertionOf, joinedTo } from './assertion.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import { grammarOf } from './grammar/index.js'
import { beforeOutcome } from './outcomes.js'
import { complainsIn } from './people.js'
import { endsAs, hasTag, type Scene, type Span, tagAt } from './scene.js'
import { ofWhom } from './stages.js'
import { bringsOthers, namesSomebody } from './strangers.js'
import type { Trigger } from './trigger.js'
import { triggersOf } from './triggers.js'
import { onWhom } from './verdicts.js'

/** A trigger with what it asserts and whom it happened to. */
export interface Told {
  readonly trigger: Trigger
  readonly assertion: Assertion
  readonly who: Candidate | undefined
  readonly span: Span
}

/** Every trigger of the entry with what it asserts and whom it happened to; what was told is remembered for the next clause. */
export function readTriggers(
  scene: Scene,
  clauses: readonly Clause[],
  groups: (clause: Clause) => readonly (readonly Bearer[])[],
  keyOf: (mention: Bearer['mention']) => string,
): readonly Told[] {
  const told: Told[] = []
  let memory: Memory = { subjects: [], named: [] }
  // Of whom a sentence tells, each once.
  let [here, together] = [new Map<string, Bearer>(), new Map<string, Bearer>()]
  let last: Span | undefined
  let apart = false
  const following = new Map(clauses.map((clause, at) => [clause, clauses[at + 1]]))
  const nextOf = (clause: Clause): Clause | undefined => {
    const next = following.get(clause)
    return next?.at === clause.at ? next : undefined
  }
  let list: Told | undefined
  // To whom harm was done last of all that was told of them.
  const harmed = new Set<string>()
  let previous: { trigger: Trigger; assertion: Assertion } | undefined
  // How much was told before the sentence of the clause.
  let [sentence, before] = [-1, 0]
  for (const clause of clauses) {
    if (clause.at !== sentence) {
      ;[sentence, before] = [clause.at, told.length]
      if (last)
        apart = here.size === 0 && (apart ? !namesSomebody(scene, last) : bringsOthers(scene, last))
      together = here
      here = new Map()
      last = clause.sentence
    }
    memory = { ...memory, apart, together: [...(here.size > 1 ? here : together).values()] }
    const triggers = triggersOf(scene, clause)
    let latest: readonly Bearer[] | undefined
    for (const trigger of triggers) {
      const assertion = joinedTo(scene, trigger, assertionOf(scene, trigger, triggers), previous)
      previous = { trigger, assertion }
      const attributive = attributed(scene, trigger, groups(clause))
      if (attributive) {
        told.push({ trigger, assertion: 'background', ...attributive })
        continue
      }
      if (trigger.verdict) {
        const here = clauses.filter((each) => each.at === clause.at)
        const people = onWhom(
          here.flatMap((each) => groups(each).flat()),
          keyOf,
        )
        const who = people && { people, features: [{ name: 'verdict', weight: 3 }], weight: 3 }
        told.push({ trigger, assertion: assertionOf(scene, trigger, triggers), who, span: clause })
        continue
      }
      if (trigger.outcome) {
        const people = beforeOutcome(trigger, groups(clause))
        const who = people && { people, features: [{ name: 'outcome', weight: 3 }], weight: 3 }
        const { from } = clause.sentence
        // `Кого могут наказать: A (штраф)`
        const doubted = scene.units
          .slice(from, clause.from)
          .some((_, at) => ['cue', 'modal'].some((tag) => hasTag(scene, from + at, tag)))
        told.push({ trigger, assertion: doubted ? 'possible' : 'asserted', who, span: clause })
        continue
      }
      if (trigger.stage) {
        const people = ofWhom(trigger, clauses.flatMap(groups), keyOf)
        const who = people && { people, features: [{ name: 'stage', weight: 3 }], weight: 3 }
        told.push({ trigger, assertion: 'asserted', who, span: clause })
        continue
      }
      const behind = (clause: Clause) => clauses.slice(clauses.indexOf(clause) + 1)
      const [found] = candidatesOf(
        { scene, groupsOf: groups, memory, next: nextOf, behind },
        trigger,
      ).filter((each) => !chargesVictim(trigger, each, (one) => harmed.has(keyOf(one.mention))))
      const meant =
        countedAhead(scene, trigger, [clause.parent, clause], groups, keyOf) ??
        (found && withCompanions(scene, trigger, found, groups(clause))) ??
        // `nine people were detained, including A and B`
        (assertion === 'asserted' &&
        (trigger.voice === 'passive' || trigger.frame === 'object' || trigger.frame === 'subject')
          ? (amongThem(scene, { from: trigger.to, to: clause.to }, groups(clause)) ??
            amongThem(scene, { from: clause.from, to: trigger.from }, groups(clause)) ??
            allBut(scene, clause, groups(clause), memory.together, keyOf))
          : undefined)
      const who = meant && withoutExcepted(meant, groups(clause), keyOf)
      const several = who ? distributed(scene, trigger, who, groups(clause)) : []
      if (several.length > 1) for (const each of several) told.push({ trigger, assertion, ...each })
      else told.push({ trigger, assertion, who, span: clause })
      if (who) latest = who.people
      if (who && happens(assertion))
        for (const one of who.people) {
          here.set(keyOf(one.mention), one)
          if (isHarm(trigger, who)) harmed.add(keyOf(one.mention))
          else if (accusing.has(trigger.event)) harmed.delete(keyOf(one.mention))
        }
    }
    if (list && triggers.length === 0 && onlyNames(scene, clause)) {
      const [people] = groups(clause)
      const who = people && { people, features: [{ name: 'listed', weight: 3 }], weight: 3 }
      if (who) told.push({ ...list, who })
      // `2.`: the number of an item.
      continue
    }
    list = told
      .slice(before)
      .findLast(({ trigger }) => trigger.clause.at === clause.at && isListed(scene, trigger))
    const among = told.at(-1)
    if (triggers.length === 0 && among && clause.at - among.trigger.clause.at <= 1) {
      const people = amongThem(scene, clause, groups(clause))
      // `Three more, among them X, were dismissed`: what goes on behind tells of them.
      const after = nextOf(clause)
      const own = after?.kind === 'resumed' ? triggersOf(scene, after) : []
      if (people && own.length === 0) told.push({ ...among, who: people })
    }
    // `X complained of hazing. A case was opened`: who complains is not whom it is against.
    if (complainsIn(scene, clause))
      for (const [one] of groups(clause))
        if (one?.standing !== 'owner') harmed.add(keyOf(one!.mention))
    if (clause.quoted && memory.named.length > 0) continue
    const own = groups(clause)
    const { inPhrase } = grammarOf(scene.language)
    const free = own.filter(
      ([one]) => one!.standing === 'free' && !inPhrase?.(scene, one!, clause.from),
    )
    const subject = latest ?? (isVoice(scene, clause) ? undefined : free.at(-1))
    memory = {
      ...memory,
      subjects: subject ? [subject, ...memory.subjects.slice(0, 5)] : memory.subjects,
      named: [...[...own].reverse(), ...memory.named].slice(0, 12),
    }
  }
  return told
}

/** Beaten, killed, or something of theirs damaged. */
export const isHarm = ({ event }: Trigger, { features }: Candidate): boolean =>
  event === 'attack' ||
  event === 'death' ||
  (event === 'other' && features.some(({ name }) => name === 'owner'))

/** Behind these somebody is no victim any more. */
export const accusing: ReadonlySet<Event> = new Set([
  ...(['detention', 'charge', 'trial', 'sentence', 'fine', 'search'] as const),
])

const ofHarm: ReadonlySet<Event> = new Set(['charge', 'trial', 'transfer'])

/** `Her car was set on fire. Police opened a case`: against whoever did it; `was beaten and taken to hospital`: out of no prison. */
const chargesVictim = (
  { event }: Trigger,
  { people, features }: Candidate,
  isHarmed: (one: Bearer) => boolean,
): boolean =>
  ofHarm.has(event) && features.some(({ name }) => name === 'goes-on') && people.some(isHarmed)

const happens = (assertion: Assertion): boolean =>
  assertion === 'asserted' || assertion === 'background'

/** `N. Asanova: They beat him there`: the line of an interview begins with who speaks. */
const isVoice = ({ units, language }: Scene, { from, to }: Clause): boolean =>
  language === 'kk' &&
  from === 0 &&
  to === 2 &&
  units[0]!.word === '@PERSON' &&
  units[1]!.word === ':'

/** `Detained in Taraz:`, above a list of names. */
const isListed = ({ units }: Scene, { clause: { to } }: Trigger): boolean =>
  units[to - 1]?.word === ':' ||
  (units[to]?.line === true && /^(?:[-–—•*·]|\d{1,3})$/u.test(units[to]!.word))

/** A line of a list: `- A`, `- A, welder`. */
function onlyNames(scene: Scene, { from, to }: Clause): boolean {
  const units = scene.units.slice(from, to)
  const isName = ({ word }: Scene['units'][number]) =>
    word === '@PERSON' || /^[^\p{L}@]+$/u.test(word)
  if (units.every(isName)) return true
  const names = units.filter(({ word }) => word === '@PERSON').length
  const tells = ['event', 'speech', 'support', 'act', 'idle']
  return (
    /^[–—•*·-]$/u.test(units[0]!.word) &&
    units[1]?.word === '@PERSON' &&
    units[2]?.word === ',' &&
    names === 1 &&
    !units.some((_, at) => tells.some((tag) => hasTag(scene, from + at, tag)))
  )
}

/** `Police detained eight people, among them A and B`: whom the clause before did not name. */
function amongThem(
  scene: Scene,
  { from, to }: Span,
  groups: readonly (readonly Bearer[])[],
): Candidate | undefined {
  for (let at = from; at < to; at++) {
    // `…, арасында X бар`
    if (!hasTag(scene, at, 'among-them') && !(at === from && hasTag(scene, at, 'among'))) continue
    const verb = scene.senses.findIndex(
      (senses, unit) => unit > at && senses.some(({ tags }) => tags.has('event')),
    )
    const end = verb < 0 ? to : Math.min(to, verb)
    const people = groups
      .filter(([one]) => one!.standing === 'free' && one!.from > at && one!.from < end)
      .flat()
    return people.length > 0
      ? { people, features: [{ name: 'among', weight: 3 }], weight: 3 }
      : undefined
  }
  return undefined
}

/** `Кимнен басқасы босатылды`: whom a clause leaves out has no part in it. */
function withoutExcepted(
  who: Candidate,
  groups: readonly (readonly Bearer[])[],
  keyOf: (mention: Bearer['mention']) => string,
): Candidate | undefined {
  const out = new Set(
    groups
      .flat()
      .filter(({ standing }) => standing === 'excepted')
      .map((each) => keyOf(each.mention)),
  )
  if (out.size === 0) return who
  const people = who.people.filter((each) => !out.has(keyOf(each.mention)))
  return people.length > 0 ? { ...who, people } : undefined
}

/** `Police held A, B and C. All but A were released`: the others of those just named. */
function allBut(
  scene: Scene,
  { from, to }: Span,
  groups: readonly (readonly Bearer[])[],
  together: readonly Bearer[] | undefined,
  keyOf: (mention: Bearer['mention']) => string,
): Candidate | undefined {
  const out = groups.flat().filter(({ standing }) => standing === 'excepted')
  const named = new Set(together?.map((each) => keyOf(each.mention)))
  const all = scene.units.slice(from, to).some((_, at) => hasTag(scene, from + at, 'all'))
  if (!all || out.length === 0 || !out.every((each) => named.has(keyOf(each.mention))))
    return undefined
  const left = new Set(out.map((each) => keyOf(each.mention)))
  const people = together!.filter((each) => !left.has(keyOf(each.mention)))
  return people.length > 0
    ? { people, features: [{ name: 'counted', weight: 3 }], weight: 3 }
    : undefined
}

/** `күйеуі өтірік айыппен өлтірілген X`, `ағасы Y ұсталған X`: it happened to the relative. */
function isOfKinsman(scene: Scene, { from, clause }: Trigger): boolean {
  for (let at = from - 1; at >= clause.from && !/^[,;:]$/.test(scene.units[at]!.word); at--)
    if (hasTag(scene, at, 'kin') && !hasTag(scene, at + 1, 'kin')) return true
  return false
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
  if (scene.language === 'kk' && isOfKinsman(scene, trigger)) return undefined
  const span = grammarOf(scene.language).attributive(scene, trigger, people[0]!)
  const told =
    span &&
    scene.units
      .slice(span.from, span.to)
      .some(
        (unit, at) =>
          /^@(?:DATE|PLACE|STATUTE)$/.test(unit.word) ||
          unit.mention?.label === 'PENALTY' ||
          hasTag(scene, span.from + at, 'shift') ||
          hasTag(scene, span.from + at, 'ago'),
      )
  if (!told) return undefined
  return { who: { people, features: [{ name: 'attributive', weight: 3 }], weight: 3 }, span }
}

/** `X was arrested along with his wife, Y`: nothing but what names somebody between the preposition and the name. */
function withCompanions(
  scene: Scene,
  trigger: Trigger,
  who: Candidate,
  groups: readonly (readonly Bearer[])[],
): Candidate {
  const { to, voice, frame } = trigger
  if (voice === 'active' && frame !== 'subject') return who
  const several = scene.language === 'ru' && isOfSeveral(scene, trigger)
  const companions = groups.filter(
    ([one]) =>
      // In Russian whose relative somebody is reads as an owner: `вместе с женой Диной`.
      one!.standing !== 'speaker' &&
      (one!.standing !== 'owner' || scene.language !== 'en') &&
      !who.people.includes(one!) &&
      (one!.from >= to
        ? isCompanion(scene, one!.from, to)
        : // `X together with Y was held`
          one!.from > who.people.at(-1)!.to &&
          isCompanion(scene, one!.from, who.people.at(-1)!.to, several)),
  )
  return companions.length === 0 ? who : { ...who, people: [...who.people, ...companions.flat()] }
}

/** `X went up to Y, and both were held`: as many as the word says were named before it in the sentence. */
function countedAhead(
  scene: Scene,
  { clause, from, frame, voice }: Trigger,
  around: readonly (Clause | undefined)[],
  groups: (clause: Clause) => readonly (readonly Bearer[])[],
  keyOf: (mention: Bearer['mention']) => string,
): Candidate | undefined {
  if (frame !== 'object' && frame !== 'subject' && voice === 'active') return undefined
  let at = from - 1
  while (at > clause.from && !hasTag(scene, at, 'count') && scene.units[at]!.word !== '@PERSON')
    at--
  const count = Number(tagAt(scene, at, 'count') ?? 0)
  if (count < 2) return undefined
  const people = new Map<string, Bearer>()
  for (const each of around)
    if (each?.at === clause.at)
      for (const one of groups(each).flat())
        if (one.to <= at && one.standing !== 'office') people.set(keyOf(one.mention), one)
  return people.size === count
    ? { people: [...people.values()], features: [{ name: 'counted', weight: 3 }], weight: 3 }
    : undefined
}

const titles = ['kin', 'role', 'title', 'determiner', 'anaphor', 'pronoun']

const isTitle = (scene: Scene, at: number): boolean =>
  /^(?:,|@ORG|@PLACE)$/.test(scene.units[at]!.word) || titles.some((tag) => hasTag(scene, at, tag))

/** `X с Y задержаны`: the verb itself tells that there were several. */
const isOfSeveral = (scene: Scene, { from, plural }: Trigger): boolean =>
  plural ||
  scene.senses[from]!.some(({ tags, grammar }) => tags.has('event') && grammar.has('plural')) ||
  endsAs(scene, scene.units[from]!.word, 'past', 'plural')

function isCompanion(scene: Scene, at: number, from: number, several = false): boolean {
  for (let before = at - 1; before >= from && at - before <= 7; before--) {
    const sense = scene.senses[before]!.find(
      ({ tags }) => tags.has('companion') || (several && tags.get('companion-of') === 'several'),
    )
    if (!sense || sense.to > at) continue
    // `X и Y спорили с Z и были задержаны`: a verb of its own has the mere preposition.
    const mere = !sense.tags.has('companion')
    if (mere && scene.units.slice(from, before).some((_, each) => !isTitle(scene, from + each)))
      continue
    // `sentenced in a case opened along with Y`: another verb has the companion.
    for (let verb = from; verb < before; verb++)
      if (hasTag(scene, verb, 'event') || hasTag(scene, verb, 'support')) return false
    for (let between = sense.to; between < at; between++) if (!isTitle(scene, between)) return false
    return true
  }
  return false
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
  const starts = free.map((people, at) =>
    at === 0 ? clause.from : frontOf(scene, first(people).from, free[at - 1]!.at(-1)!.to),
  )
  const spans = free.map((people, at) => ({
    people,
    from: starts[at]!,
    to: starts[at + 1] ?? clause.to,
  }))
  const apart = spans.every(({ from, to }) =>
    scene.units.slice(from, to).some((unit) => /^@(?:DATE|PLACE)$/.test(unit.word)),
  )
  const verbs = spans.filter((span) => span.from <= from && from < span.to).length
  if (!apart || verbs !== 1 || hasOtherVerb(scene, clause, from)) return []
  return spans.map(({ people, from: start, to }) => ({
    who: { ...who, people },
    span: { from: start, to },
  }))
}

/** `а в Семее X`: the town or day right before a name, behind the comma or the word that joins. */
function frontOf({ units, senses }: Scene, name: number, from: number): number {
  let at = name
  const small = (each: number) =>
    senses[each]!.some(({ tags }) =>
      ['locates', 'inside', 'placetype'].some((tag) => tags.has(tag)),
    )
  while (at > from && (/^@(?:DATE|PLACE)$/.test(units[at - 1]!.word) || small(at - 1))) at--
  const joined =
    senses[at - 1]?.some(({ tags }) => tags.has('joins')) || units[at - 1]?.word === ','
  return joined ? at : name
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
