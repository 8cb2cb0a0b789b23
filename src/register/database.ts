/**
 * One SQLite file, opened, checked and brought to this program's version. A door to libsql.
 * WAL: readers never wait; writers wait for each other. A transaction is in the file whole or not at all.
 */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import Libsql from 'libsql'
import { Problem } from '../problem.js'
import { migrations } from './schema.js'
import { migrate, type Raw, versionOf } from './version.js'

/** Milliseconds that a writer waits for another. */
const patience = 60_000

type Value = string | number | null

export interface Statement {
  readonly run: (...values: readonly Value[]) => void
  readonly get: <R>(...values: readonly Value[]) => R | undefined
  readonly all: <R>(...values: readonly Value[]) => readonly R[]
}

export interface Database {
  readonly path: string
  /** The same text gives the same statement, prepared once. */
  readonly sql: (text: string) => Statement
  /** All that `work` writes is written, or nothing. Others wait meanwhile. */
  readonly write: <T>(work: () => T) => T
  /** All that `work` reads is of one moment. */
  readonly read: <T>(work: () => T) => T
  readonly close: () => void
}

const magic = 'SQLite format 3\u0000'

/** The first bytes; the empty string where there is no file. */
function headOf(path: string): string {
  if (!existsSync(path)) return ''
  const head = Buffer.alloc(magic.length)
  const file = openSync(path, 'r')
  const length = readSync(file, head, 0, head.length, 0)
  closeSync(file)
  return head.toString('latin1', 0, length)
}

/** True for an SQLite file, by its first bytes; a folder or no file is none. */
export const isRegister = (path: string): boolean =>
  existsSync(path) && statSync(path).isFile() && headOf(path) === magic

function check(path: string, create: boolean): void {
  // Tells ENOENT as the system does.
  if (!create) statSync(path)
  const head = headOf(path)
  if (head === '' || head === magic) return
  throw new Problem('is no register; expected an SQLite file that annotate --people has made')
}

/** Names of people at risk are nobody else's to read. SQLite gives its side files the same mode. */
function makePrivate(path: string): void {
  if (existsSync(path)) return
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    // Another program has just made it.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')

/** SQLite does not wait by itself for the change to WAL. */
function setWal(database: Libsql.Database): void {
  const end = Date.now() + patience
  for (;;)
    try {
      database.prepare('PRAGMA journal_mode = WAL').get()
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
}

const rawOf = (database: Libsql.Database): Raw => ({
  exec: (text) => void database.exec(text),
  first: (text) => (database.prepare(text).raw().get() as readonly unknown[])[0],
})

/**
 * Opens a register, brought to this program's version; `create` makes a file that is not there, for its owner alone. Throws a
 * Problem for what is no register or a newer one.
 */
export function openDatabase(
  path: string,
  { create = false }: { readonly create?: boolean } = {},
): Database {
  check(path, create)
  if (create) makePrivate(path)
  const database = new Libsql(path, { timeout: patience })
  database.exec('PRAGMA foreign_keys = ON')
  const raw = rawOf(database)
  if (versionOf(raw) < migrations.length) {
    setWal(database)
    database.transaction(() => migrate(raw)).immediate()
  }
  const known = new Map<string, Statement>()
  return {
    path,
    sql: (text) => {
      const prepared = known.get(text) ?? statement(database.prepare(text))
      known.set(text, prepared)
      return prepared
    },
    write: (work) => database.transaction(work).immediate(),
    read: (work) => database.transaction(work).deferred(),
    close: () => {
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
      database.close()
    },
  }
}

const statement = (prepared: Libsql.Statement): Statement => ({
  run: (...values) => void prepared.run(...values),
  get: <R>(...values: readonly Value[]) => prepared.get(...values) as R | undefined,
  all: <R>(...values: readonly Value[]) => prepared.all(...values) as readonly R[],
})
