/** What compares names. */
import { existsSync, readFileSync } from 'node:fs'
import { createMatcher, type Matcher } from '../../pipeline/names/match/matcher.js'
import type { Judgement } from '../../pipeline/names/match/schema.js'
import { Problem } from '../problem.js'
import { dataPath } from './files.js'
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

/** `data/judgements.jsonl`: what a person has decided of two spellings, one JSON object a line. No file: nothing. */
export function loadJudgements(path = dataPath('judgements.jsonl')): readonly Judgement[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return []
      const row = parsed(line)
      const wrong = row ? wrongIn(row) : 'expected a JSON object'
      if (wrong) throw new Problem(`data/judgements.jsonl:${at + 1}: ${wrong}`)
      return [row as Judgement]
    })
}

function parsed(line: string): Partial<Judgement> | undefined {
  try {
    const row = JSON.parse(line)
    return typeof row === 'object' && row !== null ? row : undefined
  } catch {
    return undefined
  }
}
