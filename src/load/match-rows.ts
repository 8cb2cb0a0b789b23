/** The rows of name matching. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import type { MatchRows } from '../../pipeline/names/match/matcher.js'
import {
  type AbroadRow,
  caseRow,
  cognateRow,
  costsFile,
  endingRow,
  type GivenRow,
  graphemeRow,
  type SurnameRow,
  shortRow,
  soundRow,
  weightsFile,
  wordRow,
} from '../../pipeline/names/match/schema.js'
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

const withGender = (file: string): readonly AbroadRow[] =>
  longList(`names/match/${file}`).map(([name = '', gender = '']) => ({
    name,
    gender: gender as AbroadRow['gender'],
  }))

export const loadSurnames = (): readonly SurnameRow[] =>
  longList('names/match/surnames.tsv').map(([name = '', count = '']) => ({
    name,
    count: Number(count),
  }))

export function loadMatchRows(): MatchRows {
  const learned = 'names/match/costs.json'
  return {
    graphemes: readTsv('names/match/graphemes.tsv', graphemeRow),
    sounds: readTsv('names/match/sounds.tsv', soundRow),
    endings: readTsv('names/match/endings.tsv', endingRow),
    cases: readTsv('names/match/cases.tsv', caseRow),
    initials: readTsv('names/match/initials.tsv', initialRow),
    given: loadGiven(),
    abroad: withGender('abroad.tsv'),
    local: withGender('local.tsv'),
    surnames: loadSurnames(),
    families: readTsv('names/match/families.tsv', cognateRow),
    shorts: readTsv('names/match/short.tsv', shortRow),
    cognates: readTsv('names/match/cognates.tsv', cognateRow),
    words: readTsv('names/match/words.tsv', wordRow),
    weights: readJson('names/match/weights.json', weightsFile),
    house: loadScheme('kk-press'),
    ...(existsSync(dataPath(learned)) && { costs: readJson(learned, costsFile) }),
  }
}

/** Changes whenever a table of names does. */
export function matchState(): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(dataPath('names/match')).sort()) {
    if (name.endsWith('.tsv')) hash.update(name).update(readFileSync(dataPath('names/match', name)))
  }
  return hash.digest('hex')
}
