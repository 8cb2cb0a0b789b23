import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { atau, folder } from './command.js'

const june =
  'June 3, 2023, Almaty, Tulegenova Saule, Article 488, Part 6 of the Code of Administrative Offences of the RK, arrest for 15 days.\n\nJune 4, 2023, Oral, Ospanov Bolat, Article 488, Part 6 of the Code of Administrative Offences of the RK, fine 172 500 tenge.\n'
const july =
  '3 июля 2023 года, г. Алматы, Тулегенова С. осуждена по ч. 12 ст. 488 КоАП РК на 25 суток ареста.\n'

const people = (...words: readonly string[]) => atau(['people', 'people.db', ...words])

beforeAll(() => {
  writeFileSync(join(folder, 'june.txt'), june)
  writeFileSync(join(folder, 'july.txt'), july)
  for (const file of ['june.txt', 'july.txt'])
    atau(['annotate', file, '--model', 'none', '--people', 'people.db'])
}, 120_000)

describe('people of a register', () => {
  it('are listed', () => {
    const { status, out } = people()
    expect([status, out.split('\n').slice(0, 3)]).toEqual([
      0,
      [
        'id\tname\treports\tcases\tfirst\tlast',
        'ospanov-bolat\tOspanov Bolat\t1\t1\t2023-06-04\t2023-06-04',
        'tulegenova-saule\tTulegenova Saule\t2\t2\t2023-06-03\t2023-07-03',
      ],
    ])
  })

  it('are found in any script', () => {
    const [first] = JSON.parse(people('find', 'Сауле Тулегенова', '--json').out)
    expect(first).toMatchObject({ personId: 'tulegenova-saule', verdict: 'same' })
  })

  it('are shown with their time line and its sources', () => {
    const shown = JSON.parse(people('show', 'tulegenova-saule', '--json').out)
    expect(shown.cases).toMatchObject([
      {
        date: '2023-06-03',
        statutes: 'KZ-CAO 488(6)',
        measure: 'P15D',
        file: 'june.txt',
        entry: 1,
      },
      {
        date: '2023-07-03',
        statutes: 'KZ-CAO 488(12)',
        measure: 'P25D',
        file: 'july.txt',
        entry: 1,
      },
    ])
  })

  it('are exported, a row a case and a line a person', () => {
    const rows = people('export').out.trimEnd().split('\r\n')
    expect(rows.length).toBe(4)
    const lines = people('export', '--format', 'jsonl').out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).cases.length)).toEqual([1, 2])
  })

  it('are merged, split and renamed', () => {
    expect(people('merge', 'tulegenova-saule', 'ospanov-bolat').out).toBe(
      'ospanov-bolat is now tulegenova-saule\n',
    )
    const shown = JSON.parse(people('show', 'ospanov-bolat', '--json').out)
    expect([shown.personId, shown.aliases]).toEqual(['tulegenova-saule', ['ospanov-bolat']])
    const mention = shown.mentions.find(({ text }: { text: string }) => text === 'Ospanov Bolat')
    expect(people('split', 'tulegenova-saule', mention.id).out).toMatch(/are now ospanov-bolat-2/)
    expect(people('rename', 'ospanov-bolat-2', 'Bolat', 'O.').status).toBe(0)
    expect(people().out).toContain('ospanov-bolat-2\tBolat O.\t1\t1')
  })

  it('go with a report that is taken out, and come back with it under their ids', () => {
    const both = people('reports').out.trimEnd().split('\n')
    expect(both.map((line) => line.split('\t').slice(0, 6))).toEqual([
      ['file', 'from', 'to', 'entries', 'people', 'cases'],
      ['june.txt', expect.anything(), expect.anything(), '2', '2', '2'],
      ['july.txt', expect.anything(), expect.anything(), '1', '1', '1'],
    ])
    expect(people('forget', 'june.txt').out).toBe('june.txt is taken out, with 2 cases\n')
    expect(people().out.trimEnd().split('\n').slice(1)).toEqual([
      expect.stringMatching(/^tulegenova-saule\t[^\t]+\t1\t1\t2023-07-03\t2023-07-03$/),
    ])
    expect(people('forget', 'june.txt').said).toMatch(/has no report june\.txt; expected/)
    atau(['annotate', 'june.txt', '--model', 'none', '--people', 'people.db'])
    expect(people().out).toContain('tulegenova-saule\t')
    const [, sha] = JSON.parse(people('reports', '--json').out).map(
      ({ sha256 }: { sha256: string }) => sha256,
    )
    expect(people('forget', sha.slice(0, 8)).status).toBe(0)
  })

  it('that are not there are told with the nearest ids', () => {
    const { status, out, said } = people('show', 'tulegenova-saul')
    expect([status, out]).toEqual([1, ''])
    expect(said).toMatch(
      /^atau: people\.db: has nobody of the id tulegenova-saul; the nearest are tulegenova-saule,/,
    )
  })

  it('are asked for in the right words, of a register', () => {
    for (const words of [
      ['lst'],
      ['show'],
      ['merge', 'a'],
      ['list', 'x'],
      ['export', '--format', 'xml'],
    ])
      expect(people(...words).status).toBe(2)
    const { status, said } = atau(['people', 'june.txt'])
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/^atau: june\.txt: is no register; expected/),
    ])
    expect(atau(['annotate', 'june.txt', '--model', 'none', '--people', 'july.txt']).status).toBe(1)
  })
})
