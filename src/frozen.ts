/** The frozen run: kept in `eval/frozen/`, and what changed against it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { caseGains } from '../eval/cases/changes.js'
import { sameSpelling } from '../eval/cases/places.js'
import { gains as compare } from '../eval/gains.js'
import type { GoldEntry } from '../eval/gold/records.js'
import { figure } from '../eval/report/tables.js'
import { type Unit, unitsOf } from '../eval/units.js'
import { type Label, labels } from '../pipeline/document.js'
import { type EntryRecord, events, type OutputRecord } from '../pipeline/record.js'
import { dataPath } from './load/files.js'
import { Problem } from './problem.js'

const frozenRun = (): string => dataPath('..', 'eval', 'frozen', 'run.jsonl')

const caseValues: readonly Label[] = ['STATUTE', 'PENALTY']

/** What a comparison needs of a run: where what was found, and what the cases tell. */
const slim = ({ type, source, id, lang, start, end, mentions, cases }: EntryRecord) => ({
  type,
  source: { file: source.file },
  id,
  lang,
  start,
  end,
  cases: cases.map((each) => ({ ...each, because: [] })),
  mentions: mentions.map(({ value, by: _, ...rest }) => ({
    ...rest,
    by: [],
    ...(value && caseValues.includes(rest.label) && { value }),
  })),
})

/** What a record must have to be compared. Ranges are those of the contract. */
const range = { start: z.int().min(0), end: z.int().min(0) }
const entryRecord = z.looseObject({
  type: z.literal('entry'),
  source: z.looseObject({ file: z.string() }),
  id: z.string(),
  lang: z.string(),
  ...range,
  mentions: z.array(
    z.looseObject({ id: z.string(), label: z.enum(labels), ...range, text: z.string() }),
  ),
  cases: z.array(
    z.looseObject({ person: z.string(), event: z.enum(events), statutes: z.array(z.string()) }),
  ),
})
const anyRecord = z.looseObject({ type: z.enum(['entry', 'report', 'person']) })

function recordIn(line: string, where: string): OutputRecord {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    throw new Problem(
      `${where}: expected a record as JSON, found ${JSON.stringify(line.slice(0, 30))}`,
    )
  }
  const kind = anyRecord.safeParse(record)
  const found = kind.data?.type === 'entry' ? entryRecord.safeParse(record) : kind
  if (found.success) return record as OutputRecord
  const issue = found.error.issues[0]
  throw new Problem(
    `${where}: not a record: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`,
  )
}

/** The entries among the records of a file. Throws a Problem that names file and line of what is none. */
export const entriesIn = (path: string): readonly EntryRecord[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [recordIn(line, `${path}:${at + 1}`)]))
    .filter((record): record is EntryRecord => record.type === 'entry')

export const freeze = (found: readonly EntryRecord[]): void =>
  writeFileSync(frozenRun(), found.map((entry) => `${JSON.stringify(slim(entry))}\n`).join(''))

export function gainsText(gold: readonly GoldEntry[], units: readonly Unit[]): string {
  const before = unitsOf(gold, entriesIn(frozenRun()))
  const { changes, f1 } = compare(before, units)
  const cases = caseGains(before, units, sameSpelling)
  const lines = [...changes, ...cases.changes].map(
    ({ kind, label, file, start, text }) =>
      `${kind.padEnd(8)} ${label.padEnd(8)} ${file}${start === undefined ? '' : `:${start}`} ${text}`,
  )
  const total = `strict F1 of all labels ${figure(f1.before)} → ${figure(f1.after)} (paired permutation p = ${f1.p.toFixed(3)})`
  const related = `${cases.changes.length} changes of cases; F1 of person and event ${figure(cases.f1.before)} → ${figure(cases.f1.after)}`
  return [...lines, `${changes.length} changes against the frozen run; ${total}`, related].join(
    '\n',
  )
}
