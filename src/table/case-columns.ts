/** The columns of the table of cases: those for readers, and after them those for machines. */
import type { Provision } from '../../pipeline/values.js'
import { measureCode, provisionCode } from '../write/notation.js'
import type { CaseRow } from './case-row.js'
import type { Cell, Column, Linked } from './column.js'

const day = (iso: string | undefined): Cell => (iso === undefined ? undefined : { day: iso })

/** Several in equal order in every column of a provision. */
const each = (provisions: readonly Provision[], part: (provision: Provision) => string): string =>
  provisions.map(part).join('; ')

/** All addresses as text, the first as the link. */
export function links(urls: readonly string[]): Linked | undefined {
  const [first] = urls
  return first === undefined ? undefined : { text: urls.join(' '), url: first }
}

export const caseColumns: readonly Column<CaseRow>[] = [
  { name: 'file', width: 22, cell: (row) => row.path },
  { name: 'entry', width: 7, cell: (row) => row.entry.number },
  { name: 'date', width: 12, cell: (row) => (row.precision === 'day' ? day(row.when) : row.when) },
  { name: 'person', width: 26, cell: (row) => row.name },
  { name: 'personId', width: 22, cell: (row) => row.personId },
  { name: 'event', width: 13, cell: (row) => row.event },
  { name: 'statutes', width: 18, cell: (row) => each(row.provisions, provisionCode) },
  { name: 'penalty', width: 22, cell: (row) => row.penalty },
  { name: 'measure', width: 13, cell: (row) => (row.sanction ? measureCode(row.sanction) : '') },
  { name: 'modality', width: 10, cell: (row) => row.modality },
  { name: 'place', width: 18, cell: (row) => row.place },
  { name: 'region', width: 8, cell: (row) => row.region },
  { name: 'authority', width: 30, cell: (row) => row.authority },
  { name: 'text', width: 60, cell: (row) => (row.nth === 0 ? row.entry.text : undefined) },
  {
    name: 'references',
    width: 40,
    cell: (row) => links(row.entry.references.flatMap(({ url }) => url ?? [])),
  },
  { name: 'precision', width: 10, cell: (row) => row.precision },
  { name: 'from', width: 11, cell: (row) => day(row.from) },
  { name: 'to', width: 11, cell: (row) => day(row.to) },
  { name: 'days', width: 7, cell: (row) => row.days },
  { name: 'amount', width: 12, cell: (row) => row.amount },
  { name: 'currency', width: 9, cell: (row) => row.currency },
  { name: 'lat', width: 10, cell: (row) => row.lat },
  { name: 'lon', width: 10, cell: (row) => row.lon },
  { name: 'law', width: 12, cell: (row) => each(row.provisions, ({ law }) => law) },
  { name: 'article', width: 9, cell: (row) => each(row.provisions, ({ article = '' }) => article) },
  { name: 'part', width: 7, cell: (row) => each(row.provisions, ({ part = '' }) => part) },
  { name: 'gender', width: 8, cell: (row) => row.gender },
  { name: 'confidence', width: 11, cell: (row) => row.confidence },
]
