/**
 * One row for each case. Made for spreadsheets: RFC 4180 with CRLF, and a cell that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab or a return) gets an apostrophe in front.
 */
import { stringify } from 'csv-stringify/sync'
import type { PersonRecord } from '../../pipeline/record.js'
import { casesOf, type Document, oneLine, type ReadableCase, readAs } from './document.js'
import { measureCode, provisionCode } from './notation.js'

export const columns = [
  'file',
  'entry',
  'date',
  'person',
  'personId',
  'event',
  'statutes',
  'penalty',
  'measure',
  'modality',
  'place',
  'region',
  'authority',
  'text',
  'references',
] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

const people = (document: Document): ReadonlyMap<string, PersonRecord> =>
  new Map(document.people.map((person) => [person.personId, person]))

function rowOf(each: ReadableCase, file: string, known: ReadonlyMap<string, PersonRecord>): Row {
  const personId = readAs(each.person, 'PERSON')?.personId
  const penalty = readAs(each.penalty, 'PENALTY')
  const place = readAs(each.place, 'PLACE')
  const codes = each.statutes.flatMap((mention) =>
    (readAs(mention, 'STATUTE')?.provisions ?? []).map(provisionCode),
  )
  return {
    file,
    entry: String(each.entry.number),
    date: each.when,
    person: known.get(personId ?? '')?.name ?? oneLine(each.person?.text ?? ''),
    personId: personId ?? '',
    event: each.event,
    statutes: codes.join('; '),
    penalty: penalty?.kind ?? '',
    measure: penalty ? measureCode(penalty) : '',
    modality: each.modality ?? '',
    place: each.where || oneLine(each.place?.text ?? ''),
    region: place?.region ?? '',
    authority: oneLine(each.authority?.text ?? ''),
    text: each.entry.text,
    references: each.entry.references.flatMap((reference) => reference.url ?? []).join(' '),
  }
}

const rows = (records: readonly (Row | readonly string[])[]): string =>
  stringify([...records], {
    columns: [...columns],
    record_delimiter: 'windows',
    escape_formulas: true,
  })

export const csvHead = (): string => rows([columns])

export function* csvRows(document: Document): Iterable<string> {
  const known = people(document)
  for (const entry of document.entries) {
    const cases = casesOf(entry).map((each) => rowOf(each, document.report.source.file, known))
    if (cases.length > 0) yield rows(cases)
  }
}

/** A file begins with a byte-order mark: without it Excel takes Cyrillic for Latin letters. A pipe gets none. */
export function* csv(document: Document): Iterable<string> {
  yield '\ufeff'
  yield csvHead()
  yield* csvRows(document)
}
