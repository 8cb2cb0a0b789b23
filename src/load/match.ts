/** Reads the tables of name matching. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { createMatcher, type MatchData, type Matcher } from '../../pipeline/names/match/matcher.js'
import {
  type AbroadRow,
  caseRow,
  cognateRow,
  costsFile,
  endingRow,
  type GivenRow,
  graphemeRow,
  type Judgement,
  judgementRow,
  type SurnameRow,
  soundRow,
  weightsFile,
  wordRow,
} from '../../pipeline/names/match/schema.js'
import { Problem } from '../problem.js'
import { dataPath, readJson, readTsv } from './files.js'
import { loadScheme } from './translit.js'

const initialRow = z.object({ initial: z.string().min(1), sounds: z.string().min(1) })

/** The two long lists are read without a schema, as their loading counts: a test holds every row to it. */
const longList = (path: string): readonly (readonly string[])[] =>
  readFileSync(dataPath(path), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

export const loadGiven = (): readonly GivenRow[] =>
  longList('names/match/given.tsv').map(([name = '', gender = '', count = '']) => ({
    name,
    gender: gender as GivenRow['gender'],
    count: Number(count),
  }))

const loadAbroad = (): readonly AbroadRow[] =>
  longList('names/match/abroad.tsv').map(([name = '', gender = '']) => ({
    name,
    gender: gender as AbroadRow['gender'],
  }))

const loadSurnames = (): readonly SurnameRow[] =>
  longList('names/match/surnames.tsv').map(([name = '', count = '']) => ({
    name,
    count: Number(count),
  }))

export function loadMatchData(): MatchData {
  const learned = 'names/match/costs.json'
  return {
    graphemes: readTsv('names/match/graphemes.tsv', graphemeRow),
    sounds: readTsv('names/match/sounds.tsv', soundRow),
    endings: readTsv('names/match/endings.tsv', endingRow),
    cases: readTsv('names/match/cases.tsv', caseRow),
    initials: readTsv('names/match/initials.tsv', initialRow),
    given: loadGiven(),
    abroad: loadAbroad(),
    surnames: loadSurnames(),
    cognates: readTsv('names/match/cognates.tsv', cognateRow),
    words: readTsv('names/match/words.tsv', wordRow),
    weights: readJson('names/match/weights.json', weightsFile),
    house: loadScheme('kk-press'),
    ...(existsSync(dataPath(learned)) && { costs: readJson(learned, costsFile) }),
  }
}

export const loadMatcher = (): Matcher => createMatcher(loadMatchData())

function judgementIn(line: string, where: string): Judgement {
  let row: unknown
  try {
    row = JSON.parse(line)
  } catch {
    throw new Problem(
      `${where}: expected a judgement as JSON, found ${JSON.stringify(line.slice(0, 30))}`,
    )
  }
  const found = judgementRow.safeParse(row)
  if (found.success) return found.data
  const issue = found.error.issues[0]
  throw new Problem(`${where}: ${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
}

/** What a person has decided of two spellings, one JSON object a line. Throws a Problem that names file and line. */
export const judgementsIn = (bytes: string, file: string): readonly Judgement[] =>
  bytes
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [judgementIn(line, `${file}:${at + 1}`)]))

export const loadJudgements = (): readonly Judgement[] =>
  judgementsIn(readFileSync(dataPath('judgements.jsonl'), 'utf8'), 'data/judgements.jsonl')
