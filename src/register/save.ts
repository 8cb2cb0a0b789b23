/** Linked reports → rows of a register. A report that is there already, in whatever version, is replaced. Inside a transaction. */
import type { Linked } from '../../pipeline/link/index.js'
import { speltOf } from '../../pipeline/link/subjects.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import type { EntryRecord, MentionRecord, PersonRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { casesOf, oneLine, readAs, type Titles, whereaboutsOf } from '../write/document.js'
import { measureCode, provisionCode } from '../write/notation.js'
import type { Database } from './database.js'
import { formOf } from './forms.js'
import { inOrder, mergeInto } from './merge.js'
import { digestOf, type Versions } from './versions.js'

/** As it is kept: ids of people stand in the table of mentions alone, so that they never grow old. */
const withoutPeople = ({ source: _, ...entry }: EntryRecord): string =>
  JSON.stringify({
    ...entry,
    mentions: entry.mentions.map((mention) =>
      mention.label === 'PERSON'
        ? { ...mention, value: speltOf(mention, entry.lang).value }
        : mention,
    ),
  })

/** Where towns are that only a court tells. */
type Places = Pick<Titles, 'place'>

function putCases({ sql }: Database, entry: EntryRecord, row: number, places: Places): void {
  casesOf(entry).forEach((each, nth) => {
    const penalty = readAs(each.penalty, 'PENALTY')
    const codes = each.statutes.flatMap(
      (mention) => readAs(mention, 'STATUTE')?.provisions.map(provisionCode) ?? [],
    )
    sql(
      `INSERT INTO cases (entry, nth, mention, event, date, place, region, statutes, penalty, measure, modality, authority)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      row,
      nth,
      each.person?.id ?? null,
      each.event,
      each.when || null,
      each.where || null,
      whereaboutsOf(each, places).region ?? null,
      codes.join('; ') || null,
      penalty?.kind ?? null,
      (penalty && measureCode(penalty)) || null,
      each.modality ?? null,
      each.authority ? oneLine(each.authority.text) : null,
    )
  })
}

function putPeople(database: Database, people: readonly PersonRecord[]): void {
  const { sql } = database
  for (const { personId, name } of people)
    sql(
      `INSERT INTO people (id, age, name) VALUES (?, (SELECT coalesce(max(age), 0) + 1 FROM people), ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE renamed = 0`,
    ).run(personId, name)
  for (const { personId, review } of people)
    for (const pair of review)
      if (sql('SELECT 1 FROM people WHERE id = ?').get(pair.personId))
        sql(
          `INSERT INTO reviews (a, b, probability, reason) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET probability = excluded.probability, reason = excluded.reason`,
        ).run(...inOrder(personId, pair.personId), pair.probability, pair.reason)
}

function putMentions(
  database: Database,
  entry: EntryRecord,
  row: number,
  matcher: Matcher,
): readonly string[] {
  const persons = entry.mentions.filter(({ label }) => label === 'PERSON')
  return persons.map((mention: MentionRecord) => {
    const person = readAs(mention, 'PERSON')!.personId!
    database
      .sql('INSERT INTO mentions (id, entry, start, end, form, person) VALUES (?, ?, ?, ?, ?, ?)')
      .run(
        mention.id,
        row,
        entry.start + mention.start,
        entry.start + mention.end,
        formOf(database, speltOf(mention, entry.lang), matcher),
        person,
      )
    return person
  })
}

/** Takes a report out; returns who was in it. */
function takeOut({ sql }: Database, sha256: string): readonly string[] {
  const people = sql(
    `SELECT DISTINCT m.person FROM reports AS r JOIN entries AS e ON e.report = r.id
     JOIN mentions AS m ON m.entry = e.id WHERE r.sha256 = ?`,
  ).all<{ person: string }>(sha256)
  sql('DELETE FROM entries WHERE report = (SELECT id FROM reports WHERE sha256 = ?)').run(sha256)
  return people.map(({ person }) => person)
}

const rowid = ({ sql }: Database): number =>
  sql('SELECT last_insert_rowid() AS id').get<{ id: number }>()!.id

/** Takes a report out for good; people whom no other names keep their ids. */
export function forget(database: Database, sha256: string): void {
  const people = takeOut(database, sha256)
  database.sql('DELETE FROM reports WHERE sha256 = ?').run(sha256)
  refreshPeople(database, people)
}

/** One of the earlier versions becomes this one; the others go. Returns who was in them. */
function replace(
  database: Database,
  sha256: string,
  earlier: readonly string[],
): readonly string[] {
  const { sql } = database
  const there = sql('SELECT 1 FROM reports WHERE sha256 = ?').get(sha256) !== undefined
  const [kept = sha256] = there ? [] : earlier
  const touched = [...earlier, sha256].flatMap((each) => takeOut(database, each))
  for (const each of earlier)
    if (each !== kept) sql('DELETE FROM reports WHERE sha256 = ?').run(each)
  sql('UPDATE reports SET sha256 = ? WHERE sha256 = ?').run(sha256, kept)
  return touched
}

/** A report keeps its place among the reports when it comes again. */
function putReport({ sql }: Database, { source, report }: Annotated): number {
  const { text, ...rest } = source
  const { file, sha256, title, period } = report.source
  sql(
    `INSERT INTO reports (sha256, file, title, first, last, source, text, record, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET file = excluded.file, title = excluded.title, first = excluded.first,
       last = excluded.last, source = excluded.source, text = excluded.text, record = excluded.record, digest = excluded.digest`,
  ).run(
    sha256,
    file,
    title ?? null,
    period?.[0] ?? null,
    period?.[1] ?? null,
    JSON.stringify(rest),
    text,
    JSON.stringify(report),
    digestOf(text) ?? '',
  )
  return sql('SELECT id FROM reports WHERE sha256 = ?').get<{ id: number }>(sha256)!.id
}

/** Counts of spellings, and the gender that most of the mentions tell. */
export function refreshPeople({ sql }: Database, people: Iterable<string>): void {
  for (const person of people) {
    sql('DELETE FROM spellings WHERE person = ?').run(person)
    sql(
      `INSERT INTO spellings (person, form, count)
       SELECT person, form, count(*) FROM mentions WHERE person = ? GROUP BY form`,
    ).run(person)
    sql(
      `UPDATE people SET gender = (
         SELECT json_extract(f.value, '$.gender') AS gender FROM spellings AS s JOIN forms AS f ON f.id = s.form
         WHERE s.person = people.id AND gender IS NOT NULL GROUP BY gender ORDER BY sum(s.count) DESC, gender LIMIT 1
       ) WHERE id = ?`,
    ).run(person)
    // Whom no report names any more is nobody's namesake.
    sql(
      `DELETE FROM reviews WHERE (a = ?1 OR b = ?1)
       AND NOT EXISTS (SELECT 1 FROM spellings WHERE person = ?1)`,
    ).run(person)
  }
}

export function save(
  database: Database,
  linked: Linked,
  { replaced, repeated }: Versions,
  { matcher, places }: { readonly matcher: Matcher; readonly places: Places },
): void {
  const { sql } = database
  for (const [gone, kept] of linked.aliases) mergeInto(database, kept, gone, false)
  putPeople(database, linked.people)
  const touched = new Set<string>()
  const once = new Map(linked.documents.map((each) => [each.source.origin.sha256, each]))
  for (const [sha256, document] of once) {
    if (repeated.has(sha256)) continue
    const earlier = (replaced.get(sha256) ?? []).map((each) => each.sha256)
    for (const person of replace(database, sha256, earlier)) touched.add(person)
    const report = putReport(database, document)
    for (const entry of document.entries) {
      sql('INSERT INTO entries (report, number, start, record) VALUES (?, ?, ?, ?)').run(
        report,
        entry.number,
        entry.start,
        withoutPeople(entry),
      )
      const row = rowid(database)
      for (const person of putMentions(database, entry, row, matcher)) touched.add(person)
      putCases(database, entry, row, places)
    }
  }
  refreshPeople(database, touched)
}
