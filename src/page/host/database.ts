/**
 * `src/register/database.ts` in a browser: one register in memory, given and taken as the bytes of its file. The one door to sql.js.
 * Nobody else writes in it, so that a path only names it.
 */
import openSql, { type Database as Held, type Statement as Prepared } from 'sql.js'
import { Problem } from '../../problem.js'
import type { Database, Statement } from '../../register/database.js'
import { migrations } from '../../register/schema.js'
import { migrate, type Raw, versionOf } from '../../register/version.js'

let held: Held | undefined

const head = 'SQLite format 3\u0000'

/** Where a file says how it is written; 2 is WAL, which needs a disk. All of it is in the file once nobody has it open. */
const writes = [18, 19] as const

function withoutWal(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (const at of writes) copy[at] = 1
  return copy
}

const rawOf = (database: Held): Raw => ({
  exec: (text) => void database.exec(text),
  first: (text) => database.exec(text)[0]?.values[0]?.[0],
})

/** Takes the place of the register that was held; without bytes a new one begins. Throws a Problem for what is none. */
export async function hold(wasmBinary: ArrayBuffer, bytes?: Uint8Array): Promise<void> {
  if (bytes && new TextDecoder('latin1').decode(bytes.subarray(0, head.length)) !== head)
    throw new Problem('is no register; expected an SQLite file that annotate --people has made')
  const { Database } = await openSql({ wasmBinary })
  const opened = bytes ? new Database(withoutWal(bytes)) : new Database()
  try {
    const raw = rawOf(opened)
    if (versionOf(raw) < migrations.length) migrate(raw)
  } catch (error) {
    opened.close()
    if (error instanceof Problem) throw error
    throw new Problem('is a damaged SQLite file; expected a whole one')
  }
  held?.close()
  held = opened
}

export const isHeld = (): boolean => held !== undefined

/** The file of the register that is held. */
export function heldFile(): Uint8Array<ArrayBuffer> {
  if (!held) throw new Problem('there is no register')
  return held.export().slice()
}

function statementOf(prepared: Prepared): Statement {
  function* rows<R>(values: readonly (string | number | null)[]): Iterable<R> {
    prepared.bind(values)
    try {
      while (prepared.step()) yield prepared.getAsObject() as R
    } finally {
      prepared.reset()
    }
  }
  return {
    run: (...values) => prepared.run(values),
    get: <R>(...values: readonly (string | number | null)[]) => {
      for (const row of rows<R>(values)) return row
      return undefined
    },
    all: <R>(...values: readonly (string | number | null)[]) => [...rows<R>(values)],
  }
}

/** Of the register that is held. */
export function openDatabase(path: string): Database {
  if (!held) throw new Problem('there is no register')
  const database = held
  database.exec('PRAGMA foreign_keys = ON')
  const prepared: Prepared[] = []
  const known = new Map<string, Statement>()
  const within = <T>(begin: string, work: () => T): T => {
    database.exec(begin)
    try {
      const done = work()
      database.exec('COMMIT')
      return done
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }
  return {
    path,
    sql: (text) => {
      const before = known.get(text)
      if (before) return before
      const fresh = database.prepare(text)
      prepared.push(fresh)
      known.set(text, statementOf(fresh))
      return known.get(text)!
    },
    write: (work) => within('BEGIN IMMEDIATE', work),
    read: (work) => within('BEGIN', work),
    close: () => {
      for (const each of prepared) each.free()
    },
  }
}

export const isRegister = (): boolean => held !== undefined
