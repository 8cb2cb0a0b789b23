/** Cases → counts: person and event, what is told of them, whole facts, what the text does not say, what was taken for what. */
import { type Event, events } from '../../pipeline/record.js'
import { modalities } from '../../pipeline/values.js'
import { add, type Counts, none, ratio } from '../counts.js'
import { type CasePairs, isWhole, pairCases, type SamePlace } from './pair.js'
import type { Asked, Field, Told } from './told.js'

/** An entry, or a small text: what its cases are and what they were said to be. */
export interface CaseUnit {
  readonly file: string
  readonly language: string
  readonly text: string
  readonly asked: readonly Asked[]
  readonly told: readonly Told[]
}

/** gold → found → how often; `missed` and `made up` where one side has none. */
export type Taken = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface FieldScore {
  /** Matched cases that the gold asks it of. */
  readonly asked: number
  readonly right: number
}

/** Cases told that say what the text does not. */
export interface Invented {
  readonly told: number
  readonly event: number
  readonly date: number
  readonly place: number
  readonly any: number
}

export interface CaseScore {
  readonly events: Counts
  readonly fields: { readonly [F in Field]?: FieldScore }
  readonly whole: Counts
  readonly invented: Invented
}

export interface PairedUnit extends CaseUnit {
  readonly pairs: CasePairs
}

export const pairUnits = (
  units: readonly CaseUnit[],
  samePlace: SamePlace,
): readonly PairedUnit[] =>
  units.map((unit) => ({ ...unit, pairs: pairCases(unit.asked, unit.told, samePlace) }))

const counts = (correct: number, asked: number, told: number): Counts => ({
  ...none,
  correct,
  missed: asked - correct,
  spurious: told - correct,
})

export const eventCounts = ({ asked, told, pairs }: PairedUnit): Counts =>
  counts(pairs.matched.length, asked.length, told.length)

export const wholeCounts = ({ asked, told, pairs }: PairedUnit): Counts =>
  counts(pairs.matched.filter(isWhole).length, asked.length, told.length)

function fieldScore(units: readonly PairedUnit[], field: Field): FieldScore {
  const matched = units
    .flatMap((unit) => unit.pairs.matched)
    .filter(({ asked }) => asked[field] !== undefined)
  return {
    asked: matched.length,
    right: matched.filter(({ wrong }) => !wrong.includes(field)).length,
  }
}

/** A case told twice invents nothing: it is held against the nearest that the gold knows of person and event. */
function inventedBy({ asked, told, pairs }: PairedUnit, samePlace: SamePlace): Invented {
  const wrongOf = new Map(pairs.matched.map((pair) => [pair.told, pair.wrong]))
  const judged = told.map((each) => {
    const alike = asked.filter(
      ({ person, events }) => person === each.person && events.includes(each.event),
    )
    if (alike.length === 0) return { event: true, date: false, place: false }
    const wrong = wrongOf.get(each) ?? pairCases(alike, [each], samePlace).matched[0]?.wrong ?? []
    return {
      event: false,
      date: each.when !== '' && wrong.includes('when'),
      place: each.where !== '' && wrong.includes('where'),
    }
  })
  const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length
  return {
    told: told.length,
    event: count((one) => one.event),
    date: count((one) => one.date),
    place: count((one) => one.place),
    any: count((one) => one.event || one.date || one.place),
  }
}

const sum = (all: readonly Invented[]): Invented =>
  all.reduce(
    (a, b) => ({
      told: a.told + b.told,
      event: a.event + b.event,
      date: a.date + b.date,
      place: a.place + b.place,
      any: a.any + b.any,
    }),
    { told: 0, event: 0, date: 0, place: 0, any: 0 },
  )

const shown: readonly Field[] = ['when', 'where', 'authority', 'modality', 'provisions', 'penalty']

export const scoreCases = (units: readonly PairedUnit[], samePlace: SamePlace): CaseScore => ({
  events: units.map(eventCounts).reduce(add, none),
  fields: Object.fromEntries(
    shown
      .map((field) => [field, fieldScore(units, field)] as const)
      .filter(([, score]) => score.asked > 0),
  ),
  whole: units.map(wholeCounts).reduce(add, none),
  invented: sum(units.map((unit) => inventedBy(unit, samePlace))),
})

export const inventedShare = ({ told, any }: Invented): number => ratio(any, told)

function tally(rows: readonly (readonly [string, string])[], order: readonly string[]): Taken {
  const table: Record<string, Record<string, number>> = {}
  const rank = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1)
  for (const [gold, found] of [...rows].sort((a, b) => rank(a[0]) - rank(b[0]))) {
    table[gold] ??= {}
    table[gold][found] = (table[gold][found] ?? 0) + 1
  }
  return table
}

export const takenEvents = (units: readonly PairedUnit[]): Taken =>
  tally(
    units.flatMap(({ pairs }) => [
      ...pairs.matched.map(({ told }) => [told.event, told.event] as const),
      ...pairs.confused.map(({ asked, told }) => [asked.events[0]!, told.event] as const),
      ...pairs.missed.map(({ events: [event] }) => [event!, 'missed'] as const),
      ...pairs.spurious.map(({ event }) => ['made up', event] as const),
    ]),
    [...events, 'made up'],
  )

const sanctions: readonly Event[] = ['sentence', 'fine']

/** Of sentences and fines of one person, whichever of the two they were taken for. */
export const takenModalities = (units: readonly PairedUnit[]): Taken =>
  tally(
    units.flatMap(({ pairs }) => {
      const of = (asked: Asked) => asked.modality?.[0] || 'none'
      const isSanction = (event: string) => (sanctions as readonly string[]).includes(event)
      return [
        ...[...pairs.matched, ...pairs.confused]
          .filter(({ asked, told }) => isSanction(asked.events[0]!) && isSanction(told.event))
          .map(
            ({ asked, told, wrong }) =>
              [
                wrong.includes('modality') ? of(asked) : told.modality || 'none',
                told.modality || 'none',
              ] as const,
          ),
        ...[
          ...pairs.missed,
          ...pairs.confused.filter(({ told }) => !isSanction(told.event)).map(({ asked }) => asked),
        ]
          .filter((asked) => isSanction(asked.events[0]!))
          .map((asked) => [of(asked), 'missed'] as const),
        ...[
          ...pairs.spurious,
          ...pairs.confused
            .filter(({ asked }) => !isSanction(asked.events[0]!))
            .map(({ told }) => told),
        ]
          .filter((told: Told) => isSanction(told.event))
          .map((told) => ['made up', told.modality || 'none'] as const),
      ]
    }),
    [...modalities, 'none', 'made up'],
  )
