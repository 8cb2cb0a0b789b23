/** The people of a register as a person looks at them: rows of a list, and one person whole. */
import type { Evidence } from '../../pipeline/record.js'
import type { Database } from './database.js'
import { currentId } from './decide.js'
import { entryOf, reviewsOf } from './run.js'

export interface Listed {
  readonly personId: string
  readonly name: string
  readonly reports: number
  readonly cases: number
  /** Of the cases, ISO 8601; null where they tell none. */
  readonly first: string | null
  readonly last: string | null
}

export const listPeople = ({ sql }: Database): readonly Listed[] =>
  sql(
    `SELECT p.id AS personId, p.name, count(DISTINCT e.report) AS reports, count(c.id) AS cases,
       min(c.date) AS first, max(c.date) AS last
     FROM people AS p JOIN mentions AS m ON m.person = p.id JOIN entries AS e ON e.id = m.entry
       LEFT JOIN cases AS c ON c.mention = m.id
     GROUP BY p.id ORDER BY p.id`,
  ).all<Listed>()

export interface TimelineRow {
  readonly date: string | null
  readonly event: string
  readonly statutes: string | null
  readonly penalty: string | null
  readonly measure: string | null
  readonly modality: string | null
  readonly place: string | null
  readonly authority: string | null
  readonly file: string
  readonly entry: number
  /** What of the entry tells it. */
  readonly words: string
}

export interface Shown {
  readonly personId: string
  readonly name: string
  readonly gender: string | null
  readonly aliases: readonly string[]
  readonly spellings: readonly { readonly text: string; readonly count: number }[]
  readonly cases: readonly TimelineRow[]
  readonly mentions: readonly {
    readonly id: string
    readonly text: string
    readonly file: string
    readonly entry: number
  }[]
  readonly review: ReturnType<ReturnType<typeof reviewsOf>>
}

type CaseRow = Omit<TimelineRow, 'words'> & { readonly record: string; readonly nth: number }

/** From the first to the last of the ranges that tell the case. */
function wordsOf(record: string, nth: number): string {
  const entry = entryOf(record, { file: '', sha256: '' }, () => undefined)
  const because: readonly Evidence[] = entry.cases[nth]?.because ?? []
  if (because.length === 0) return entry.text
  return entry.text.slice(
    Math.min(...because.map(({ start }) => start)),
    Math.max(...because.map(({ end }) => end)),
  )
}

/** One person; an alias shows who it stands for. */
export function showPerson(database: Database, id: string): Shown {
  const { sql } = database
  const personId = currentId(database, id)
  const person = sql('SELECT name, gender FROM people WHERE id = ?').get<{
    name: string
    gender: string | null
  }>(personId)!
  return {
    personId,
    name: person.name,
    gender: person.gender,
    aliases: sql('SELECT id FROM people WHERE alias_of = ? ORDER BY id')
      .all<{ id: string }>(personId)
      .map((each) => each.id),
    spellings: sql(
      `SELECT f.text, sum(s.count) AS count FROM spellings AS s JOIN forms AS f ON f.id = s.form
       WHERE s.person = ? GROUP BY f.text ORDER BY count DESC, f.text`,
    ).all(personId),
    cases: sql(
      `SELECT c.date, c.event, c.statutes, c.penalty, c.measure, c.modality, c.place, c.authority,
         r.file, e.number AS entry, e.record, c.nth
       FROM mentions AS m JOIN cases AS c ON c.mention = m.id JOIN entries AS e ON e.id = c.entry
         JOIN reports AS r ON r.id = e.report
       WHERE m.person = ? ORDER BY c.date IS NULL, c.date, r.id, e.number, c.nth`,
    )
      .all<CaseRow>(personId)
      .map(({ record, nth, ...row }) => ({ ...row, words: wordsOf(record, nth) })),
    mentions: sql(
      `SELECT m.id, f.text, r.file, e.number AS entry FROM mentions AS m JOIN forms AS f ON f.id = m.form
         JOIN entries AS e ON e.id = m.entry JOIN reports AS r ON r.id = e.report
       WHERE m.person = ? ORDER BY r.id, e.number, m.start`,
    ).all(personId),
    review: reviewsOf(database)(personId),
  }
}

export interface Found {
  readonly personId: string
  readonly name: string
  readonly spelling: string
  readonly verdict: string
  readonly probability: number
}

/** People one of whose spellings may be this name, best first. */
export function findPeople(
  { sql }: Database,
  name: string,
  match: (a: string, b: string) => { readonly verdict: string; readonly probability: number },
): readonly Found[] {
  const best = new Map<string, Found>()
  const compared = new Map<string, ReturnType<typeof match>>()
  for (const { personId, shown, text } of sql(
    `SELECT p.id AS personId, p.name AS shown, f.text FROM spellings AS s
       JOIN forms AS f ON f.id = s.form JOIN people AS p ON p.id = s.person ORDER BY p.id, f.text`,
  ).all<{ personId: string; shown: string; text: string }>()) {
    const { verdict, probability } = compared.get(text) ?? match(name, text)
    compared.set(text, { verdict, probability })
    if (verdict === 'different' || probability <= (best.get(personId)?.probability ?? -1)) continue
    best.set(personId, { personId, name: shown, spelling: text, verdict, probability })
  }
  return [...best.values()].sort(
    (a, b) => b.probability - a.probability || (a.personId < b.personId ? -1 : 1),
  )
}
