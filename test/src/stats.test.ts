import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import pc from 'picocolors'
import { beforeAll, describe, expect, it } from 'vitest'
import { countBy } from '../../src/stats/count.js'
import type { Grouping } from '../../src/stats/groups.js'
import { tableText } from '../../src/stats/text.js'
import { caseRows } from '../../src/table/case-row.js'
import { jsonl } from '../../src/write/jsonl.js'
import { atau, folder } from './command.js'
import { document, joined, titles } from './document.js'
import { month } from './month.js'

const rows = caseRows(month, titles)
const counted = (...by: readonly Grouping[]) => countBy(rows, by)
const keys = (...by: readonly Grouping[]) =>
  counted(...by).groups.map((group) => [...group.keys, group.count.cases])

describe('counts', () => {
  it('keep what was only sought apart, and people and entries once', () =>
    expect(counted('month').all).toEqual({
      cases: 4,
      happened: 3,
      sought: 1,
      possible: 0,
      lifted: 0,
      people: 2,
      entries: 3,
      distinct: 4,
    }))

  it('tell what several reports tell once, by person, event and day', () => {
    const twice = caseRows(
      {
        ...month,
        entries: [
          ...month.entries,
          ...month.entries.map((each) => ({ ...each, id: `${each.id}-ru` })),
        ],
      },
      titles,
    )
    const { cases, distinct } = countBy(twice, ['month']).all
    // Two have no day: they may be two.
    expect([cases, distinct]).toEqual([8, 6])
  })

  it('go by every grouping, and drop nothing that the text does not tell', () => {
    expect(keys('month')).toEqual([
      ['2024-06', 3],
      ['', 1],
    ])
    expect(keys('region')).toEqual([
      ['KZ-79', 2],
      ['', 2],
    ])
    expect(keys('article')).toEqual([
      ['KZ-CAO 434', 2],
      ['KZ-CAO 488', 2],
      ['', 2],
    ])
    expect(keys('event')).toEqual([
      ['detention', 1],
      ['fine', 1],
      ['sentence', 2],
    ])
    expect(keys('penalty')).toEqual([
      ['administrative_arrest', 1],
      ['fine', 1],
      ['imprisonment', 1],
      ['', 1],
    ])
    expect(keys('person')).toEqual([
      ['esenov-b', 2],
      ['tulegenova-s', 2],
    ])
    expect(keys('month', 'event')).toEqual([
      ['2024-06', 'fine', 1],
      ['2024-06', 'sentence', 2],
      ['', 'detention', 1],
    ])
  })
})

describe('the table', () => {
  const screen = { width: 80, bars: true, colors: pc.createColors(false) }
  const lines = (by: readonly Grouping[], more: Partial<typeof screen> = {}) =>
    tableText(countBy(rows, by), () => undefined, { ...screen, ...more })
      .trimEnd()
      .split('\n')

  it('has bars on a terminal, within its width', () => {
    const shown = lines(['event'])
    expect(shown.map((line) => line.split(/\s+/)[0])).toEqual([
      'event',
      'detention',
      'fine',
      'sentence',
      'all',
    ])
    expect(shown.filter((line) => line.includes('█')).length).toBe(3)
    for (const width of [60, 80, 200])
      for (const line of lines(['person'], { width }))
        expect([...line].length).toBeLessThanOrEqual(width)
    expect(lines(['event'], { bars: false }).join('')).not.toContain('█')
  })

  it('crosses two groupings, as many columns as there is room for', () => {
    const wide = lines(['month', 'event'], { bars: false })
    expect(wide[1]!.split(/\s+/)).toEqual(['month', 'detention', 'fine', 'sentence', 'sum'])
    expect(wide[2]!.split(/\s+/)).toEqual(['2024-06', '0', '1', '1', '2'])
    const narrow = lines(['month', 'event'], { bars: false, width: 40 })
    expect(narrow[1]!.split(/\s+/)).toEqual(['month', 'detention', 'others', 'sum'])
    expect(narrow.at(-1)!.split(/\s+/)).toEqual(['sum', '1', '2', '3'])
  })

  it('says so where there is nothing to count', () =>
    expect(tableText(countBy([], ['month']), () => undefined, screen)).toBe('No cases.\n'))
})

describe('the command', () => {
  const table = (words: readonly string[], input = ''): Record<string, string>[] => {
    const { status, out, said } = atau(['stats', '--format', 'csv', ...words], input)
    expect([status, said]).toEqual([0, ''])
    return parse(out, { columns: true })
  }

  beforeAll(() => {
    mkdirSync(join(folder, 'out'))
    writeFileSync(join(folder, 'out/june.jsonl'), joined(jsonl(month)))
    writeFileSync(join(folder, 'out/again.jsonl'), joined(jsonl(month)))
    writeFileSync(join(folder, 'out/corrections.jsonl'), '{"text":"not a record"}\n')
  })

  it('counts records, each entry once, whatever else is in the folder', () => {
    const found = table(['out', 'out/june.jsonl', '--by', 'region'])
    expect(
      found.map(({ region, regionName, cases, happened }) => [region, regionName, cases, happened]),
    ).toEqual([
      ['KZ-79', 'Shymkent', '2', '2'],
      ['', '', '2', '1'],
    ])
    expect(table(['-', '--by', 'month,event'], joined(jsonl(month)))).toEqual([
      { month: '2024-06', detention: '0', fine: '1', sentence: '1' },
      { month: 'not told', detention: '1', fine: '0', sentence: '0' },
    ])
  })

  it('annotates reports, but not those whose records it has, and reads a register', () => {
    const report = (day: string) =>
      `${day}, 2023, Taraz, Esenov B., Article 488, Part 6 of the CAO, arrest for 15 days[1].\n`
    mkdirSync(join(folder, 'mixed'))
    writeFileSync(join(folder, 'mixed/may.txt'), report('May 3'))
    const records = atau([
      'annotate',
      'mixed/may.txt',
      '--model',
      'none',
      '--people',
      'people.sqlite',
    ]).out
    writeFileSync(join(folder, 'mixed/records.jsonl'), records)
    expect(table(['people.sqlite'])).toMatchObject([{ month: '2023-05', cases: '1', people: '1' }])
    writeFileSync(join(folder, 'mixed/june.txt'), report('June 4'))
    expect(table(['mixed', '--model', 'none'])).toMatchObject([
      { month: '2023-05', cases: '1', people: '1' },
      { month: '2023-06', cases: '1', people: '1' },
    ])
  })

  it('passes over what the program has written, and refuses it where it is named', () => {
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own/may.txt'), 'May 3, 2023, Taraz, Esenov B. was detained.\n')
    const formats = ['html', 'csv', 'marks'].flatMap((each) => ['--format', each])
    atau(['annotate', 'own/may.txt', '--model', 'none', '--out', 'own/out', ...formats])
    const { status, out, said } = atau(['stats', 'own', '--model', 'none'])
    expect([status, out.trimEnd().split('\n').at(-1)?.split(/ +/)[1]]).toEqual([0, '1'])
    expect(said.trimEnd().split('\n')).toEqual([
      'atau: own/out/may.html: passed over: a page that atau has written',
      'atau: own/out/may.marks.txt: passed over: a text with marks that atau has written',
    ])
    for (const name of ['may.html', 'may.csv', 'may.marks.txt']) {
      const named = atau(['annotate', `own/out/${name}`, '--model', 'none'])
      expect([named.status, named.out]).toEqual([1, ''])
      expect(named.said).toMatch(
        /^atau: own\/out\/may\.\S+: is a .* that atau has written; expected/,
      )
    }
  })

  it('is plain text in a pipe, and JSON with null for what is not told', () => {
    const { out } = atau(['stats', 'out/june.jsonl'])
    expect(out.split('\n')[0]).toBe(
      'month     cases  happened  sought  possible  lifted  people  entries  distinct',
    )
    expect(out).not.toContain('█')
    expect(JSON.parse(atau(['stats', 'out/june.jsonl', '--format', 'json']).out)).toMatchObject({
      by: ['month'],
      groups: [
        { month: '2024-06', cases: 3 },
        { month: null, cases: 1 },
      ],
      all: { cases: 4 },
    })
  })

  it('tells what it cannot read, and counts the rest', () => {
    writeFileSync(join(folder, 'broken.jsonl'), `${joined(jsonl(document([])))}{"type":"entry"}\n`)
    const { status, out, said } = atau(['stats', 'broken.jsonl', 'out/june.jsonl', 'nowhere'])
    expect(status).toBe(1)
    expect(out).toMatch(/^all {11}4/m)
    expect(said.trimEnd().split('\n').sort()).toEqual([
      expect.stringMatching(/^atau: broken.jsonl: line 2: expected a record of annotate; id: /),
      'atau: nowhere: no such file or directory',
    ])
    expect(atau(['stats', 'out', '--by', 'month', '--by', 'region', '--by', 'event']).status).toBe(
      2,
    )
    expect(atau(['stats', 'out', '--by', 'colour']).status).toBe(2)
  })
})
