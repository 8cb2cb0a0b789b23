/** The faults of a probe, one line each; it comes out whole where there are none: spans, values, people, cases and rules. */

import { overlaps } from '../../pipeline/range.js'
import type { CaseRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, StatuteValue } from '../../pipeline/values.js'
import { isWhole, pairCases, type SamePlace } from '../cases/pair.js'
import { factFields, type Told, toldBy } from '../cases/told.js'
import { askedFields, askedWords, toldWords } from '../cases/words.js'
import type { Placed } from '../units.js'
import { measureText, otherValue, provisionsOf } from './norm.js'
import { normAt, normsOf, type ProbeUnit } from './unit.js'

export interface ProbeContext {
  readonly samePlace: SamePlace
  /** A person's id → the name. */
  readonly names: ReadonlyMap<string, string>
}

const fault = (about: string, expected: string, found: string): string =>
  `${about}: expected ${expected || 'nothing'}, found ${found || 'nothing'}`

const at = ({ label, start, end }: Placed): string => `${start} ${end} ${label}`

const shown = (places: readonly Placed[]): string =>
  places
    .map(({ label, mention }) => `${label} [${mention.text}]`)
    .join(' ')
    .replace(/\n/g, ' ⏎ ')

function spanFaults({ unit: { gold, found } }: ProbeUnit): readonly string[] {
  const [golden, told] = [gold, found].map((side) => new Set(side.mentions.map(at)))
  const missed = gold.mentions.filter((each) => !told!.has(at(each)))
  const extra = found.mentions.filter((each) => !golden!.has(at(each)))
  return [
    ...missed.map((each) =>
      fault('span', shown([each]), shown(extra.filter((other) => overlaps(each, other)))),
    ),
    ...extra
      .filter((each) => !missed.some((other) => overlaps(each, other)))
      .map((each) => fault('span', '', shown([each]))),
  ]
}

const idOf = (each: Placed): string =>
  (each.mention.value as PersonValue | undefined)?.personId ?? ''

/** person of the probe → ids that the program gave. */
function idsOf({ probe, unit: { gold, found } }: ProbeUnit): ReadonlyMap<string, Set<string>> {
  const norms = normsOf(probe)
  const golden = new Set(gold.mentions.map(at))
  const ids = new Map<string, Set<string>>()
  for (const each of found.mentions) {
    const norm = normAt(norms, each)
    if (each.label === 'PERSON' && golden.has(at(each)) && !norm.startsWith('~'))
      ids.set(norm, (ids.get(norm) ?? new Set()).add(idOf(each)))
  }
  return ids
}

function peopleFaults(ids: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const people = new Map<string, string[]>()
  for (const [person, own] of ids)
    for (const id of own) people.set(id, [...(people.get(id) ?? []), person])
  return [
    ...[...ids]
      .filter(([, own]) => own.size > 1)
      .map(([person, own]) => fault('person', person, [...own].sort().join(' + '))),
    ...[...people]
      .filter(([, all]) => all.length > 1)
      .map(([id, all]) => fault('persons', all.sort().join(' + '), id)),
  ]
}

function valueFaults(each: ProbeUnit, samePlace: SamePlace): readonly string[] {
  const norms = normsOf(each.probe)
  const golden = new Set(each.unit.gold.mentions.map(at))
  return each.unit.found.mentions
    .filter((found) => golden.has(at(found)))
    .flatMap((found) => {
      const norm = normAt(norms, found)
      const other = otherValue(found.label, norm, found.mention.value, samePlace)
      return other === undefined ? [] : [fault(`value of ${shown([found])}`, norm, other)]
    })
}

/** A record's case with what the rules ask of it. */
interface Drawn {
  readonly told: Told
  readonly penalty?: PenaltyValue
  readonly statutes: readonly string[]
}

function drawnOf({ unit: { gold, found } }: ProbeUnit): readonly Drawn[] {
  const value = <V>(id: string | undefined) =>
    found.mentions.find(({ mention }) => mention.id === id)?.mention.value as V | undefined
  const told = toldBy(found, found.cases, gold.mentions)
  return found.cases.map((each: CaseRecord, n) => {
    const penalty = value<PenaltyValue>(each.penalty)
    return {
      told: told[n]!,
      ...(penalty && { penalty }),
      statutes: each.statutes.flatMap((id) => provisionsOf(value<StatuteValue>(id))),
    }
  })
}

function pairFaults(pairs: readonly string[] | undefined, drawn: readonly Drawn[]) {
  if (!pairs) return []
  const found = new Set(
    drawn.flatMap(({ told: { person }, penalty, statutes }) => [
      ...statutes.map((each) => `${person} S ${each.replace('?', '')}`),
      ...(penalty && penalty.modality !== 'possible'
        ? [`${person} X ${penalty.kind} ${measureText(penalty)}`.trim()]
        : []),
    ]),
  )
  return [
    ...pairs.filter((pair) => !found.has(pair)).map((pair) => fault('pair', pair, '')),
    ...[...found].filter((pair) => !pairs.includes(pair)).map((pair) => fault('pair', '', pair)),
  ]
}

/** The person's cases with a penalty, else with a statute, else all, are of these events. */
function eventFaults({ probe }: ProbeUnit, drawn: readonly Drawn[]): readonly string[] {
  return probe.events.flatMap(([person, events]) => {
    const own = drawn.filter(({ told }) => told.person === person)
    const asked = [own.filter(({ penalty }) => penalty), own.filter(({ statutes: s }) => s[0]), own]
    const found = (asked.find((list) => list.length > 0) ?? []).map(({ told }) => told.event)
    const all = [...new Set(found.length > 0 ? found : ['none'])]
    return all.every((event) => events.includes(event))
      ? []
      : [fault(`event of ${person}`, events.join('|'), all.sort().join(' + '))]
  })
}

function placeFaults({ probe }: ProbeUnit, drawn: readonly Drawn[], samePlace: SamePlace) {
  return probe.places.flatMap(([person, name]) => {
    const found = drawn.flatMap(({ told }) =>
      told.person === person && told.where !== '' ? [told.where] : [],
    )
    const right =
      name === '-'
        ? found.length === 0
        : found.length > 0 && found.every((each) => samePlace(each, name))
    return right ? [] : [fault(`place of the cases of ${person}`, name, found.join(' + '))]
  })
}

/** Lines and cases answer each other one to one; those left over are told side by side where person and event agree. */
export function caseFaults({ asked, told }: ProbeUnit, samePlace: SamePlace): readonly string[] {
  const { matched, confused, missed, spurious } = pairCases(asked, told, samePlace)
  return [
    ...[...matched.filter((pair) => !isWhole(pair)), ...confused].map((pair) =>
      fault('case', askedWords(pair.asked), toldWords(pair.told, askedFields(pair.asked))),
    ),
    ...missed.map((each) => fault('case', askedWords(each), '')),
    ...spurious.map((each) => fault('case', '', toldWords(each, factFields.slice(2)))),
  ]
}

export function faultsOf(each: ProbeUnit, { samePlace, names }: ProbeContext): readonly string[] {
  const drawn = drawnOf(each)
  const ids = idsOf(each)
  return [
    ...spanFaults(each),
    ...valueFaults(each, samePlace),
    ...peopleFaults(ids),
    ...pairFaults(each.probe.pairs, drawn),
    ...eventFaults(each, drawn),
    ...placeFaults(each, drawn, samePlace),
    ...each.probe.names.flatMap(([person, name]) => {
      const found = [...(ids.get(person) ?? [])].map((id) => names.get(id) ?? '')
      const begins = name.split(' / ')
      return found.length > 0 && found.every((own) => begins.some((begin) => own.startsWith(begin)))
        ? []
        : [fault(`name of ${person}`, name, found.join(' + '))]
    }),
    ...(each.probe.cases ? caseFaults(each, samePlace) : []),
  ]
}
