/** The reports of a register: what there is, and how one is taken out. */
import { basename } from 'node:path'
import { Problem } from '../problem.js'
import type { Database } from './database.js'
import { forget } from './save.js'

export interface ListedReport {
  readonly sha256: string
  readonly file: string
  readonly title: string | null
  /** Of the period, ISO 8601. */
  readonly from: string | null
  readonly to: string | null
  readonly entries: number
  readonly people: number
  readonly cases: number
}

/** In the order in which they came. */
export const listReports = ({ sql }: Database): readonly ListedReport[] =>
  sql(
    `SELECT r.sha256, r.file, r.title, r.first AS "from", r.last AS "to",
       (SELECT count(*) FROM entries AS e WHERE e.report = r.id) AS entries,
       (SELECT count(DISTINCT m.person) FROM entries AS e JOIN mentions AS m ON m.entry = e.id
        WHERE e.report = r.id) AS people,
       (SELECT count(*) FROM entries AS e JOIN cases AS c ON c.entry = e.id
        WHERE e.report = r.id) AS cases
     FROM reports AS r ORDER BY r.id`,
  ).all<ListedReport>()

const shortest = 6
const short = ({ sha256 }: ListedReport): string => sha256.slice(0, 12)

/** By its file, or by the first signs of its sha256. Throws a Problem where that is none or several. */
export function forgetReport(database: Database, asked: string): ListedReport {
  return database.write(() => {
    const all = listReports(database)
    const isHash = asked.length >= shortest && /^[\da-f]+$/.test(asked)
    const called = (name: string) => all.filter(({ file }) => file === name)
    const whole = called(asked)
    const named = whole.length > 0 ? whole : called(basename(asked))
    const found =
      named.length > 0 ? named : all.filter(({ sha256 }) => isHash && sha256.startsWith(asked))
    const [report, other] = found
    if (!report)
      throw new Problem(`has no report ${asked}; expected a file or sha256 that reports lists`)
    if (other)
      throw new Problem(
        `has ${found.length} reports ${asked}; expected the sha256 of one: ${found.map(short).join(', ')}`,
      )
    forget(database, report.sha256)
    return report
  })
}
