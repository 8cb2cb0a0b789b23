/** What compares names. */
import { createMatcher, type Matcher } from '../../pipeline/names/match/matcher.js'
import type { Judgement } from '../../pipeline/names/match/schema.js'
import { Problem } from '../problem.js'
import { dataText } from './files.js'
import { part } from './table.js'

export const loadMatcher = (): Matcher => createMatcher(part('match'))

/** Which field of a judgement is not as it should be. */
function wrongIn(row: Partial<Record<keyof Judgement, unknown>>): string | undefined {
  const named = (['a', 'b', 'by'] as const).find(
    (field) => typeof row[field] !== 'string' || row[field] === '',
  )
  if (named) return `${named}: expected some text`
  if (row.verdict !== 'same' && row.verdict !== 'different')
    return 'verdict: expected same or different'
  return /^\d{4}-\d\d-\d\d$/.test(String(row.date)) ? undefined : 'date: expected an ISO date'
}

function judgementIn(line: string, where: string): Judgement {
  const row = parsed(line)
  const wrong = row ? wrongIn(row) : 'expected a judgement as a JSON object'
  if (wrong) throw new Problem(`${where}: ${wrong}`)
  return row as Judgement
}

/** What a person has decided of two spellings, one JSON object a line. Throws a Problem that names file and line. */
export const judgementsIn = (text: string, file: string): readonly Judgement[] =>
  text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [judgementIn(line, `${file}:${at + 1}`)]))

/** The judgements that come with the program; none where the file is left out. */
export const loadJudgements = (): readonly Judgement[] =>
  judgementsIn(dataText('judgements.jsonl') ?? '', 'data/judgements.jsonl')

function parsed(line: string): Partial<Judgement> | undefined {
  try {
    const row = JSON.parse(line)
    return typeof row === 'object' && row !== null ? row : undefined
  } catch {
    return undefined
  }
}
