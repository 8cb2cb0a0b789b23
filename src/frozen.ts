/** The frozen run: kept in `eval/frozen/`, and what changed against it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { caseGains } from '../eval/cases/changes.js'
import { sameSpelling } from '../eval/cases/places.js'
import { gains as compare } from '../eval/gains.js'
import type { GoldEntry } from '../eval/gold/records.js'
import { figure } from '../eval/report/tables.js'
import { type Unit, unitsOf } from '../eval/units.js'
import type { Label } from '../pipeline/document.js'
import type { EntryRecord, OutputRecord } from '../pipeline/record.js'
import { dataPath } from './load/files.js'

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

export const entriesIn = (path: string): readonly EntryRecord[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as OutputRecord)
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
