/** JSON Lines: the records of the contract, keys always in its order, so that equal runs are equal byte for byte. */
import { labels } from '../../pipeline/document.js'
import type { OutputRecord, PersonRecord } from '../../pipeline/record.js'
import type { Document } from './document.js'

/** The keys of an object by the key that it, or the list that it is in, stands under. */
const order: Readonly<Record<string, readonly string[]>> = {
  entry: words('type source id number lang start end text references mentions cases notes'),
  report: words('type source entries counts notes model'),
  person: words('type personId name spellings mentions review'),
  source: words('file sha256 title period'),
  references: words('mark url'),
  mentions: words('id label start end text score by value'),
  value: words(
    `personId family given patronymic initials gender name kind country region lat lon geonames provisions
     duration durationRange amount amountRange unit equivalent regime modality iso`,
  ),
  provisions: words('law article part paragraph inferred title url'),
  equivalent: words('amount unit'),
  cases: words('person event statutes penalty modality place where date when authority because'),
  because: words('rule start end'),
  notes: words('code text start end'),
  counts: [...labels, 'cases'],
  spellings: words('text count'),
  review: words('personId probability reason'),
}

function words(line: string): readonly string[] {
  return line.split(/\s+/)
}

/** A key that the contract does not name follows as it comes; one without a value is left out. */
function ordered(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((each) => ordered(each, name))
  if (typeof value !== 'object' || value === null) return value
  const object = value as Readonly<Record<string, unknown>>
  const found: Record<string, unknown> = {}
  const first = order[name]
  if (first)
    for (const key of first) {
      const own = object[key]
      if (own !== undefined) found[key] = typeof own === 'object' ? ordered(own, key) : own
    }
  for (const key of Object.keys(object)) {
    const own = object[key]
    if (own !== undefined && !first?.includes(key)) found[key] = ordered(own, key)
  }
  return found
}

/** One record as one line, with its line end. */
export const line = (record: OutputRecord): string =>
  `${JSON.stringify(ordered(record, record.type))}\n`

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
