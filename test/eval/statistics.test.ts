import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreement } from '../../eval/agreement.js'
import { parseMarks } from '../../eval/gold/marks.js'
import { assign } from '../../eval/spans/assignment.js'
import { alpha } from '../../eval/statistics/alpha.js'
import { bootstrap } from '../../eval/statistics/bootstrap.js'
import { calibration } from '../../eval/statistics/calibration.js'
import { permutation } from '../../eval/statistics/permutation.js'

describe('alpha', () => {
  it('is that of the published example (nominal: .691)', () => {
    const coders = [
      '*    *    *    *    *    3    4    1    2    1    1    3    3    *    3',
      '1    *    2    1    3    3    4    3    *    *    *    *    *    *    *',
      '*    *    2    1    3    4    4    *    2    1    1    3    3    *    4',
    ].map((row) => row.split(/\s+/))
    const units = coders[0]!.map((_, at) =>
      coders.map((row) => row[at]!).filter((value) => value !== '*'),
    )
    expect(alpha(units)).toBeCloseTo(0.691358, 5)
  })
  it('of two equal labellings is 1', () => {
    const marked = parseMarks('{D|May 1}, {L|Oral}, {P|Asanov B.} spoke.')
    expect(agreement(marked, marked)).toMatchObject({ all: 1, alpha: 1 })
  })
  it('falls where one label differs', () => {
    const first = parseMarks('{D|May 1}, {L|Oral}, {P|Asanov B.} spoke.')
    const second = parseMarks('{D|May 1}, {L|Oral}, {O|Asanov B.} spoke.')
    const found = agreement(first, second)
    expect(found.f1).toMatchObject({ DATE: 1, PLACE: 1, PERSON: 0, ORG: 0 })
    expect(found.alpha).toBeLessThan(1)
  })
})

describe('assignment', () => {
  it('is never worse than any other, over all permutations', () => {
    const weights = fc.array(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
      { minLength: 3, maxLength: 3 },
    )
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    fc.assert(
      fc.property(weights, (table) => {
        const taken = assign(3, 3, (row, column) => table[row]![column]!)
        const total = taken.reduce<number>(
          (sum, column, row) => sum + (column === undefined ? 0 : table[row]![column]!),
          0,
        )
        const best = Math.max(
          ...orders.map((order) =>
            order.reduce((sum, column, row) => sum + table[row]![column]!, 0),
          ),
        )
        expect(total).toBe(best)
        const columns = taken.filter((column) => column !== undefined)
        expect(new Set(columns).size).toBe(columns.length)
      }),
    )
  })
})

describe('intervals and tests', () => {
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  it('the interval holds the mean and is the same for the same seed', () => {
    const numbers = Array.from({ length: 60 }, (_, at) => at % 7)
    const found = bootstrap(numbers, mean, { draws: 400, seed: 5 })!
    expect(found.low).toBeLessThan(mean(numbers))
    expect(found.high).toBeGreaterThan(mean(numbers))
    expect(bootstrap(numbers, mean, { draws: 400, seed: 5 })).toEqual(found)
  })
  it('a clear difference is unlikely by chance, none is likely', () => {
    const apart = Array.from({ length: 40 }, (_, at) => [at % 3, (at % 3) + 1] as const)
    const alike = Array.from({ length: 40 }, (_, at) => [at % 3, at % 3] as const)
    expect(permutation(apart, mean).p).toBeLessThan(0.01)
    expect(permutation(alike, mean).p).toBe(1)
  })
  it('scores that mean what they say have no calibration error', () => {
    const judged = Array.from({ length: 100 }, (_, at) => ({ score: 0.75, right: at % 4 !== 0 }))
    expect(calibration(judged).error).toBeCloseTo(0)
    expect(calibration(judged.map(({ score }) => ({ score, right: true }))).error).toBeCloseTo(0.25)
  })
})
