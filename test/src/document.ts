/** A document made by hand: entries in the notation of `kit.ts`, values and cases said beside them. */
import type { Label } from '../../pipeline/document.js'
import { labels } from '../../pipeline/document.js'
import type { CaseRecord, EntryRecord, MentionRecord, PersonRecord } from '../../pipeline/record.js'
import type { Values } from '../../pipeline/values.js'
import type { Document, Titles } from '../../src/write/document.js'
import { marked } from '../kit.js'

export interface Line {
  /** `May 2, [PERSON Mamay Zh.], …` */
  readonly line: string
  /** In the order of the marks. */
  readonly values?: readonly (Values[Label] | undefined)[]
  /** Marks by their order. */
  readonly cases?: readonly {
    readonly person: number
    readonly statutes?: readonly number[]
    readonly penalty?: number
    readonly place?: number
    readonly date?: number
    readonly authority?: number
    /** What the marks do not tell: event, modality, when, where. */
    readonly more?: Partial<CaseRecord>
  }[]
  readonly references?: EntryRecord['references']
  readonly notes?: EntryRecord['notes']
  readonly lang?: string
}

export const titles: Titles = {
  law: (id) => ({ 'KZ-CAO': 'Code of Administrative Offences', 'KZ-CC': 'Criminal Code' })[id],
  region: (code) => (code === 'KZ-11' ? 'Akmola Region' : undefined),
}

const sum = (entries: readonly EntryRecord[], count: (entry: EntryRecord) => number): number =>
  entries.reduce((all, entry) => all + count(entry), 0)

export function document(
  lines: readonly Line[],
  people: readonly Omit<PersonRecord, 'type'>[] = [],
  {
    file = 'report.txt',
    between = '\r\n\r\n',
    title,
  }: { file?: string; between?: string; title?: string } = {},
): Document {
  const source = {
    file,
    sha256: 'ab'.repeat(32),
    ...(title === undefined ? {} : { title }),
    period: ['2023-05-01', '2023-05-31'] as const,
  }
  let text = title === undefined ? '' : title + between
  const entries = lines.map((each, at): EntryRecord => {
    const { text: inner, spans } = marked(each.line)
    const start = text.length
    text += inner + between
    const id = (index: number): string => `m${at}-${index}`
    return {
      type: 'entry',
      source,
      id: `e${at}`,
      number: at + 1,
      lang: each.lang ?? 'en',
      start,
      end: start + inner.length,
      text: inner,
      references: each.references ?? [],
      mentions: spans.map((span, index): MentionRecord => {
        const value = each.values?.[index]
        return {
          id: id(index),
          label: span.label,
          start: span.start,
          end: span.end,
          text: inner.slice(span.start, span.end),
          score: index % 2 === 0 ? 0.93 : null,
          by: ['test/row'],
          ...(value && { value }),
        }
      }),
      cases: (each.cases ?? []).map(
        ({ person, statutes = [], penalty, place, date, authority, more }): CaseRecord => ({
          person: id(person),
          event: 'sentence',
          statutes: statutes.map(id),
          ...(penalty !== undefined && { penalty: id(penalty) }),
          ...(place !== undefined && { place: id(place) }),
          ...(date !== undefined && { date: id(date) }),
          ...(authority !== undefined && { authority: id(authority) }),
          ...more,
          because: [{ rule: 'test', start: 0, end: 1 }],
        }),
      ),
      notes: each.notes ?? [],
    }
  })
  const counts = Object.fromEntries(
    labels.map((label) => [
      label,
      sum(entries, ({ mentions }) => mentions.filter((mention) => mention.label === label).length),
    ]),
  ) as Record<Label, number>
  return {
    source: { id: source.sha256, text, origin: { file, sha256: source.sha256 } },
    entries,
    report: {
      type: 'report',
      source,
      entries: entries.length,
      counts: { ...counts, cases: sum(entries, ({ cases }) => cases.length) },
      notes: [],
      model: null,
    },
    people: people.map((person) => ({ type: 'person', ...person })),
  }
}

/** One report that has a bit of everything, and tries to break what it is written into. */
export const nasty = document(
  [
    {
      line: '🏴 [DATE May 1], [PLACE Almaty], [PERSON N. Khozhakaraev], [STATUTE Article 488, Part 6 of the CAO], [PENALTY arrest for 15 days], “<script>alert(1)</script>”[1].',
      values: [
        { iso: '2023-05-01' },
        { name: 'Almaty', kind: 'city', country: 'KZ', region: 'KZ-75', geonames: 1526384 },
        { personId: 'khozhakaraev-n', family: 'Khozhakaraev', initials: 'N' },
        {
          provisions: [
            {
              law: 'KZ-CAO',
              article: '488',
              part: '6',
              title: 'A “title” & more',
              url: 'https://adilet.zan.kz/eng/docs/K1400000235#488',
            },
          ],
        },
        { kind: 'administrative_arrest', duration: 'P15D', modality: 'imposed' },
      ],
      cases: [{ person: 2, statutes: [3], penalty: 4, place: 1, date: 0 }],
      references: [
        { mark: '1', url: 'https://example.org/a?b="c"&d=<e>' },
        { mark: '2', url: 'javascript:alert(1)' },
        { mark: '3' },
      ],
      notes: [{ code: 'test-note', text: 'a <b>note</b>', start: 3, end: 8 }],
    },
    {
      line: 'В [PLACE Степногорске,\r\nАкмолинская] область, [PERSON =Сейтжанов «Б»] оштрафован на [PENALTY 172 500 тенге], 👍🏽 [ORG <b>Суд</b>] & "others"',
      values: [
        { name: 'Stepnogorsk', kind: 'city', country: 'KZ', region: 'KZ-11' },
        { personId: 'seitzhanov-b', family: '=Сейтжанов' },
        {
          kind: 'fine',
          amount: 172500,
          unit: 'KZT',
          equivalent: [{ amount: 50, unit: 'MCI' }],
          modality: 'sought',
        },
      ],
      cases: [{ person: 1, penalty: 2, place: 0 }],
      lang: 'ru',
    },
    { line: 'No marks here.' },
  ],
  [
    {
      personId: 'khozhakaraev-n',
      name: 'Khozhakaraev, N.',
      spellings: [{ text: 'N. Khozhakaraev', count: 1 }],
      mentions: ['m0-2'],
      review: [],
    },
    {
      personId: 'seitzhanov-b',
      name: '=Сейтжанов, Б.',
      spellings: [{ text: '=Сейтжанов «Б»', count: 1 }],
      mentions: ['m1-1'],
      review: [{ personId: 'khozhakaraev-n', probability: 0.4, reason: 'a <test>' }],
    },
  ],
  { title: 'MONITORING <of> “everything” & all' },
)

export const joined = (pieces: Iterable<string>): string => [...pieces].join('')
