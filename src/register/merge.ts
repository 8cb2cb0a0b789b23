/** Two people of a register become one; the other id stays as an alias. Inside a transaction. */
import type { Database } from './database.js'

/** `a < b`, as the tables of pairs hold them. */
export const inOrder = (a: string, b: string): readonly [string, string] =>
  a < b ? [a, b] : [b, a]

/** Pairs of `gone` become pairs of `kept`; what would be a pair with itself, or is there already, falls away. */
function movePairs({ sql }: Database, kept: string, gone: string): void {
  for (const { a, b, probability, reason } of sql(
    'SELECT a, b, probability, reason FROM reviews WHERE a = ?1 OR b = ?1',
  ).all<{ a: string; b: string; probability: number; reason: string }>(gone)) {
    const other = a === gone ? b : a
    if (other !== kept)
      sql('INSERT OR IGNORE INTO reviews (a, b, probability, reason) VALUES (?, ?, ?, ?)').run(
        ...inOrder(kept, other),
        probability,
        reason,
      )
  }
  sql('DELETE FROM reviews WHERE a = ?1 OR b = ?1').run(gone)
  for (const { a, b } of sql('SELECT a, b FROM apart WHERE a = ?1 OR b = ?1').all<{
    a: string
    b: string
  }>(gone)) {
    const other = a === gone ? b : a
    if (other !== kept)
      sql('INSERT OR IGNORE INTO apart (a, b) VALUES (?, ?)').run(...inOrder(kept, other))
  }
  sql('DELETE FROM apart WHERE a = ?1 OR b = ?1').run(gone)
}

export function mergeInto(database: Database, kept: string, gone: string, said: boolean): void {
  const { sql } = database
  sql('UPDATE mentions SET person = ? WHERE person = ?').run(kept, gone)
  sql(
    `INSERT INTO spellings (person, form, count) SELECT ?, form, count FROM spellings WHERE person = ?
     ON CONFLICT DO UPDATE SET count = spellings.count + excluded.count`,
  ).run(kept, gone)
  sql('DELETE FROM spellings WHERE person = ?').run(gone)
  movePairs(database, kept, gone)
  sql('UPDATE people SET alias_of = ? WHERE id = ? OR alias_of = ?').run(kept, gone, gone)
  decide(database, { kind: 'merge', said, person: kept, other: gone })
}

export interface Decision {
  readonly kind: 'merge' | 'split' | 'rename'
  /** By a person; else the texts left no doubt. */
  readonly said: boolean
  readonly person: string
  readonly other?: string
  readonly detail?: unknown
}

export function decide({ sql }: Database, decision: Decision): void {
  const { kind, said, person, other, detail } = decision
  sql(
    'INSERT INTO decisions (at, kind, said, person, other, detail) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    new Date().toISOString(),
    kind,
    said ? 1 : 0,
    person,
    other ?? null,
    detail === undefined ? null : JSON.stringify(detail),
  )
}
