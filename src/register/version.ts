/** The version of a register's file, whatever opens it. */
import { Problem } from '../problem.js'
import { applicationId, migrations } from './schema.js'

/** As much of a database as this asks. */
export interface Raw {
  /** Statements without values. */
  readonly exec: (text: string) => void
  /** The first cell of what a query gives. */
  readonly first: (text: string) => unknown
}

/** Throws for a file of another program, and for a newer one. */
export function versionOf({ first }: Raw): number {
  const empty = Number(first('SELECT count(*) FROM sqlite_schema')) === 0
  if (!empty && Number(first('PRAGMA application_id')) !== applicationId)
    throw new Problem(
      'is an SQLite file of another program; expected one that annotate --people has made',
    )
  const version = Number(first('PRAGMA user_version'))
  if (version > migrations.length)
    throw new Problem(
      `is a register of version ${version}; expected ${migrations.length} or less (it needs a newer atau)`,
    )
  return version
}

/** Inside a transaction. */
export function migrate(raw: Raw): void {
  for (const step of migrations.slice(versionOf(raw))) raw.exec(step)
  raw.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${migrations.length}`)
}
