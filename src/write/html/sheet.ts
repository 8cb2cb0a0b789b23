/** What a page shows: reports, their people and cases, each with its links. One report for its own page, all of a run for the index. */

import { grouped } from '../../../pipeline/link/grouped.js'
import type { EntryRecord, MentionRecord, PersonRecord } from '../../../pipeline/record.js'
import {
  casesOf,
  type Document,
  isAbroad,
  oneLine,
  type ReadableCase,
  readAs,
  type Titles,
  type Whereabouts,
  whereaboutsOf,
} from '../document.js'
import { placeSaid, type Said, same, word } from '../wording.js'
import { entryAnchor, hrefOf } from './markup.js'
import { nameSaid } from './names.js'
import { type Phrasebook, phrasebook } from './phrases.js'

export interface SheetReport {
  readonly document: Document
  readonly title: string
  /** Relative address of its page; the empty string where this is it. */
  readonly page: string
  /** What links to it from elsewhere call it. */
  readonly name?: Said
}

export interface SheetCase extends ReadableCase {
  readonly report: SheetReport
  readonly href: string
  readonly personId: string
  /** What the text calls the person. */
  readonly text: string
  readonly whereabouts: Whereabouts
}

/** Where somebody or something is mentioned. */
export interface Told {
  readonly mention: MentionRecord
  readonly entry: EntryRecord
  readonly report: SheetReport
  readonly href: string
}

export interface Sheet {
  readonly reports: readonly SheetReport[]
  readonly people: readonly PersonRecord[]
  readonly cases: readonly SheetCase[]
  readonly titles: Titles
  readonly book: Phrasebook
  readonly nameOf: (personId: string) => Said | undefined
  /** personId → mentions, in the order of the reports. */
  readonly toldOf: (personId: string) => readonly Told[]
}

export const titleOf = ({ report }: Document): string => report.source.title ?? report.source.file

export const placeOf = (each: ReadableCase): Said =>
  each.where ? placeSaid(each.where) : same(oneLine(each.place?.text ?? ''))

/** The text's own words for the place of a case, which the search is to find too. */
export const placeWords = (each: ReadableCase): string | undefined => {
  const words = oneLine(each.place?.text ?? '')
  return words && words !== placeOf(each)('en') ? words : undefined
}

function toldIn(reports: readonly SheetReport[]): ReadonlyMap<string, readonly Told[]> {
  const told = reports.flatMap((report) =>
    report.document.entries.flatMap((entry) =>
      entry.mentions
        .filter(({ label }) => label === 'PERSON')
        .map((mention): Told => ({ mention, entry, report, href: entryHref(report, entry) })),
    ),
  )
  return grouped(told, ({ mention }) => readAs(mention, 'PERSON')?.personId ?? '')
}

export const entryHref = ({ page }: SheetReport, { number }: EntryRecord): string =>
  hrefOf(page, entryAnchor(number))

/** `entry 12`, from another page with the name of the report. */
export const entrySaid = ({ name }: SheetReport, { number }: EntryRecord): Said =>
  name ? word('entry.in', { report: name, n: number }) : word('entry.short', { n: number })

export function sheetOf(
  reports: readonly SheetReport[],
  people: readonly PersonRecord[],
  titles: Titles,
): Sheet {
  const told = toldIn(reports)
  const names = new Map(
    people.map((person) => [person.personId, nameSaid(person, told.get(person.personId) ?? [])]),
  )
  const cases = reports.flatMap((report) =>
    report.document.entries.flatMap((entry) =>
      casesOf(entry).map((each): SheetCase => {
        const personId = readAs(each.person, 'PERSON')?.personId ?? ''
        const text = oneLine(each.person?.text ?? '')
        const place = readAs(each.place, 'PLACE')
        // The map is of Kazakhstan.
        const whereabouts = place && isAbroad(place) ? {} : whereaboutsOf(each, titles)
        const href = entryHref(report, entry)
        return { ...each, report, href, personId, text, whereabouts }
      }),
    ),
  )
  return {
    reports,
    people,
    cases,
    titles,
    book: phrasebook(),
    nameOf: (personId) => names.get(personId),
    toldOf: (personId) => told.get(personId) ?? [],
  }
}
