/** Citations go to what they were the ground of; one that nothing takes up is a charge of its own. */
import type { Labelled } from '../document.js'
import { grouped } from '../link/grouped.js'
import type { Event } from '../record.js'
import type { Valued } from '../valued.js'
import type { StatuteValue } from '../values.js'
import type { Clause } from './clause.js'
import { clauseAt, type Draft, placesBy, type Reading, rangeOf } from './draft.js'
import type { Told } from './events.js'
import { accusing, isHarm } from './events.js'
import { penaltyOf } from './items.js'
import type { Link } from './links.js'
import { complainsIn } from './people.js'
import { hasTag, type Scene, type Span, unitAt } from './scene.js'

const grounded = new Set<Event>([
  'charge',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'trial',
  'appeal',
  'detention',
])

const findings = new Set<Event>(['acquittal', 'closure', 'sentence', 'fine'])
const freeing = new Set<Event>(['acquittal', 'closure'])

/** `acquitted under A but found guilty under B and fined`: each finding has the articles of its own words. */
function ofFinding(
  { told }: Reading,
  own: readonly Draft[],
  at: number,
): readonly Draft[] | undefined {
  const freed = own.filter((each) => freeing.has(each.event))
  const punished = own.filter((each) => each.penalty !== undefined || each.event === 'sentence')
  if (freed.length === 0 || punished.length === 0) return undefined
  const sentence = own[0]!.clause.at
  const verbs = told.filter(
    ({ trigger }) => trigger.clause.at === sentence && findings.has(trigger.event),
  )
  const ahead = verbs.filter(({ trigger }) => trigger.from < at)
  const inside = verbs.filter(({ trigger: { clause } }) => clause.from <= at && at < clause.to)
  const [verb] = [...inside, ...ahead].sort((a, b) => distance(a, at) - distance(b, at))
  if (!verb) return undefined
  return freeing.has(verb.trigger.event) ? freed : punished
}

const distance = ({ trigger: { from } }: Told, at: number): number =>
  from < at ? at - from : 100 + from - at

/** Of several cases of a person the sanctions, else the charge or sentence, else the nearest. */
function pick(own: readonly Draft[], at: number): readonly Draft[] {
  const near = (all: readonly Draft[]) =>
    [...all].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  const [sanction] = near(own.filter((each) => each.penalty))
  if (sanction) return own.filter((each) => each.penalty && each.clause.at === sanction.clause.at)
  const strong = own.filter((each) => each.event !== 'detention' && each.event !== 'trial')
  return near(strong.length > 0 ? strong : own).slice(0, 1)
}

const withStatute = (draft: Draft, statute: Valued): Draft =>
  draft.statutes.includes(statute) ? draft : { ...draft, statutes: [...draft.statutes, statute] }

const looked = new Set<Event>(['search', 'interrogation', 'summons'])

/** `searched in a case under Article 274`: the case is not said to be the person's. */
function isOfCase({ scene, told }: Reading, clause: Clause, own: readonly Draft[]): boolean {
  const here = told.filter(({ trigger }) => trigger.clause.at === clause.at)
  if (here.some(({ trigger }) => trigger.event === 'charge' || trigger.event === 'trial'))
    return false
  const suspect = scene.units
    .slice(clause.sentence.from, clause.sentence.to)
    .some((_, index) => hasTag(scene, clause.sentence.from + index, 'accused'))
  if (suspect) return false
  return own.some((each) => each.clause === clause && looked.has(each.event))
}

/** `Дело на X не заводили: статья 378 защищает чиновников`: the sentence denies the charge. */
const isDenied = ({ told, keyOf }: Reading, { at }: Clause, key: string): boolean =>
  told.some(
    ({ trigger, assertion, who }) =>
      trigger.clause.at === at &&
      trigger.event === 'charge' &&
      assertion === 'negated' &&
      who?.people.some(({ mention }) => keyOf(mention) === key),
  )

/** Is somebody named in another sentence only, and there as whose kin or lawyer it is? */
const isElsewhere = (
  { scene, clauses, groupsOf }: Reading,
  person: Labelled,
  { sentence }: Clause,
): boolean => {
  const at = unitAt(scene.units, person.start)
  const own = groupsOf(clauseAt(clauses, at))
    .flat()
    .find((each) => each.from === at)
  return (at < sentence.from || at >= sentence.to) && own?.standing === 'owner'
}

/** `X, подозреваемый по статье 256, задержан`: a charge that stands, not the ground of the arrest. */
const isOfAccused = (scene: Scene, at: number): boolean =>
  [-2, -1, 1, 2].some((step) => hasTag(scene, at + step, 'accused'))

export function withCitations(
  reading: Reading,
  links: readonly Link[],
  mentions: readonly Valued[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const { scene, clauses, keyOf } = reading
  const byMention = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  const all = [...drafts]
  const byPerson = placesBy(all, (each) => each.person)
  const byClause = placesBy(all, (each) => each.clause)
  const draftsAt = (places: readonly number[]) => places.map((at) => all[at]!)
  const cite = (places: readonly number[], takers: readonly Draft[], statute: Valued) => {
    for (const at of places) if (takers.includes(all[at]!)) all[at] = withStatute(all[at]!, statute)
  }
  const byItem = grouped(links, (each) => each.item)
  for (const {
    person: { mention: person },
    item,
    features,
  } of links) {
    if (item.label !== 'STATUTE') continue
    const key = keyOf(person)
    const statute = byMention.get(item)!
    const at = unitAt(scene.units, item.start)
    const clause = clauseAt(clauses, at)
    // `Now he is a suspect under Article 255`: what the clause of a citation tells is told of whom its verb means.
    const told = draftsAt(byClause.of(clause)).filter(
      (each) => grounded.has(each.event) && each.event !== 'detention',
    )
    const people = byItem.get(item)!.map((each) => each.person.mention)
    const beside = people.every(
      (each) =>
        isElsewhere(reading, each, clause) && !told.some((one) => one.person === keyOf(each)),
    )
      ? told
      : []
    if (beside.length > 0) {
      cite(byClause.of(clause), beside, statute)
      continue
    }
    const stands = isOfAccused(scene, at)
    const own = draftsAt(byPerson.of(key)).filter(
      (each) => grounded.has(each.event) && !(stands && each.event === 'detention'),
    )
    const here = own.filter((each) => each.clause.at === clause.at)
    const takers = ofFinding(reading, here, at) ?? pick(here.length > 0 ? here : own, at)
    if (takers.length > 0) {
      cite(byPerson.of(key), takers, statute)
      continue
    }
    if (isOfCase(reading, clause, draftsAt(byPerson.of(key)))) continue
    if (isDenied(reading, clause, key)) continue
    if (features.includes('goes-on') && isVictim(reading, clause, key)) continue
    const charge: Draft = {
      person: key,
      mention: byMention.get(person)!,
      event: 'charge',
      clause,
      span: clause,
      at,
      near: at,
      // A charge that only stands has no day and no place.
      assertion: 'state',
      statutes: [statute],
      rule: 'cases/citation',
      because: { rule: `cases/${features.join('+')}`, ...rangeOf(scene, at, at + 1) },
    }
    const place = all.push(charge) - 1
    byPerson.add(charge, place)
    byClause.add(charge, place)
  }
  for (const [at, draft] of all.entries()) {
    const headed = draft.statutes.length === 0 ? headingOf(reading, mentions, byItem, draft) : []
    if (headed.length > 0) all[at] = { ...draft, statutes: headed }
  }
  return spread(all)
}

/** `X complained of hazing. A case was opened under Article 440` */
const complained = ({ scene, clauses, groupsOf, keyOf }: Reading, at: number, person: string) =>
  clauses.some(
    (clause) =>
      clause.at === at - 1 &&
      complainsIn(scene, clause) &&
      groupsOf(clause).some(([one]) => one && keyOf(one.mention) === person),
  )

/** `Her car was set on fire. Police opened a case under Article 202`: what was told last of somebody is a harm. */
function isVictim(reading: Reading, { at }: Clause, person: string): boolean {
  const { told, keyOf } = reading
  if (complained(reading, at, person)) return true
  const last = told.findLast(
    ({ trigger, who }) =>
      who !== undefined &&
      trigger.clause.at < at &&
      (accusing.has(trigger.event) || isHarm(trigger, who)) &&
      who.people.some(({ mention }) => keyOf(mention) === person),
  )
  return last?.who !== undefined && isHarm(last.trigger, last.who)
}

/** `exempted under the Amnesty Law` names no offence. */
const hasArticle = ({ value }: Valued): boolean =>
  (value as StatuteValue | undefined)?.provisions.some(({ article }) => article !== undefined) ??
  false

const judged = new Set<Event>(['sentence', 'fine', 'closure', 'acquittal'])
const heading = new Set<Event>(['sentence', 'fine', 'trial'])

const criminal = new Set([
  'imprisonment',
  'restriction_of_liberty',
  'suspended_sentence',
  'probation',
])

/** No arrest of days under the Criminal Code, no prison under that of administrative offences. */
function canBring({ value }: Valued, penalty: Valued): boolean {
  const kind = penaltyOf(penalty)?.kind ?? ''
  return ((value as StatuteValue | undefined)?.provisions ?? []).every(({ law }) =>
    law.startsWith('KZ-CAO') ? !criminal.has(kind) : kind !== 'administrative_arrest',
  )
}

/** `28-летнего сварщика подозревают по ст. 174. Под подписку X вышел зимой`: named at last, and nobody else by a pronoun. */
function isIntroduced(scene: Scene, person: Valued, { from, to }: Span): boolean {
  const at = unitAt(scene.units, person.start)
  if (scene.language !== 'ru' || at < from || at >= to) return false
  for (let each = from; each < at; each++) if (hasTag(scene, each, 'pronoun')) return false
  return true
}

/** `The court found four people guilty under Article 180. X got nine years, Y seven`: what nobody by name is found guilty of heads the next sentence. */
function headingOf(
  { scene, clauses, told, groupsOf }: Reading,
  mentions: readonly Valued[],
  taken: ReadonlyMap<Labelled, unknown>,
  { clause, event, assertion, modality, penalty, mention: person }: Draft,
): readonly Valued[] {
  const { from, to } = clause.sentence
  if (!judged.has(event) || assertion === 'background' || from === 0) return []
  if (modality !== undefined && modality !== 'imposed') return []
  const before = clauseAt(clauses, from - 1).sentence
  const inside = (span: Span, label: Valued['label']) =>
    mentions.filter((each) => {
      const at = unitAt(scene.units, each.start)
      return each.label === label && span.from <= at && at < span.to
    })
  const cited = inside(before, 'STATUTE').filter(hasArticle)
  const fits = cited.every((each) => penalty === undefined || canBring(each, penalty))
  // `The judge, Y, read out`: who judges is not whom it was about.
  const named = clauses
    .filter(({ sentence }) => sentence.from === before.from)
    .flatMap((each) => groupsOf(each).flat())
  const nobody =
    named.every(({ standing }) => standing === 'office') && cited.every((each) => !taken.has(each))
  const heads =
    cited.length > 0 &&
    nobody &&
    inside({ from, to }, 'STATUTE').length === 0 &&
    !scene.units[from]!.line &&
    told.some(
      ({ trigger, assertion: how }) =>
        before.from <= trigger.from &&
        trigger.from < before.to &&
        (heading.has(trigger.event)
          ? how === 'asserted' || how === 'named'
          : trigger.event === 'charge' &&
            (how === 'asserted' || trigger.stands === true) &&
            fits &&
            isIntroduced(scene, person, { from, to })),
    )
  return heads ? cited : []
}

/** What a person is tried for once is the ground of every step of the case, but for what lay before or has a ground of its own. */
function spread(drafts: readonly Draft[]): readonly Draft[] {
  const cited = drafts.filter((each) => each.statutes.length > 0)
  const byPerson = placesBy(cited, (each) => each.person)
  return drafts.map((draft) => {
    if (draft.statutes.length > 0 || !followed.has(draft.event)) return draft
    if (draft.assertion === 'background') return draft
    const others = byPerson.of(draft.person).map((at) => cited[at]!)
    const [first] = others
    const same = others.every(
      (each) =>
        each.statutes.map((one) => one.id).join() === first!.statutes.map((one) => one.id).join(),
    )
    return first && same ? { ...draft, statutes: first.statutes } : draft
  })
}

const followed = new Set<Event>([
  'charge',
  'sentence',
  'fine',
  'acquittal',
  'closure',
  'trial',
  'appeal',
])
