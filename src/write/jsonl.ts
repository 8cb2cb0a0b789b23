/** JSON Lines: the records of the contract, keys always in its order, so that equal runs are equal byte for byte. */
import type { Label } from '../../pipeline/document.js'
import type {
  EntryRecord,
  MentionRecord,
  NoteRecord,
  OutputRecord,
  PersonRecord,
  ReportRecord,
  SourceRecord,
} from '../../pipeline/record.js'
import type { Values } from '../../pipeline/values.js'
import type { Document } from './document.js'

/** The named keys first, in this order; a key that is not named follows as it comes. */
const ordered = <T extends object>(object: T, keys: readonly (keyof T & string)[]): T => {
  const first = keys.filter((key) => object[key] !== undefined).map((key) => [key, object[key]])
  return { ...Object.fromEntries(first), ...object }
}

const valueKeys: { readonly [L in Label]: readonly (keyof Values[L] & string)[] } = {
  PERSON: ['personId', 'family', 'given', 'patronymic', 'initials', 'gender'],
  PLACE: ['name', 'kind', 'country', 'region', 'lat', 'lon', 'geonames'],
  STATUTE: ['provisions'],
  PENALTY: [
    'kind',
    'duration',
    'durationRange',
    'amount',
    'amountRange',
    'unit',
    'equivalent',
    'regime',
    'modality',
  ],
  ORG: ['name', 'kind'],
  DATE: ['iso'],
}

function orderedValue(value: Values[Label], label: Label): Values[Label] {
  if ('provisions' in value)
    return {
      provisions: value.provisions.map((each) =>
        ordered(each, ['law', 'article', 'part', 'paragraph', 'inferred', 'title', 'url']),
      ),
    }
  return ordered(value, valueKeys[label] as readonly never[])
}

const mentionOf = (mention: MentionRecord): MentionRecord =>
  ordered(
    { ...mention, ...(mention.value && { value: orderedValue(mention.value, mention.label) }) },
    ['id', 'label', 'start', 'end', 'text', 'score', 'by', 'value'],
  )
const sourceOf = (source: SourceRecord): SourceRecord =>
  ordered(source, ['file', 'sha256', 'title', 'period'])
const notesOf = (notes: readonly NoteRecord[]): readonly NoteRecord[] =>
  notes.map((note) => ordered(note, ['code', 'text', 'start', 'end']))

const entryOf = (entry: EntryRecord): EntryRecord => ({
  type: entry.type,
  source: sourceOf(entry.source),
  id: entry.id,
  number: entry.number,
  lang: entry.lang,
  start: entry.start,
  end: entry.end,
  text: entry.text,
  references: entry.references.map((each) => ordered(each, ['mark', 'url'])),
  mentions: entry.mentions.map(mentionOf),
  cases: entry.cases.map((each) =>
    ordered(each, ['person', 'event', 'statutes', 'penalty', 'place', 'date', 'because']),
  ),
  notes: notesOf(entry.notes),
})

const reportOf = (report: ReportRecord): ReportRecord => ({
  type: report.type,
  source: sourceOf(report.source),
  entries: report.entries,
  counts: report.counts,
  notes: notesOf(report.notes),
  model: report.model,
})

const personOf = (person: PersonRecord): PersonRecord =>
  ordered(person, ['type', 'personId', 'name', 'spellings', 'mentions', 'review'])

const readers = { entry: entryOf, report: reportOf, person: personOf } as const

/** One record as one line, with its line end. */
export const line = (record: OutputRecord): string =>
  `${JSON.stringify((readers[record.type] as (record: OutputRecord) => OutputRecord)(record))}\n`

export function* recordsOf(document: Document): Iterable<string> {
  for (const entry of document.entries) yield line(entry)
  yield line(document.report)
}

export function* peopleOf(people: readonly PersonRecord[]): Iterable<string> {
  for (const person of people) yield line(person)
}

/** One file for itself: entries, the report line, the people who occur in it. */
export function* jsonl(document: Document): Iterable<string> {
  yield* recordsOf(document)
  yield* peopleOf(document.people)
}
