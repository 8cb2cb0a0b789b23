/** Citations go to what they were the ground of; one that nothing takes up is a charge of its own. */
import type { Labelled } from '../document.js'
import type { Event } from '../record.js'
import { type Told as Linked, restraint } from '../relate/tell.js'
import type { Valued } from '../relate/valued.js'
import type { PenaltyValue } from '../values.js'
import type { Clause } from './clause.js'
import { clauseAt, type Draft, type Reading, rangeOf } from './draft.js'
import type { Told } from './events.js'
import { isExcepted } from './exceptions.js'
import { hasTag, unitAt } from './scene.js'

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

/** Of several cases of a person the sanctions, else the charge or sentence, else the nearest; beside a charge a measure before the verdict has no ground of its own. */
function pick(all: readonly Draft[], at: number): readonly Draft[] {
  const near = (found: readonly Draft[]) =>
    [...found].sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))
  const charged = all.some(({ event }) => event === 'charge')
  const own = charged ? all.filter((each) => !isRestraint(each)) : all
  const [sanction] = near(own.filter((each) => each.penalty))
  if (sanction) return own.filter((each) => each.penalty && each.clause.at === sanction.clause.at)
  const strong = own.filter((each) => each.event !== 'detention' && each.event !== 'trial')
  return near(strong.length > 0 ? strong : own).slice(0, 1)
}

/** What only goes with a charge: a measure before the verdict, what the law threatens with. */
const isRestraint = ({ penalty, modality }: Draft): boolean =>
  modality === 'possible' || restraint.has((penalty?.value as PenaltyValue | undefined)?.kind ?? '')

const withStatute = (draft: Draft, statute: Valued): Draft =>
  draft.statutes.includes(statute) ? draft : { ...draft, statutes: [...draft.statutes, statute] }

const looked = new Set<Event>(['search', 'interrogation', 'summons'])

/** `searched in a case under Article 274`: the case is not said to be the person's. */
function isOfCase(
  { scene, told }: Reading,
  clause: Clause,
  person: string,
  drafts: readonly Draft[],
): boolean {
  const here = told.filter(({ trigger }) => trigger.clause.at === clause.at)
  if (here.some(({ trigger }) => trigger.event === 'charge' || trigger.event === 'trial'))
    return false
  const suspect = scene.units
    .slice(clause.sentence.from, clause.sentence.to)
    .some((_, index) => hasTag(scene, clause.sentence.from + index, 'accused'))
  if (suspect) return false
  return drafts.some(
    (each) => each.person === person && each.clause === clause && looked.has(each.event),
  )
}

/** Is somebody named in another sentence only? */
const isElsewhere = ({ scene }: Reading, person: Labelled, { sentence }: Clause): boolean => {
  const at = unitAt(scene.units, person.start)
  return at < sentence.from || at >= sentence.to
}

/** `Now he is a suspect under Article 255`: what the clause of a citation tells is told of whom its verb means. */
const toldIn = (drafts: readonly Draft[], clause: Clause): readonly Draft[] =>
  drafts.filter(
    (each) => each.clause === clause && grounded.has(each.event) && each.event !== 'detention',
  )

export function withCitations(
  reading: Reading,
  links: readonly Linked[],
  mentions: readonly Valued[],
  drafts: readonly Draft[],
): readonly Draft[] {
  const { scene, clauses, keyOf } = reading
  const byMention = new Map<Labelled, Valued>(mentions.map((each) => [each, each]))
  let all = drafts
  for (const { person, item, rule } of links.flatMap((one) => one.links)) {
    if (item.label !== 'STATUTE' || isExcepted(scene, unitAt(scene.units, person.start))) continue
    const key = keyOf(person)
    const statute = byMention.get(item)!
    const at = unitAt(scene.units, item.start)
    const clause = clauseAt(clauses, at)
    const beside = isElsewhere(reading, person, clause) ? toldIn(all, clause) : []
    if (beside.length > 0) {
      all = all.map((each) => (beside.includes(each) ? withStatute(each, statute) : each))
      continue
    }
    const own = all.filter((each) => each.person === key && grounded.has(each.event))
    const here = own.filter((each) => each.clause.at === clause.at)
    const takers =
      ofFinding(reading, here, at) ??
      pick(here.length > 0 ? here : own.filter((each) => !isRestraint(each)), at)
    if (takers.length > 0) {
      all = all.map((each) => (takers.includes(each) ? withStatute(each, statute) : each))
      continue
    }
    if (isOfCase(reading, clause, key, all)) continue
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
      because: { rule: `cases/${rule}`, ...rangeOf(scene, at, at + 1) },
    }
    all = [...all, charge]
  }
  return spread(all)
}

/** What a person is tried for once is the ground of every step of the case, but for what lay before or has a ground of its own. */
function spread(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (draft.statutes.length > 0 || !followed.has(draft.event)) return draft
    if (draft.assertion === 'background') return draft
    const others = drafts.filter((each) => each.person === draft.person && each.statutes.length > 0)
    if (isRestraint(draft) && others.some(({ event }) => event === 'charge')) return draft
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
