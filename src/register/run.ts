/** A register as a run over all its reports: what every format, count and page is written from. */
import type {
  EntryRecord,
  MentionRecord,
  PersonRecord,
  ReportRecord,
  ReviewRecord,
  Spelling,
} from '../../pipeline/record.js'
import { peopleIn } from '../write/document.js'
import type { Run } from '../write/run-files.js'
import { type Database, openDatabase } from './database.js'

export { isRegister } from './database.js'

interface ReportRow {
  readonly id: number
  readonly source: string
  readonly text: string
  readonly record: string
}

/** Rows by the report, the entry or the person that they are of. */
function by<R>(rows: readonly R[], keyOf: (row: R) => string | number) {
  const out = new Map<string | number, R[]>()
  for (const row of rows) {
    const own = out.get(keyOf(row))
    if (own) own.push(row)
    else out.set(keyOf(row), [row])
  }
  return (key: string | number): readonly R[] => out.get(key) ?? []
}

/** An entry as it is kept → the record, with its source and the ids that its people have now. */
export function entryOf(
  stored: string,
  source: ReportRecord['source'],
  personOf: (mention: string) => string | undefined,
): EntryRecord {
  const { type, ...rest }: EntryRecord = JSON.parse(stored)
  const withId = (mention: MentionRecord): MentionRecord => {
    const personId = mention.label === 'PERSON' ? personOf(mention.id) : undefined
    return personId === undefined
      ? mention
      : { ...mention, value: { personId, ...(mention.value ?? {}) } }
  }
  return { ...rest, type, source, mentions: rest.mentions.map(withId) }
}

/** The pairs of a person that are for review. */
export function reviewsOf({ sql }: Database): (personId: string) => readonly ReviewRecord[] {
  const rows = by(
    sql(
      `SELECT a AS person, b AS personId, probability, reason FROM reviews
       UNION ALL SELECT b, a, probability, reason FROM reviews ORDER BY 1, 2`,
    ).all<ReviewRecord & { person: string }>(),
    ({ person }) => person,
  )
  return (id) =>
    rows(id).map(({ personId, probability, reason }) => ({ personId, probability, reason }))
}

/** People with their spellings, mentions and review pairs; one without mentions is left out. */
export function peopleOf(database: Database): readonly PersonRecord[] {
  const { sql } = database
  const spellings = by(
    sql(
      `SELECT s.person, f.text, sum(s.count) AS count FROM spellings AS s JOIN forms AS f ON f.id = s.form
       GROUP BY s.person, f.text ORDER BY count DESC, f.text`,
    ).all<Spelling & { person: string }>(),
    ({ person }) => person,
  )
  const mentions = by(
    sql(
      `SELECT m.person, m.id FROM mentions AS m JOIN entries AS e ON e.id = m.entry
       ORDER BY e.report, e.number, m.start`,
    ).all<{ person: string; id: string }>(),
    ({ person }) => person,
  )
  const reviews = reviewsOf(database)
  return sql('SELECT id, name FROM people WHERE alias_of IS NULL ORDER BY id')
    .all<{ id: string; name: string }>()
    .map(
      ({ id, name }): PersonRecord => ({
        type: 'person',
        personId: id,
        name,
        spellings: spellings(id).map(({ text, count }) => ({ text, count })),
        mentions: mentions(id).map((mention) => mention.id),
        review: reviews(id),
      }),
    )
    .filter((person) => person.mentions.length > 0)
}

function runOf(database: Database): Run {
  const { sql } = database
  const people = peopleOf(database)
  const personOf = new Map(
    people.flatMap(({ personId, mentions }) => mentions.map((mention) => [mention, personId])),
  )
  const entries = by(
    sql('SELECT report, record FROM entries ORDER BY report, number').all<{
      report: number
      record: string
    }>(),
    ({ report }) => report,
  )
  const reports = sql('SELECT id, source, text, record FROM reports ORDER BY id').all<ReportRow>()
  const documents = reports.map(({ id, source, text, record }) => {
    const report: ReportRecord = JSON.parse(record)
    const own = entries(id).map((entry) =>
      entryOf(entry.record, report.source, (mention) => personOf.get(mention)),
    )
    return {
      source: { text, ...JSON.parse(source) },
      entries: own,
      report,
      people: peopleIn(own, people),
    }
  })
  return { documents, people }
}

/** All reports in the order in which they came, people with the ids that they have now. Throws a Problem for what is no register. */
export function registerRun(path: string): Run {
  const database = openDatabase(path)
  try {
    return database.read(() => runOf(database))
  } finally {
    database.close()
  }
}
