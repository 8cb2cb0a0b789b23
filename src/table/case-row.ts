/** One case as one row of typed cells: what every table, count and export of cases is made from. */
import type { EntryRecord, Event, PersonRecord } from '../../pipeline/record.js'
import type {
  Gender,
  Modality,
  PenaltyKind,
  PenaltyValue,
  PlaceValue,
  Provision,
} from '../../pipeline/values.js'
import {
  casesOf,
  oneLine,
  type ReadableCase,
  readAs,
  type Titles,
  whereaboutsOf,
} from '../write/document.js'
import { amountOf, daysOf } from './measure.js'
import { type Precision, spanOf } from './when.js'

export interface CaseRow {
  readonly entry: EntryRecord
  /** Of the report, as the record names it: with its folders where a folder was read. */
  readonly path: string
  /** 0 for the first case of its entry. */
  readonly nth: number
  /** ISO 8601 as the record tells it; empty where the text does not. */
  readonly when: string
  readonly precision: Precision | undefined
  /** First and last day of `when`. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly personId: string
  /** The person's name in the run, else as the entry writes it. */
  readonly name: string
  readonly gender: Gender | undefined
  readonly event: Event
  readonly modality: Modality | undefined
  readonly provisions: readonly Provision[]
  readonly penalty: PenaltyKind | undefined
  readonly sanction: PenaltyValue | undefined
  /** Of a sanction whose length is told in days or weeks. */
  readonly days: number | undefined
  readonly amount: number | undefined
  /** ISO 4217, `MCI` or `WAGE`. */
  readonly currency: string | undefined
  readonly place: string
  /** ISO 3166-2. */
  readonly region: string | undefined
  readonly located: PlaceValue | undefined
  readonly lat: number | undefined
  readonly lon: number | undefined
  readonly authority: string
  /** Id of the mention that acted. */
  readonly actor: string | undefined
  /** The least score of the mentions that the case stands on, 0 to 1; none where one of them has none. */
  readonly confidence: number | undefined
}

/** What rows are made from: a document, or records that were read back. */
export interface Told {
  readonly entries: readonly EntryRecord[]
  readonly people: readonly PersonRecord[]
}

export interface Known {
  readonly name: string
  /** Where all mentions that tell it agree. */
  readonly gender: Gender | undefined
}

/** The people of a document by id. */
export function knownPeople({ entries, people }: Told): ReadonlyMap<string, Known> {
  const genders = new Map<string, Set<Gender>>()
  for (const { mentions } of entries)
    for (const mention of mentions) {
      const { personId, gender } = readAs(mention, 'PERSON') ?? {}
      if (personId === undefined || gender === undefined) continue
      genders.set(personId, (genders.get(personId) ?? new Set()).add(gender))
    }
  return new Map(
    people.map(({ personId, name }) => {
      const [gender, other] = genders.get(personId) ?? []
      return [personId, { name, gender: other === undefined ? gender : undefined }]
    }),
  )
}

function confidenceOf(each: ReadableCase): number | undefined {
  const { person, statutes, penalty, place, date, authority } = each
  const scores = [person, ...statutes, penalty, place, date, authority].flatMap((mention) =>
    mention ? [mention.score] : [],
  )
  const known = scores.filter((score) => score !== null)
  return known.length === scores.length && known.length > 0 ? Math.min(...known) : undefined
}

/** Where the towns are that no mention of a case tells of. */
export type Places = Pick<Titles, 'place'>

function rowOf(
  each: ReadableCase,
  nth: number,
  known: ReadonlyMap<string, Known>,
  places: Places,
): CaseRow {
  const person = readAs(each.person, 'PERSON')
  const personId = person?.personId ?? ''
  const sanction = readAs(each.penalty, 'PENALTY')
  const located = readAs(each.place, 'PLACE')
  const { region, lat, lon } = whereaboutsOf(each, places)
  const span = spanOf(each.when)
  const money = sanction && amountOf(sanction)
  return {
    entry: each.entry,
    path: each.entry.source.file,
    nth,
    when: each.when,
    precision: span?.precision,
    from: span?.from,
    to: span?.to,
    personId,
    name: known.get(personId)?.name ?? oneLine(each.person?.text ?? ''),
    gender: known.has(personId) ? known.get(personId)?.gender : person?.gender,
    event: each.event,
    modality: each.modality,
    provisions: each.statutes.flatMap((mention) => readAs(mention, 'STATUTE')?.provisions ?? []),
    penalty: sanction?.kind,
    sanction,
    days: sanction && daysOf(sanction),
    amount: money?.amount,
    currency: money?.unit,
    place: each.where || oneLine(each.place?.text ?? ''),
    region,
    located,
    lat,
    lon,
    authority: oneLine(each.authority?.text ?? ''),
    actor: each.authority?.id,
    confidence: confidenceOf(each),
  }
}

/** In the order of the text. */
export function caseRows(told: Told, places: Places): readonly CaseRow[] {
  const known = knownPeople(told)
  return told.entries.flatMap((entry) =>
    casesOf(entry).map((each, nth) => rowOf(each, nth, known, places)),
  )
}

/** True of what happened; false of a sanction that was only sought, possible or lifted. */
export const happened = ({ modality }: Pick<CaseRow, 'modality'>): boolean =>
  modality === undefined || modality === 'imposed'
