/**
 * Tables that Uwazi imports, one for each of two templates: people, and cases that are related to them by their
 * titles. README.md tells the templates. Dates are YYYY/MM/DD, a range has a colon, several values have `|` between
 * them, coordinates are `lat|lon`.
 */
import type { PersonRecord } from '../../pipeline/record.js'
import { type CaseRow, caseRows, happened, knownPeople } from '../table/case-row.js'
import { namesBy } from '../table/spellings.js'
import { peopleOf } from '../table/workbook.js'
import { csvLines } from './csv.js'
import { type Document, oneLine, type Titles } from './document.js'
import { provisionCode } from './notation.js'
import { penaltyWords, plainWords } from './words.js'

/** A value as one of several: the sign between them cannot stand in it. */
const single = (text: string): string => oneLine(text.replaceAll('|', '/').replaceAll('::', ':'))
const several = (texts: readonly string[]): string => [...new Set(texts.map(single))].join('|')
const slashed = (iso: string): string => iso.replaceAll('-', '/')

/** Relations are found by title: people of one name have their ids behind it. */
export function personTitles(people: readonly PersonRecord[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  for (const { name } of people) counts.set(single(name), (counts.get(single(name)) ?? 0) + 1)
  return new Map(
    people.map(({ personId, name }) => {
      const title = single(name)
      return [personId, (counts.get(title) ?? 0) > 1 ? `${title} (${personId})` : title]
    }),
  )
}

const webOf = (row: CaseRow): readonly string[] =>
  row.entry.references.flatMap(({ url }) =>
    url !== undefined && URL.canParse(url) && /^https?:/i.test(url) ? [url] : [],
  )

function caseTitle(row: CaseRow, person: string): string {
  const settled = happened(row) ? '' : ` (${row.modality})`
  return [`${person}: ${plainWords(row.event)}${settled}`, row.when].filter(Boolean).join(', ')
}

/** Header of the column → its cell. A property of coordinates is named for its kind too. */
const caseCells = (
  row: CaseRow,
  person: string,
  titles: Titles,
): Readonly<Record<string, string>> => {
  const urls = webOf(row)
  const [source] = urls
  return {
    title: caseTitle(row, person),
    people: person,
    event: plainWords(row.event),
    date: row.precision === 'day' ? slashed(row.when) : '',
    period: row.from && row.to ? `${slashed(row.from)}:${slashed(row.to)}` : '',
    place: single(row.place),
    region: row.region ? single(titles.region(row.region) ?? row.region) : '',
    geolocation_geolocation:
      row.lat !== undefined && row.lon !== undefined ? `${row.lat}|${row.lon}` : '',
    provisions: several(row.provisions.map(provisionCode)),
    penalty: row.penalty ? plainWords(row.penalty) : '',
    sanction: row.sanction ? penaltyWords(row.sanction) : '',
    days: row.days?.toString() ?? '',
    amount: row.amount?.toString() ?? '',
    currency: row.currency ?? '',
    modality: row.modality ?? '',
    authority: single(row.authority),
    text: row.entry.text,
    source: source ? `${new URL(source).hostname}|${source.replaceAll('|', '%7C')}` : '',
    sources: urls.join('\n'),
    report: row.path,
    entry: String(row.entry.number),
  }
}

const caseHeads = [
  'title',
  'people',
  'event',
  'date',
  'period',
  'place',
  'region',
  'geolocation_geolocation',
  'provisions',
  'penalty',
  'sanction',
  'days',
  'amount',
  'currency',
  'modality',
  'authority',
  'text',
  'source',
  'sources',
  'report',
  'entry',
] as const

export function* uwaziCases(documents: readonly Document[], titles: Titles): Iterable<string> {
  const people = personTitles(peopleOf(documents))
  yield csvLines([caseHeads])
  for (const document of documents)
    for (const row of caseRows(document, titles)) {
      const cells = caseCells(row, people.get(row.personId) ?? single(row.name), titles)
      yield csvLines([caseHeads.map((name) => cells[name] ?? '')])
    }
}

export function* uwaziPeople(documents: readonly Document[]): Iterable<string> {
  const people = peopleOf(documents)
  const titles = personTitles(people)
  const entries = documents.flatMap((document) => document.entries)
  const known = knownPeople({ entries, people })
  const namesOf = namesBy(entries)
  yield csvLines([['title', 'person_id', 'gender', 'spellings']])
  for (const person of people) {
    const { personId } = person
    const gender = { m: 'male', f: 'female', '': '' }[known.get(personId)?.gender ?? '']
    const written = several(namesOf(person)).replaceAll('|', '; ')
    yield csvLines([[titles.get(personId) ?? '', personId, gender, written]])
  }
}
