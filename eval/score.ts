/** Units → every table: spans by label and scheme, values, pairs, cases, people, calibration. */
import { type Label, labels } from '../pipeline/document.js'
import type { PenaltyValue, PersonValue, StatuteValue } from '../pipeline/values.js'
import { bCubed, type Clusters, ceafe, lea, muc } from './clusters/measures.js'
import { add, type Counts, none, type Ratios, ratio, ratiosOf } from './counts.js'
import { penaltyKey, provisionKey } from './gold/cases.js'
import { countsOf, match, type Pair, type Scheme } from './spans/match.js'
import { type Calibration, calibration } from './statistics/calibration.js'
import type { Placed, Side, Unit } from './units.js'
import { valueRight } from './values.js'

const only = (side: Side, label: Label): readonly Placed[] =>
  side.mentions.filter((each) => each.label === label)

export const spanCounts = (units: readonly Unit[], scheme: Scheme, label?: Label): Counts =>
  units
    .map(({ gold, found }) =>
      label
        ? match(only(gold, label), only(found, label), scheme)
        : match(gold.mentions, found.mentions, scheme),
    )
    .map(countsOf)
    .reduce(add, none)

export const strictPairs = (unit: Unit, label: Label): readonly Pair<Placed, Placed>[] =>
  match(only(unit.gold, label), only(unit.found, label), 'strict')

export interface ValueScore {
  /** Strictly matched mentions whose gold states a value. */
  readonly asked: number
  readonly right: number
  /** A mention counts where span and value are right. */
  readonly withSpan: Counts
}

/** Undefined where nothing is asked. */
export type ValueRule = (gold: Placed, found: Placed) => boolean | undefined

const byValue: ValueRule = (gold, found) =>
  valueRight(gold.label, gold.mention.value, found.mention.value)

export function valueScore(
  units: readonly Unit[],
  label: Label,
  rule: ValueRule = byValue,
): ValueScore {
  let asked = 0
  let right = 0
  let withSpan = none
  for (const unit of units)
    for (const { gold, found, verdict } of strictPairs(unit, label)) {
      const fits = gold && found && rule(gold, found)
      if (verdict === 'correct' && fits !== undefined) {
        asked++
        if (fits) right++
      }
      const counted =
        verdict === 'partial'
          ? 'incorrect'
          : verdict === 'correct' && fits === false
            ? 'incorrect'
            : verdict
      withSpan = { ...withSpan, [counted]: withSpan[counted] + 1 }
    }
  return { asked, right, withSpan }
}

export type Relation = 'provision' | 'penalty' | 'case'

/** Found people go by the id of the gold person they overlap, so that relations are asked apart from identity. */
function namesOf(unit: Unit, side: 'gold' | 'found'): ReadonlyMap<string, string> {
  const pairs = match(only(unit.gold, 'PERSON'), only(unit.found, 'PERSON'), 'type')
  return new Map(
    pairs.flatMap(({ gold, found }) => {
      const own = side === 'gold' ? gold : found
      const id = (gold?.mention.value as PersonValue | undefined)?.personId
      return own ? [[own.mention.id, id ?? `?${own.start}`] as const] : []
    }),
  )
}

export function relationKeys(
  unit: Unit,
  side: 'gold' | 'found',
  relation: Relation,
): ReadonlySet<string> {
  const names = namesOf(unit, side)
  const byId = new Map(unit[side].mentions.map((each) => [each.mention.id, each.mention]))
  const provisions = (ids: readonly string[]) =>
    ids
      .flatMap((id) => (byId.get(id)?.value as StatuteValue | undefined)?.provisions ?? [])
      .map(provisionKey)
  const penalty = (id: string | undefined) =>
    penaltyKey(id ? (byId.get(id)?.value as PenaltyValue | undefined) : undefined)
  return new Set(
    unit[side].cases.flatMap((each) => {
      const person = names.get(each.person) ?? '?'
      const statutes = provisions(each.statutes)
      if (relation === 'provision') return statutes.map((one) => `${person} ${one}`)
      if (relation === 'penalty') return each.penalty ? [`${person} ${penalty(each.penalty)}`] : []
      if (statutes.length === 0 && !each.penalty) return []
      return [`${person} | ${[...new Set(statutes)].sort().join(', ')} | ${penalty(each.penalty)}`]
    }),
  )
}

export const relationCounts = (units: readonly Unit[], relation: Relation): Counts =>
  units
    .map((unit): Counts => {
      const gold = relationKeys(unit, 'gold', relation)
      const found = relationKeys(unit, 'found', relation)
      const correct = [...gold].filter((key) => found.has(key)).length
      return { ...none, correct, missed: gold.size - correct, spurious: found.size - correct }
    })
    .reduce(add, none)

const clustersOf = (units: readonly Unit[], side: 'gold' | 'found'): Clusters => {
  const people = new Map<string, Set<string>>()
  for (const unit of units)
    for (const each of only(unit[side], 'PERSON')) {
      const key = `${each.file} ${each.start} ${each.end}`
      const id = (each.mention.value as PersonValue | undefined)?.personId ?? key
      people.set(id, (people.get(id) ?? new Set()).add(key))
    }
  return [...people.values()]
}

export interface PeopleScore {
  readonly bCubed: Ratios
  readonly muc: Ratios
  readonly ceafe: Ratios
  readonly lea: Ratios
}

export function peopleScore(units: readonly Unit[]): PeopleScore {
  const gold = clustersOf(units, 'gold')
  const found = clustersOf(units, 'found')
  return {
    bCubed: bCubed(gold, found),
    muc: muc(gold, found),
    ceafe: ceafe(gold, found),
    lea: lea(gold, found),
  }
}

export const scoreCalibration = (units: readonly Unit[]): Calibration =>
  calibration(
    units.flatMap((unit) =>
      labels.flatMap((label) =>
        strictPairs(unit, label).flatMap(({ found, verdict }) =>
          found && found.mention.score !== null
            ? [{ score: found.mention.score, right: verdict === 'correct' }]
            : [],
        ),
      ),
    ),
  )

export interface LabelScore {
  readonly label: Label
  readonly gold: number
  readonly schemes: { readonly [S in Scheme]: Counts }
  readonly value: ValueScore
}

export const labelScores = (
  units: readonly Unit[],
  rule: ValueRule = byValue,
): readonly LabelScore[] =>
  labels.map((label) => ({
    label,
    gold: units.reduce((sum, unit) => sum + only(unit.gold, label).length, 0),
    schemes: {
      strict: spanCounts(units, 'strict', label),
      exact: spanCounts(units, 'exact', label),
      partial: spanCounts(units, 'partial', label),
      type: spanCounts(units, 'type', label),
    },
    value: valueScore(units, label, rule),
  }))

/** One count per unit, so that a resampled set is a sum. */
export const strictCounts = (units: readonly Unit[], label?: Label): readonly Counts[] =>
  units.map((unit) => spanCounts([unit], 'strict', label))

export const pooledF1 = (counts: readonly Counts[]): number => ratiosOf(counts.reduce(add, none)).f1

export const strictF1 = (units: readonly Unit[], label?: Label): number =>
  ratiosOf(spanCounts(units, 'strict', label)).f1

export const valueAccuracy = ({ asked, right }: ValueScore): number => ratio(right, asked)
