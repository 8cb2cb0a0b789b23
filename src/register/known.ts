/** The people of a register, as linking asks for them. */

import type {
  Hit,
  KeyKind,
  KnownPerson,
  KnownSpelling,
  Register,
  Remembered,
} from '../../pipeline/link/register.js'
import { spoken } from '../../pipeline/names/match/judged.js'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Database } from './database.js'
import { settledBefore, type Versions } from './versions.js'

/** As the table `blocks` has them. */
export const kinds: Readonly<Record<KeyKind, number>> = { near: 1, alone: 2, fuller: 3 }

const list = (values: Iterable<string | number>): string => JSON.stringify([...values])

/** One row for each key: a row for each form would cost more than all that is done with it. */
function hits({ sql }: Database, kind: KeyKind, keys: Iterable<number>): readonly Hit[] {
  const blocks = sql(
    `SELECT asked.value AS key, group_concat(b.form) AS forms FROM json_each(?) AS asked
     CROSS JOIN blocks AS b ON b.kind = ${kinds[kind]} AND b.key = asked.value GROUP BY asked.value`,
  )
    .all<{ key: number; forms: string }>(list(keys))
    .map(({ key, forms }) => ({ key, forms: forms.split(',').map(Number) }))
  const spellings = spellingsOf({ sql }, new Set(blocks.flatMap(({ forms }) => forms)))
  return blocks.flatMap(({ key, forms }) =>
    forms.flatMap((form) =>
      (spellings.get(form) ?? []).map((spelling) => ({ key, kind, spelling })),
    ),
  )
}

function spellingsOf(
  { sql }: Pick<Database, 'sql'>,
  forms: ReadonlySet<number>,
): ReadonlyMap<number, readonly KnownSpelling[]> {
  const rows = sql(
    `SELECT f.id, f.text, f.lang, f.value, s.person FROM json_each(?) AS asked
     CROSS JOIN forms AS f ON f.id = asked.value CROSS JOIN spellings AS s ON s.form = f.id`,
  ).all<{ id: number; text: string; lang: string; value: string; person: string }>(list(forms))
  const out = new Map<number, KnownSpelling[]>()
  for (const { id, text, lang, value, person } of rows) {
    const spelling = { text, lang, value: JSON.parse(value), personId: person }
    const known = out.get(id)
    if (known) known.push(spelling)
    else out.set(id, [spelling])
  }
  return out
}

/** An entry as stored, without its source: linking does not ask for it. */
type Stored = Omit<EntryRecord, 'source'>

function remember({ sql }: Database, people: Iterable<string>): Remembered {
  const rows = sql(
    `SELECT m.id, m.person, m.entry FROM json_each(?) AS asked
     CROSS JOIN mentions AS m ON m.person = asked.value`,
  ).all<{ id: string; person: string; entry: number }>(list(people))
  const entries = sql(
    `SELECT e.report, e.record FROM json_each(?) AS asked
     CROSS JOIN entries AS e ON e.id = asked.value ORDER BY e.report, e.number`,
  ).all<{ report: number; record: string }>(list(new Set(rows.map(({ entry }) => entry))))
  const documents = new Map<number, EntryRecord[]>()
  for (const { report, record } of entries) {
    const entry: Stored = JSON.parse(record)
    const own = documents.get(report) ?? []
    own.push({ ...entry, source: { file: '', sha256: '' } })
    documents.set(report, own)
  }
  return {
    documents: [...documents.values()].map((own) => ({ entries: own })),
    personOf: new Map(rows.map(({ id, person }) => [id, person])),
  }
}

interface Settled {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly person: string
}

/** A report that comes again: its mentions stay whose they were, also where a newer program draws their ends elsewhere. */
function settled(
  database: Database,
  documents: readonly Annotated[],
  { replaced }: Versions,
): ReadonlyMap<string, string> {
  const { sql } = database
  const out = new Map<string, string>()
  for (const document of documents) {
    const { source, entries } = document
    for (const stored of [...(replaced.get(source.origin.sha256) ?? [])].reverse())
      for (const [mention, person] of settledBefore(database, document, stored))
        out.set(mention, person)
    const before = sql(
      `SELECT m.id, m.start, m.end, m.person FROM reports AS r
       JOIN entries AS e ON e.report = r.id JOIN mentions AS m ON m.entry = e.id
       WHERE r.sha256 = ? ORDER BY m.start`,
    ).all<Settled>(source.origin.sha256)
    if (before.length === 0) continue
    const byId = new Map(before.map(({ id, person }) => [id, person]))
    for (const entry of entries)
      for (const { id, label, start, end } of entry.mentions) {
        if (label !== 'PERSON') continue
        const person = byId.get(id) ?? overlapping(before, entry.start + start, entry.start + end)
        if (person !== undefined) out.set(id, person)
      }
  }
  return out
}

const overlapping = (before: readonly Settled[], start: number, end: number): string | undefined =>
  before.find((each) => each.start < end && start < each.end)?.person

/** Read inside one transaction with what is written of it: ids depend on ids. */
export const knownPeople = (database: Database, versions: Versions): Register => {
  const { sql } = database
  const taken = (personId: string): boolean =>
    sql('SELECT 1 FROM people WHERE id = ?').get(personId) !== undefined
  return {
    hits: (kind, keys) => hits(database, kind, keys),
    spelt: (texts) =>
      sql(
        `SELECT DISTINCT s.person FROM json_each(?) AS asked
         CROSS JOIN forms AS f ON f.spoken = asked.value CROSS JOIN spellings AS s ON s.form = f.id`,
      )
        .all<{ person: string }>(list([...texts].map(spoken)))
        .map(({ person }) => person),
    remember: (people) => remember(database, people),
    settled: (documents) => settled(database, documents, versions),
    person: (personId): KnownPerson => {
      const { age, name, renamed } = sql('SELECT age, name, renamed FROM people WHERE id = ?').get<{
        age: number
        name: string
        renamed: number
      }>(personId)!
      const merged =
        sql(
          `SELECT 1 FROM decisions WHERE kind = 'merge' AND said = 1
           AND (person = ?1 OR person IN (SELECT id FROM people WHERE alias_of = ?1))`,
        ).get(personId) !== undefined
      return { personId, age, ...(renamed === 1 && { name }), ...(merged && { merged: true }) }
    },
    apart: () =>
      sql('SELECT a, b FROM apart')
        .all<{ a: string; b: string }>()
        .map(({ a, b }) => [a, b] as const),
    taken,
  }
}
