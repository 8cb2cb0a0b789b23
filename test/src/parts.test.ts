import { InvalidArgumentError } from 'commander'
import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import {
  readCount,
  readFormats,
  readLabels,
  readOffset,
  readPeriod,
  readProposers,
} from '../../src/commands/values.js'
import { explanationText } from '../../src/explain.js'
import { Problem, describe as said } from '../../src/problem.js'
import { runAll } from '../../src/run.js'
import { cut, row, wrap } from '../../src/summary/layout.js'
import { summarise } from '../../src/summary.js'
import { namesOf } from '../../src/write/run-files.js'
import { document, nasty } from './document.js'

describe('words of the command line', () => {
  it('are read', () => {
    expect(readPeriod('2023-05')).toEqual(['2023-05-01', '2023-05-31'])
    expect(readPeriod('2024-02')).toEqual(['2024-02-01', '2024-02-29'])
    expect(readPeriod('2023')).toEqual(['2023-01-01', '2023-12-31'])
    expect(readPeriod('2023-05-01/2023-05-14')).toEqual(['2023-05-01', '2023-05-14'])
    expect(readFormats('html,csv', ['csv'])).toEqual(['csv', 'html'])
    expect(readLabels('person, PLACE,person')).toEqual(['PERSON', 'PLACE'])
    expect(readProposers('rules,model')).toEqual(['rules', 'model'])
    expect(readCount('3')).toBe(3)
    expect(readOffset('0')).toBe(0)
  })

  it('are refused where they do not fit', () => {
    const wrong = [
      ...['May', '2023-13', '2023-02-30/2023-03-01', '2023-05-14/2023-05-01', '', '2023-05-01'].map(
        (word) => () => readPeriod(word),
      ),
      ...['0', '-1', '1.5', 'x', '257', ''].map((word) => () => readCount(word)),
      () => readFormats('xml', undefined),
      () => readLabels('PERSON,FOO'),
      () => readProposers(''),
      () => readOffset('-3'),
    ]
    for (const each of wrong) expect(each).toThrow(InvalidArgumentError)
  })
})

describe('runs', () => {
  it('keep the order of the inputs and the failures by name', async () => {
    const outcome = await runAll([30, 0, 10, 5], {
      name: (input) => `wait ${input}`,
      jobs: 3,
      run: async (input) => {
        await new Promise((resolve) => setTimeout(resolve, input))
        if (input === 10) throw new Problem('is ten')
        return input
      },
    })
    expect(outcome.done).toEqual([30, 0, 5])
    expect(outcome.failed.map(({ name, error }) => `${name} ${said(error)}`)).toEqual([
      'wait 10 is ten',
    ])
  })
})

describe('problems', () => {
  it('are told in one line', () => {
    expect(said(new Problem('is empty'))).toBe('is empty')
    expect(said(Object.assign(new Error('EACCES: …'), { code: 'EACCES' }))).toBe(
      'permission denied',
    )
    expect(said(new TypeError('x is\n undefined'))).toBe('internal error: x is undefined')
    expect(said('what')).toBe('what')
  })
})

describe('names of files', () => {
  it('never meet, also where a disk knows no capitals', () => {
    expect(namesOf(['a.txt', 'A.md', 'b/a.txt', 'a.txt', '.txt'])).toEqual([
      'a',
      'A-2',
      'b/a',
      'a-3',
      '.txt',
    ])
    expect(namesOf(['people.txt'], ['people'])).toEqual(['people-2'])
  })
})

describe('the summary', () => {
  const plain = { seconds: 1.26, written: ['out/report.jsonl'], colors: pc.createColors(false) }
  const of = (width: number, ...documents: readonly ReturnType<typeof document>[]) =>
    summarise({ ...plain, width, documents, people: documents.flatMap(({ people }) => people) })

  it('is never wider than asked for', () => {
    const many = document(
      Array.from({ length: 40 }, () => ({
        line: '[PERSON Very Long Name Of Somebody Abdrakhmanovich] [PENALTY 15 days of arrest]',
        values: [
          undefined,
          { kind: 'administrative_arrest', duration: 'P15D', modality: 'imposed' } as const,
        ],
        cases: [{ person: 0, penalty: 1 }],
        notes: [{ code: 'a-code', text: 'a long text that goes on '.repeat(10) }],
      })),
      [],
      { title: 'A title '.repeat(30) },
    )
    for (const width of [60, 80, 120])
      for (const line of of(width, many).split('\n'))
        expect([...line].length).toBeLessThanOrEqual(width)
    expect(of(80, many)).toContain('and 25 more')
    expect(of(80, many)).toContain('  40  a-code: a long text')
  })

  it('tells what was found', () => {
    const text = of(80, nasty)
    expect(text).toContain('MONITORING <of> “everything” & all')
    expect(text).toContain('report.txt, May 2023, 3 entries (en 2, ru 1)')
    expect(text).toContain(
      'Person 2 · Place 2 · Statute 1 · Penalty 2 · Organisation 1 · Date 1 · Cases 2',
    )
    expect(text).toContain('People 2 (1 pair to review)')
    expect(text).toMatch(
      /2023-05-01 {2}Almaty +Khozhakaraev, N\. +KZ-CAO 488\(6\) +15 days admin\S+…/,
    )
    expect(text).toMatch(/Model {4}none\nSeconds {2}1\.3\nWritten {2}out\/report\.jsonl\n$/)
  })

  it('of several reports, and of none', () => {
    expect(of(80, nasty, document([{ line: 'Nothing.' }], [], { file: 'b.txt' }))).toMatch(
      /^2 reports\nreport\.txt: 3 entries, 2 cases\nb\.txt: 1 entry, 0 cases\n/,
    )
    expect(of(80, document([]))).toContain('No cases.')
    expect(of(80)).toBe('Nothing was annotated.\n')
    const written = Array.from({ length: 20 }, (_, at) => `out/${at % 2 ? 'a' : 'b'}/${at}.csv`)
    expect(summarise({ ...plain, written, width: 80, documents: [nasty], people: [] })).toMatch(
      /Written {2}10 files in out\/b\n {9}10 files in out\/a\n$/,
    )
  })

  it('is laid out by signs, not by units', () => {
    expect(cut('🏴🏴🏴🏴', 3)).toBe('🏴🏴…')
    expect(row(['ab', 'c'], [3, 3])).toBe('ab   c')
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
  })
})

describe('explanations', () => {
  const source = { id: 's', text: 'May 2, Almaty region, rest', origin: { file: 'a', sha256: '' } }
  const candidate = (label: 'PLACE' | 'ORG', start: number, end: number, score: number) => ({
    label,
    start,
    end,
    score,
    by: `by/${score}`,
  })

  it('say who proposed what and what became of it', () => {
    const candidates = [
      candidate('PLACE', 7, 20, 0.9),
      candidate('ORG', 7, 20, 0.5),
      candidate('PLACE', 7, 13, 0.4),
    ]
    const text = explanationText(source, 8, {
      candidates,
      winner: { id: 'm', label: 'PLACE', start: 7, end: 20, score: 0.97, from: candidates },
    })
    expect(text.split('\n')).toEqual([
      'offset 8: …May 2, Almaty region, rest…',
      'chosen\t0.97\tPLACE  \t7-20\t“Almaty region”',
      '',
      '0.90\tPLACE  \t7-20\t“Almaty region”\tby/0.9\tchosen',
      '0.50\tORG    \t7-20\t“Almaty region”\tby/0.5\tlost: another label won',
      '0.40\tPLACE  \t7-13\t“Almaty”\tby/0.4\tlost: another range won',
      '',
    ])
    expect(explanationText(source, 0, { candidates: [] })).toContain(
      'nobody proposed anything here',
    )
  })
})
