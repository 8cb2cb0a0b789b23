/**
 * Tables for what a run cannot hold, in a file of the temporary folder. Names are nobody else's to read: the file is its owner's,
 * and its entry is gone as soon as it is open, so that nothing stays however the run ends. The other door to libsql.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { DiskProblem, describe } from './problem.js'

type Value = string | number | null

export interface Scratch {
  readonly run: (sql: string, ...values: readonly Value[]) => void
  /** The first row. */
  readonly get: <R extends readonly Value[]>(sql: string, ...values: readonly Value[]) => R
  /** Rows one after another; what is sorted for them is sorted on the disk. */
  readonly rows: <R extends readonly Value[]>(sql: string) => Generator<R>
  readonly close: () => void
}

/** KB of the tables that are held. */
const cache = 32_768

/** Nothing is ever undone, and the file is no one else's: no journal, no waiting for the disk. */
const settings = [
  'PRAGMA journal_mode = OFF',
  'PRAGMA synchronous = OFF',
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA temp_store = FILE',
  `PRAGMA cache_size = -${cache}`,
]

export function openScratch(schema: string): Scratch {
  process.env.SQLITE_TMPDIR ??= tmpdir()
  /** A failure here is the disk's. */
  const kept = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      const failed = String(error.code).startsWith('SQLITE_IOERR')
      const why = failed ? 'the disk cannot be written or read' : describe(error)
      throw new DiskProblem(
        `what does not fit into memory is kept in ${tmpdir()}: ${why} (TMPDIR names another folder)`,
      )
    }
  }
  const folder = kept(() => mkdtempSync(join(tmpdir(), 'atau-list-')))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  const database = kept(() => {
    const made = new Libsql(join(folder, 'scratch.db'))
    for (const setting of settings) made.exec(setting)
    made.exec(schema)
    made.exec('BEGIN')
    return made
  })
  // Windows removes no file that is open: there it goes at the end.
  if (process.platform !== 'win32') remove()
  const known = new Map<string, Libsql.Statement>()
  const statement = (sql: string): Libsql.Statement => {
    const prepared = known.get(sql) ?? database.prepare(sql)
    known.set(sql, prepared)
    return prepared.reader ? prepared.raw() : prepared
  }
  return {
    run: (sql, ...values) => kept(() => void statement(sql).run(...values)),
    get: <R extends readonly Value[]>(sql: string, ...values: readonly Value[]) =>
      kept(() => statement(sql).get(...values) as R),
    *rows<R extends readonly Value[]>(sql: string) {
      const each = kept(() => database.prepare(sql).raw().iterate())
      for (let next = kept(() => each.next()); !next.done; next = kept(() => each.next()))
        yield next.value as R
    },
    close: () => {
      database.close()
      remove()
      process.off('exit', remove)
    },
  }
}
