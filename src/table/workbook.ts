/** The sheets of a workbook: the cases, what they were made from, and what every column means. */
import type { EntryRecord, MentionRecord, NoteRecord, PersonRecord } from '../../pipeline/record.js'
import { type Document, oneLine, readAs, type Titles } from '../write/document.js'
import { valueWords } from '../write/words.js'
import { caseColumns, links } from './case-columns.js'
import { type CaseRow, caseRows, type Known, knownPeople } from './case-row.js'
import { type Cell, type Column, type Sheet, sheet } from './column.js'

/** What a column of a sheet means, in three languages. */
export interface Meaning {
  readonly sheet: string
  readonly column: string
  readonly en: string
  readonly ru: string
  readonly kk: string
}

interface InEntry<T> {
  readonly entry: EntryRecord
  readonly each: T
}

const entryColumns = <Row>(entryOf: (row: Row) => EntryRecord): readonly Column<Row>[] => [
  { name: 'file', width: 22, cell: (row) => entryOf(row).source.file },
  { name: 'entry', width: 7, cell: (row) => entryOf(row).number },
]

const emptyColumns: readonly Column<EntryRecord>[] = [
  ...entryColumns<EntryRecord>((entry) => entry),
  { name: 'lang', width: 6, cell: ({ lang }) => lang },
  { name: 'text', width: 90, cell: ({ text }) => text },
  {
    name: 'references',
    width: 40,
    cell: ({ references }) => links(references.flatMap(({ url }) => url ?? [])),
  },
]

interface PersonRow {
  readonly person: PersonRecord
  readonly known: Known | undefined
  readonly cases: readonly CaseRow[]
}

/** First or last day that the cases tell; a month or a year tells no day. */
function edge(cases: readonly CaseRow[], last: boolean): Cell {
  const told = cases
    .filter(({ precision }) => precision === 'day' || precision === 'range')
    .flatMap(({ from, to }) => (last ? to : from) ?? [])
    .sort()
  const day = told.at(last ? -1 : 0)
  return day === undefined ? undefined : { day }
}

const personColumns: readonly Column<PersonRow>[] = [
  { name: 'personId', width: 24, cell: ({ person }) => person.personId },
  { name: 'name', width: 30, cell: ({ person }) => person.name },
  { name: 'gender', width: 8, cell: ({ known }) => known?.gender },
  {
    name: 'spellings',
    width: 50,
    cell: ({ person }) => person.spellings.map(({ text }) => oneLine(text)).join('; '),
  },
  {
    name: 'mentions',
    width: 10,
    cell: ({ person }) => person.spellings.reduce((sum, { count }) => sum + count, 0),
  },
  { name: 'cases', width: 8, cell: ({ cases }) => cases.length },
  {
    name: 'first',
    width: 11,
    cell: ({ cases }) => edge(cases, false),
  },
  {
    name: 'last',
    width: 11,
    cell: ({ cases }) => edge(cases, true),
  },
  {
    name: 'review',
    width: 40,
    cell: ({ person }) => person.review.map(({ personId }) => personId).join('; '),
  },
]

const mentionColumns = (titles: Titles): readonly Column<InEntry<MentionRecord>>[] => [
  ...entryColumns<InEntry<MentionRecord>>(({ entry }) => entry),
  { name: 'label', width: 9, cell: ({ each }) => each.label },
  { name: 'text', width: 40, cell: ({ each }) => oneLine(each.text) },
  { name: 'value', width: 50, cell: ({ each }) => valueWords(each, titles).join('; ') },
  { name: 'personId', width: 22, cell: ({ each }) => readAs(each, 'PERSON')?.personId },
  { name: 'start', width: 8, cell: ({ each }) => each.start },
  { name: 'end', width: 8, cell: ({ each }) => each.end },
  { name: 'score', width: 8, cell: ({ each }) => each.score ?? undefined },
  { name: 'by', width: 40, cell: ({ each }) => each.by.join('; ') },
  { name: 'id', width: 14, cell: ({ each }) => each.id },
]

interface NoteRow {
  readonly file: string
  /** Of a note on a passage. */
  readonly entry: EntryRecord | undefined
  readonly note: NoteRecord
}

const noteColumns: readonly Column<NoteRow>[] = [
  { name: 'file', width: 22, cell: ({ file }) => file },
  { name: 'entry', width: 7, cell: ({ entry }) => entry?.number },
  { name: 'code', width: 26, cell: ({ note }) => note.code },
  { name: 'note', width: 70, cell: ({ note }) => note.text },
  {
    name: 'passage',
    width: 50,
    cell: ({ entry, note: { start, end } }) =>
      entry && start !== undefined ? oneLine(entry.text.slice(start, end)) : undefined,
  },
]

const sourceColumns: readonly Column<InEntry<EntryRecord['references'][number]>>[] = [
  ...entryColumns<InEntry<EntryRecord['references'][number]>>(({ entry }) => entry),
  { name: 'mark', width: 8, cell: ({ each }) => each.mark },
  { name: 'url', width: 90, cell: ({ each }) => links(each.url === undefined ? [] : [each.url]) },
]

const reportColumns: readonly Column<Document>[] = [
  { name: 'file', width: 22, cell: ({ report }) => report.source.file },
  { name: 'title', width: 60, cell: ({ report }) => report.source.title },
  {
    name: 'from',
    width: 11,
    cell: ({ report: { source } }) => source.period && { day: source.period[0] },
  },
  {
    name: 'to',
    width: 11,
    cell: ({ report: { source } }) => source.period && { day: source.period[1] },
  },
  { name: 'entries', width: 9, cell: ({ report }) => report.entries },
  { name: 'cases', width: 9, cell: ({ report }) => report.counts.cases },
  { name: 'model', width: 28, cell: ({ report }) => report.model ?? 'none' },
  { name: 'sha256', width: 66, cell: ({ report }) => report.source.sha256 },
]

const meaningColumns: readonly Column<Meaning>[] = [
  { name: 'sheet', width: 22, cell: (row) => row.sheet },
  { name: 'column', width: 14, cell: (row) => row.column },
  { name: 'English', width: 70, cell: (row) => row.en },
  { name: 'Русский', width: 70, cell: (row) => row.ru },
  { name: 'Қазақша', width: 70, cell: (row) => row.kk },
]

function* within<T>(
  documents: readonly Document[],
  of: (entry: EntryRecord) => readonly T[],
): Iterable<InEntry<T>> {
  for (const { entries } of documents)
    for (const entry of entries) for (const each of of(entry)) yield { entry, each }
}

function* noteRows(documents: readonly Document[]): Iterable<NoteRow> {
  for (const { report, entries } of documents) {
    const { file } = report.source
    for (const note of report.notes) yield { file, entry: undefined, note }
    for (const entry of entries) for (const note of entry.notes) yield { file, entry, note }
  }
}

/** Everybody of the documents once. */
export const peopleOf = (documents: readonly Document[]): readonly PersonRecord[] => [
  ...new Map(
    documents.flatMap(({ people }) => people.map((person) => [person.personId, person] as const)),
  ).values(),
]

function personRows(documents: readonly Document[], titles: Titles): readonly PersonRow[] {
  const people = peopleOf(documents)
  const entries = documents.flatMap((document) => document.entries)
  const known = knownPeople({ entries, people })
  const cases = new Map<string, CaseRow[]>()
  for (const row of caseRows({ entries, people }, titles)) {
    const own = cases.get(row.personId)
    if (own) own.push(row)
    else cases.set(row.personId, [row])
  }
  return people.map((person) => ({
    person,
    known: known.get(person.personId),
    cases: cases.get(person.personId) ?? [],
  }))
}

export const sheetsOf = (
  documents: readonly Document[],
  titles: Titles,
  meanings: readonly Meaning[],
): readonly Sheet[] => [
  sheet('cases', caseColumns, () => documents.flatMap((document) => caseRows(document, titles))),
  sheet('entries without cases', emptyColumns, () =>
    documents.flatMap(({ entries }) => entries.filter(({ cases }) => cases.length === 0)),
  ),
  sheet('people', personColumns, () => personRows(documents, titles)),
  sheet('mentions', mentionColumns(titles), () => within(documents, (entry) => entry.mentions)),
  sheet('notes', noteColumns, () => noteRows(documents)),
  sheet('sources', sourceColumns, () => within(documents, (entry) => entry.references)),
  sheet('reports', reportColumns, () => documents),
  sheet('columns', meaningColumns, () => meanings),
]
