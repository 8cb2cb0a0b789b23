import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readPairs } from '../../eval/names/pairs.js'
import { scoreOf } from '../../eval/names/score.js'
import {
  abroadRow,
  caseRow,
  endingRow,
  givenRow,
  graphemeRow,
  surnameRow,
  wordRow,
} from '../../pipeline/names/match/schema.js'
import { dataPath, readTsv } from '../../src/load/files.js'
import { loadMatcher } from '../../src/load/match.js'

const matcher = loadMatcher()
const scored = (file: string, category?: string) =>
  scoreOf(
    readPairs(readFileSync(dataPath('gold', file), 'utf8'))
      .filter((pair) => category === undefined || pair.category === category)
      .map(({ a, b, same }) => {
        const { verdict, probability } = matcher.match(a, b)
        return { same, probability, taken: verdict === 'same' }
      }),
  )

describe('pairs that nothing was learnt from', () => {
  it.each([
    ['names.tsv', undefined, 0.975, 0.95],
    ['name-pairs.tsv', 'kz-mazhilis-wikidata', 0.97, 0.99],
    ['name-pairs.tsv', 'everypolitician-wikidata', 0.975, 0.97],
    ['name-pairs.tsv', 'ofac-ru-related', 0.9, 0.8],
  ] as const)('%s %s', (file, category, f1, recallAt99) => {
    const score = scored(file, category)
    expect(score.f1).toBeGreaterThan(f1)
    expect(score.recallAt99).toBeGreaterThan(recallAt99)
    expect(score.precision).toBeGreaterThan(0.97)
  })
})

describe('tables', () => {
  it.each([
    ['given', givenRow],
    ['abroad', abroadRow],
    ['surnames', surnameRow],
    ['graphemes', graphemeRow],
    ['endings', endingRow],
    ['cases', caseRow],
    ['words', wordRow],
  ] as const)('%s.tsv keeps to its schema and has no row twice', (name, schema) => {
    const rows = readTsv<unknown>(`names/match/${name}.tsv`, schema).map((row) =>
      JSON.stringify(row),
    )
    expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([])
  })
  it('spells every letter of both alphabets', () => {
    const unknown = [
      ...'абвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюяәabcdefghijklmnopqrstuvwxyzäöüğşçñı',
    ].filter((letter) => matcher.words.form(letter).symbols.length === 0)
    expect(unknown).toEqual([])
  })
})
