import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fineNotMci } from '../../pipeline/check/fine.js'
import { penaltyReader } from '../../pipeline/normalise/penalty.js'
import { figure } from '../../pipeline/read/figure.js'
import {
  formatDuration,
  parseDuration,
  type TimePart,
} from '../../pipeline/rules/numbers/duration.js'
import { penalties } from '../../pipeline/rules/penalties/index.js'
import { loadPenalties } from '../../src/load/penalties.js'
import { passage } from '../kit.js'
import { notation } from './kit.js'

const lexicon = loadPenalties()
const find = penalties(lexicon)
const read = penaltyReader(lexicon)

const words = fc.constantFrom(
  ...[
    'arrest',
    'for',
    '15',
    'days',
    'of',
    'fined',
    '20',
    'MCI',
    '(',
    ')',
    '69 000',
    'tenge',
    'and',
  ],
  ...[
    '7',
    'years',
    'in prison',
    'from',
    'to',
    '5',
    'house arrest',
    'replaced',
    'Ivanov A.',
    ',',
    '.',
  ],
  ...['лет', 'лишения свободы', 'на', 'срок', 'до', 'штраф', 'суток', 'пять', 'полтора', 'года'],
  ...['жылға', 'қамауға', 'айыппұл', 'теңге', 'дейін', 'тәулікке', '–', '’', 'a', 'half', 'sought'],
)
const text = fc.array(words, { maxLength: 16 }).map((list) => list.join(' '))

describe('for any text', () => {
  it('penalties lie in bounds, apart, and have values', () =>
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), (line) => {
        const at = passage(line)
        const found = find(at).filter(({ denies }) => !denies)
        let last = 0
        for (const each of found) {
          expect(each.start).toBeGreaterThanOrEqual(last)
          expect(each.end).toBeGreaterThan(each.start)
          last = each.end
          expect(notation(read(each, at, found, () => {}))).not.toBe('none')
        }
        expect(last).toBeLessThanOrEqual(line.length)
      }),
      { numRuns: 400 },
    ))
  it('text put in front shifts every range and changes nothing else', () =>
    fc.assert(
      fc.property(text, (line) => {
        const front = 'Nothing is here. '
        const moved = find(passage(front + line)).map((each) => ({
          ...each,
          start: each.start - front.length,
          end: each.end - front.length,
        }))
        expect(moved).toEqual(find(passage(line)))
      }),
    ))
  it('a reader survives any mention', () =>
    fc.assert(
      fc.property(text, fc.nat(80), fc.nat(80), (line, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)].map((x) => Math.min(x, line.length))
        const at = passage(line)
        const mention = { label: 'PENALTY' as const, start: start!, end: end! }
        expect(() => read(mention, at, [mention], () => {})).not.toThrow()
      }),
    ))
})

describe('durations', () => {
  const part = (unit: TimePart['unit'], max: number) =>
    fc.integer({ min: 1, max }).map((value): TimePart => ({ unit, value }))
  const parts = fc
    .tuple(part('Y', 30), part('M', 11), part('D', 30), fc.subarray([0, 1, 2], { minLength: 1 }))
    .map(([y, m, d, kept]) => [y, m, d].filter((_, at) => kept.includes(at)))
  it('are written and read back', () =>
    fc.assert(
      fc.property(parts, (all) => {
        expect(parseDuration(formatDuration(all))).toEqual(all)
      }),
    ))
  it.each([
    [[{ unit: 'Y', value: 5.5 }], 'P5Y6M'],
    [[{ unit: 'Y', value: 2.2 }], 'P2.2Y'],
    [[{ unit: 'M', value: 18 }], 'P18M'],
    [[{ unit: 'H', value: 120 }], 'PT120H'],
  ] as const)('%j is %s', (all, iso) => expect(formatDuration(all)).toBe(iso))
})

describe('figures', () => {
  it.each([
    ['172 500', 172500],
    ['172,500', 172500],
    ['7,292.5', 7292.5],
    ['5,5', 5.5],
    ['48.6', 48.6],
    ['1.500.000', 1500000],
  ])('%s', (written, value) => expect(figure(written)).toBe(value))
})

describe('a reader on the word of another proposer', () => {
  const value = (line: string, shown: string) => {
    const at = passage(line)
    const start = line.indexOf(shown)
    const codes: string[] = []
    const mention = { label: 'PENALTY' as const, start, end: start + shown.length }
    return [notation(read(mention, at, [mention], (code) => codes.push(code))), ...codes]
  }
  it.each([
    ['he was to spend 15 days there', '15 days', ['administrative_arrest;P15D;imposed']],
    ['the sum was 20 MCI', '20 MCI', ['fine;20 MCI;imposed']],
    ['he got arrest for 10 days', '10 days', ['administrative_arrest;P10D;imposed']],
    ['a fine of 500', 'fine of 500', ['none', 'penalty-unit-unknown']],
    ['a hard measure', 'hard measure', ['none', 'penalty-kind-unknown']],
  ])('%s', (line, shown, expected) => expect(value(line, shown)).toEqual(expected))
})

describe('a fine beside the monthly calculation index', () => {
  const fine = (amount: number) =>
    ({ kind: 'fine', amount, unit: 'KZT', modality: 'imposed' }) as const
  it.each([
    [172500, '2023-05-31', true],
    [172501, '2023-05-31', false],
    [7292.5, '2021-11-30', false],
    [116680, '2021-11-30', true],
    [500, '1999-01-31', true],
  ])('%d tenge on %s', (amount, day, whole) =>
    expect(fineNotMci(fine(amount), [day, day], lexicon.mci) === undefined).toBe(whole),
  )
})
