import type { Language, Source } from '../../pipeline/document.js'
import type {
  CaseRecord,
  EntryRecord,
  MentionRecord,
  PersonRecord,
  ReportRecord,
} from '../../pipeline/record.js'
import type { Values } from '../../pipeline/values.js'

/** One annotated file, with the people of the run who occur in it: what every format is written from. */
export interface Document {
  readonly source: Source
  readonly entries: readonly EntryRecord[]
  readonly report: ReportRecord
  readonly people: readonly PersonRecord[]
}

/** Where a place lies. Degrees; `region` is ISO 3166-2:KZ. */
export interface Whereabouts {
  readonly lat?: number
  readonly lon?: number
  readonly region?: string
}

/** Names that only a reader needs: laws by id, regions by ISO 3166-2 code, in English where the language is left out. */
export interface Titles {
  readonly law: (id: string, language?: Language) => string | undefined
  /** The English name. */
  readonly region: (code: string) => string | undefined
  /** Title of an article in another language than English. */
  readonly article?: (law: string, article: string, language: Language) => string | undefined
  /** Places of Kazakhstan by their English name. */
  readonly place?: (name: string) => Whereabouts | undefined
}

/** A document as pieces of text, so that a large one never stands in memory twice. */
export type Writer = (document: Document) => Iterable<string>

/** What a file is filled with: text, or bytes that take their time. */
export type Pieces = Iterable<string> | AsyncIterable<Uint8Array>

/** The value of a mention that has the label, typed by it. */
export const readAs = <L extends keyof Values>(
  mention: MentionRecord | undefined,
  label: L,
): Values[L] | undefined =>
  mention?.label === label ? (mention.value as Values[L] | undefined) : undefined

/** A case with its mentions instead of their ids. */
export interface ReadableCase {
  readonly entry: EntryRecord
  readonly event: CaseRecord['event']
  readonly person: MentionRecord | undefined
  readonly statutes: readonly MentionRecord[]
  readonly penalty: MentionRecord | undefined
  readonly place: MentionRecord | undefined
  readonly date: MentionRecord | undefined
  readonly authority: MentionRecord | undefined
  /** ISO 8601; the empty string where the text tells none. */
  readonly when: string
  /** Canonical name of the place; the empty string where the text tells none. */
  readonly where: string
  /** Of a case with a sanction. */
  readonly modality: CaseRecord['modality']
}

export function casesOf(entry: EntryRecord): readonly ReadableCase[] {
  const mentions = new Map(entry.mentions.map((mention) => [mention.id, mention]))
  const find = (id: string | undefined) => (id === undefined ? undefined : mentions.get(id))
  return entry.cases.map((each) => ({
    entry,
    event: each.event,
    person: find(each.person),
    statutes: each.statutes.flatMap((id) => find(id) ?? []),
    penalty: find(each.penalty),
    place: find(each.place),
    date: find(each.date),
    authority: find(each.authority),
    when: each.when ?? readAs(find(each.date), 'DATE')?.iso ?? '',
    where: each.where ?? readAs(find(each.place), 'PLACE')?.name ?? '',
    modality: each.modality ?? readAs(find(each.penalty), 'PENALTY')?.modality,
  }))
}

export const isAbroad = ({ country }: Values['PLACE']): boolean =>
  country !== undefined && country !== 'KZ'

/**
 * Where a case happened: as its place says where that is what `where` names, else as the gazetteer knows the name. So a
 * town that only a court tells lies where it lies, and every table, count and map says the same.
 */
export function whereaboutsOf(each: ReadableCase, { place }: Pick<Titles, 'place'>): Whereabouts {
  const told = readAs(each.place, 'PLACE')
  const own = told && (each.where === '' || told.name === each.where) ? told : undefined
  const known = own && isAbroad(own) ? undefined : place?.(each.where)
  const first = own ?? known ?? told
  const point = first?.lat !== undefined && first.lon !== undefined ? first : (known ?? {})
  const region = first?.region ?? known?.region
  const { lat, lon } = point
  return {
    ...(lat !== undefined && lon !== undefined && { lat, lon }),
    ...(region && { region }),
  }
}

/** Those of the people who occur in the entries. */
export function peopleIn(
  entries: readonly EntryRecord[],
  people: readonly PersonRecord[],
): readonly PersonRecord[] {
  const here = new Set(
    entries.flatMap(({ mentions }) =>
      mentions.flatMap((mention) => readAs(mention, 'PERSON')?.personId ?? []),
    ),
  )
  return people.filter(({ personId }) => here.has(personId))
}

/** Documents may read their records when asked: all at once, for formats that go through them more than once. */
export const inMemory = (documents: readonly Document[]): readonly Document[] =>
  documents.map((document) => ({ ...document }))

/** Mention's text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
