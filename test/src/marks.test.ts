/** A text with its marks and cases in it: written and read back it is the same, whatever it holds. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf, parseFields } from '../../eval/gold/fields.js'
import {
  caseLine,
  parseMarkedFile,
  type Told,
  writeMarkedFile,
} from '../../eval/gold/marked-file.js'
import type { Mark } from '../../eval/gold/marks.js'
import { labels } from '../../pipeline/document.js'
import type { Values } from '../../pipeline/values.js'
import { marks } from '../../src/write/marks.js'
import { document, joined, nasty } from './document.js'

const pieces = [
  'a',
  'Ә',
  '👍',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '{',
  '}',
  '|',
  '\\',
  '{P:x|',
  '\n> case: a | b',
  '\n\\> source: c',
  '> case:',
  '\n> remark: d',
]
const text = fc
  .array(fc.constantFrom(...pieces), { maxLength: 30 })
  .map((all) => `t${all.join('')}`)
const cell = fc.constantFrom('', 'a', 'x|y', 'a\\', 'KZ-CC 405(1);KZ-CAO 488', 'fine;50 MCI')
const told: fc.Arbitrary<Told> = fc.record({
  person: fc.constantFrom('a', 'b-c'),
  event: cell,
  provisions: cell,
  penalty: cell,
  modality: cell,
  when: cell,
  where: cell,
  authority: cell,
})

/** Ranges that begin and end at signs, apart from each other. */
function marksIn(text: string, cuts: readonly number[]): readonly Mark[] {
  const places = [0]
  for (const sign of text) places.push(places.at(-1)! + sign.length)
  const whole = places.filter((at) => !(text[at - 1] === '\r' && text[at] === '\n'))
  const at = [...new Set(cuts.map((cut) => whole[cut % whole.length]!))].sort((a, b) => a - b)
  return at.flatMap((start, nth) => {
    const end = at[nth + 1]
    if (end === undefined || nth % 2 === 1) return []
    return [{ start, end, label: labels[nth % labels.length]!, fields: '' }]
  })
}

describe('a marked file', () => {
  it('gives back text, marks and cases', () => {
    fc.assert(
      fc.property(
        text,
        fc.array(fc.nat(200), { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(40), told), { maxLength: 4 }),
        (text, cuts, cases) => {
          const own = marksIn(text, cuts)
          const lines = cases
            .map(([at, told]) => ({ at: at % (text.length + 1), told, lines: [caseLine(told)] }))
            .sort((a, b) => a.at - b.at)
          const origin = { file: 'a|b.txt', sha256: 'ab', language: 'kk' as const }
          const written = joined(writeMarkedFile({ text, marks: own }, lines, origin))
          const read = parseMarkedFile(written)
          expect(read.problems).toEqual([])
          expect(read.text).toBe(text)
          expect(read.marks.map(({ line: _, ...mark }) => mark)).toEqual(own)
          expect(read.cases.map((each) => each.told)).toEqual(lines.map((each) => each.told))
          expect(read.origin).toEqual(origin)
          const edited = parseMarkedFile(written.replace(/(?<!\r)\n$/, '\n\n'))
          expect(edited.text).toBe(text)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('says what is wrong with its line', () => {
    const { problems } = parseMarkedFile('a {P:x|b\nc}\n> case: x | fine\n> case: none\nd {Q|e}\n')
    expect(problems).toEqual([
      { line: 1, text: 'a mark is not closed in its line' },
      { line: 2, text: 'a stray }' },
      { line: 3, text: expect.stringMatching(/^expected 8 cells between bars .* found 2$/) },
      { line: 5, text: 'a stray {' },
      { line: 5, text: 'a stray }' },
    ])
  })
})

describe('values in the notation of the gold', () => {
  const rows: readonly (readonly [keyof Values, Values[keyof Values], string])[] = [
    ['PERSON', { personId: 'bekov-ospan', family: 'Bekov' }, 'bekov-ospan'],
    ['PLACE', { name: 'Astana', kind: 'city', country: 'KZ' }, 'Astana;city'],
    [
      'STATUTE',
      {
        provisions: [
          { law: 'KZ-CC', article: '405', part: '1' },
          { law: 'KZ-CC', article: '188', paragraph: 'b' },
          { law: 'KZ-CAO', inferred: true, article: '488' },
          { law: 'UDHR' },
        ],
      },
      'KZ-CC 405(1),188(:b);KZ-CAO? 488;UDHR',
    ],
    [
      'PENALTY',
      { kind: 'fine', amount: 50, unit: 'MCI', modality: 'sought' },
      'fine;50 MCI;sought',
    ],
    [
      'PENALTY',
      { kind: 'imprisonment', durationRange: ['P5Y', 'P10Y'], modality: 'possible' },
      'imprisonment;P5Y/P10Y;possible',
    ],
    [
      'PENALTY',
      { kind: 'imprisonment', duration: 'life', modality: 'imposed' },
      'imprisonment;life;imposed',
    ],
    [
      'PENALTY',
      { kind: 'fine', amount: 2, unit: 'WAGE', modality: 'imposed' },
      'fine;2 WAGE;imposed',
    ],
    ['ORG', { name: 'A {b}' }, ''],
    ['DATE', { iso: '2022-07-01/2022-07-02' }, '2022-07-01/2022-07-02'],
  ]
  it.each(rows)('%s %j is %s', (label, value, fields) => {
    expect(fieldsOf(label, value)).toBe(fields)
    if (fields) expect(fieldsOf(label, parseFields(label, fields))).toBe(fields)
  })
})

describe('--format marks', () => {
  it('carries marks over line ends, signs of its own, cases', () => {
    const written = joined(marks(nasty))
    const { text, marks: read, cases, problems } = parseMarkedFile(written)
    expect([text, problems]).toEqual([nasty.source.text, []])
    expect(read.length).toBe(nasty.entries.flatMap(({ mentions }) => mentions).length)
    expect(cases.map(({ told }) => told)).toEqual([
      {
        person: 'khozhakaraev-n',
        event: 'sentence',
        provisions: 'KZ-CAO 488(6)',
        penalty: 'administrative_arrest;P15D',
        modality: '',
        when: '',
        where: '',
        authority: '',
      },
      expect.objectContaining({ person: 'seitzhanov-b', penalty: 'fine;172500 KZT' }),
    ])
    expect(joined(marks(document([])))).toMatch(
      /^> remark: [^\n]* > case: person \| event [^\n]*\n\n> source: report\.txt/,
    )
  })
})
