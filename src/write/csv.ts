/**
 * One row for each case. Made for spreadsheets: RFC 4180 with CRLF, and a cell that a spreadsheet would take for a
 * formula (it begins with = + - @, a tab or a return) gets an apostrophe in front.
 */
import { stringify } from 'csv-stringify/sync'
import { caseColumns } from '../table/case-columns.js'
import { caseRows, type Places } from '../table/case-row.js'
import { cellText } from '../table/column.js'
import type { Document } from './document.js'

/** Rows of text as CSV for spreadsheets. */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  stringify([...rows], { record_delimiter: 'windows', escape_formulas: true })

export const csvHead = (): string => csvLines([caseColumns.map(({ name }) => name)])

export function* csvRows(document: Document, places: Places): Iterable<string> {
  for (const row of caseRows(document, places))
    yield csvLines([caseColumns.map(({ cell }) => cellText(cell(row)))])
}

/** Several reports in one table. A file begins with a byte-order mark: without it Excel takes Cyrillic for Latin letters. */
export function* csvOf(documents: readonly Document[], places: Places): Iterable<string> {
  yield '\ufeff'
  yield csvHead()
  for (const document of documents) yield* csvRows(document, places)
}

export const csv =
  (places: Places) =>
  (document: Document): Iterable<string> =>
    csvOf([document], places)
