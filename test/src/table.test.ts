import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { loadMeanings } from '../../src/load/columns.js'
import { caseRows } from '../../src/table/case-row.js'
import { amountOf, daysOf } from '../../src/table/measure.js'
import { monthOf, spanOf } from '../../src/table/when.js'
import { sheetsOf } from '../../src/table/workbook.js'
import { csv, csvOf } from '../../src/write/csv.js'
import { xlsx } from '../../src/write/xlsx.js'
import { atau, folder } from './command.js'
import { document, joined, nasty, titles } from './document.js'
import { month } from './month.js'

describe('dates', () => {
  it.each([
    ['2023-05-01', 'day', '2023-05-01', '2023-05-01', '2023-05'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', '2024-02'],
    ['2023', 'year', '2023-01-01', '2023-12-31', undefined],
    ['2022-07-01/2022-07-02', 'range', '2022-07-01', '2022-07-02', '2022-07'],
    ['2022-07/2022-08', 'range', '2022-07-01', '2022-08-31', undefined],
  ])('%s is a %s', (iso, precision, from, to, within) => {
    const span = spanOf(iso)
    expect(span).toEqual({ precision, from, to })
    expect(monthOf(span)).toBe(within)
  })

  it.each(['', '--10-25', 'soon', '2023-05-01/', '2023-05-02/2023-05-01'])('%s tells none', (iso) =>
    expect(spanOf(iso)).toBeUndefined(),
  )
})

describe('measures', () => {
  it('have days where these are told, never a guess', () => {
    const days = (duration: string) =>
      daysOf({ kind: 'administrative_arrest', duration, modality: 'imposed' })
    expect(
      ['P15D', 'P2W', 'P1W3D', 'P6M', 'P7Y6M', 'P1M10D', 'PT3H', 'life', 'P'].map(days),
    ).toEqual([15, 14, 10, undefined, undefined, undefined, undefined, undefined, undefined])
  })

  it('have money where it is told, else the unit of the text', () => {
    const fine = { kind: 'fine', modality: 'imposed' } as const
    const mci = { amount: 50, unit: 'MCI' }
    const tenge = { amount: 172500, unit: 'KZT' }
    expect(amountOf({ ...fine, ...mci, equivalent: [tenge] })).toEqual(tenge)
    expect(amountOf({ ...fine, ...mci })).toEqual(mci)
    expect(amountOf({ ...fine, ...tenge, equivalent: [mci] })).toEqual(tenge)
    expect(amountOf({ ...fine, amountRange: [70000, 170000], unit: 'KZT' })).toBeUndefined()
  })
})

describe('a row of a case', () => {
  const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true })
  const rows = read(joined(csv(titles)(month)))

  it('has columns for machines', () => {
    const told = { file: 'reports/june.txt', entry: '1', date: '2024-06-03', place: 'Shymkent' }
    const where = { region: 'KZ-79', lat: '42.3', lon: '69.6' }
    const law = { law: 'KZ-CAO; KZ-CAO; KZ-CAO', article: '488; 488; 434', part: '6; 12; ' }
    expect(rows.slice(0, 2)).toMatchObject([
      { ...told, ...where, ...law, days: '14', amount: '', gender: 'f', authority: 'City Court' },
      { ...told, ...where, ...law, days: '', amount: '172500', currency: 'KZT', gender: '' },
    ])
    expect(rows.map(({ precision, from, to }) => [precision, from, to])).toEqual([
      ['day', '2024-06-03', '2024-06-03'],
      ['day', '2024-06-03', '2024-06-03'],
      ['month', '2024-06-01', '2024-06-30'],
      ['range', '2024-05-30', '2024-06-02'],
    ])
  })

  it('has the text of its entry once', () =>
    expect(rows.map(({ text }) => text)).toEqual([
      month.entries[0]!.text,
      '',
      month.entries[1]!.text,
      month.entries[2]!.text,
    ]))

  it('has the least score of its mentions, and none where one of them has none', () => {
    const scored = {
      ...month,
      entries: month.entries.map((entry) => ({
        ...entry,
        mentions: entry.mentions.map((each, at) => ({ ...each, score: 0.9 - at / 100 })),
      })),
    }
    expect(caseRows(scored, titles).map(({ confidence }) => confidence?.toFixed(2))).toEqual([
      '0.83',
      '0.84',
      '0.88',
      '0.89',
    ])
    expect(caseRows(month, titles).map(({ confidence }) => confidence)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('stands in one table with those of other reports', () => {
    const all = read(joined(csvOf([month, nasty], titles)))
    expect(all.map(({ file }) => file)).toEqual([
      ...Array(4).fill('reports/june.txt'),
      'report.txt',
      'report.txt',
    ])
  })
})

describe('the workbook', async () => {
  const book = await readWorkbook(
    Buffer.from(await xlsx(sheetsOf([month, nasty], titles, loadMeanings()))),
  )
  const sheets = Object.fromEntries(book.map(({ sheet, data }) => [sheet, data]))
  const cell = (sheet: string, row: number, column: string) =>
    sheets[sheet]![row]![sheets[sheet]![0]!.indexOf(column)]

  it('has a sheet for everything that was found', () => {
    expect(book.map(({ sheet, data }) => [sheet, data.length - 1])).toEqual([
      ['cases', 6],
      ['entries without cases', 2],
      ['people', 4],
      ['mentions', 23],
      ['notes', 1],
      ['sources', 4],
      ['reports', 2],
      ['columns', loadMeanings().length],
    ])
    expect(cell('people', 1, 'spellings')).toBe('Tulegenova S.; Тулегенова С.')
    expect(cell('entries without cases', 1, 'text')).toBe('Nobody was held in Shymkent.')
    expect(cell('notes', 1, 'passage')).toBe('May 1')
  })

  it('has days and numbers as such', () => {
    const day = new Date('2024-06-03T00:00:00Z')
    expect([cell('cases', 1, 'date'), cell('cases', 1, 'from')]).toEqual([day, day])
    expect(cell('cases', 3, 'date')).toBe('2024-06')
    expect([cell('cases', 2, 'amount'), cell('cases', 1, 'days')]).toEqual([172500, 14])
    expect([cell('people', 1, 'first'), cell('people', 1, 'cases')]).toEqual([day, 2])
  })

  it('keeps text that looks like a formula as text, and links only the web', async () => {
    const text = ['=1+1', '+1', '@SUM(A1)', '-1', '\u0007 \ud800 <&>']
    const bad = document(
      text.map((each) => ({ line: each, references: [{ mark: '1', url: 'javascript:alert(1)' }] })),
    )
    const read = await readWorkbook(Buffer.from(await xlsx(sheetsOf([bad], titles, []))))
    const [, ...rows] = read[1]!.data
    expect(rows.map((row) => row[3])).toEqual([...text.slice(0, 4), '<&>'])
    expect(rows.map((row) => row[4])).toEqual(Array(5).fill('javascript:alert(1)'))
  })

  it('does not tell when it was written', async () => {
    const bytes = Buffer.from(await xlsx(sheetsOf([nasty], titles, [])))
    const stamps = bytes
      .toString('latin1')
      .split('PK\u0001\u0002')
      .slice(1)
      .map((header) => Buffer.from(header, 'latin1').readUInt32LE(8))
    expect(stamps.length).toBeGreaterThan(10)
    expect(new Set([bytes.readUInt32LE(10), ...stamps])).toEqual(new Set([0x210000]))
  })

  it('explains every column, and nothing else', () => {
    const told = new Set(loadMeanings().map(({ sheet, column }) => `${sheet}: ${column}`))
    const shown = book.flatMap(({ sheet, data }) => data[0]!.map((name) => `${sheet}: ${name}`))
    expect([...told].sort()).toEqual([...new Set(shown)].sort())
  })
})

describe('files of a run', () => {
  it('are one table of all reports beside those of each', () => {
    const sample = join(import.meta.dirname, '../../data/samples/report-2023-05.txt')
    const text = readFileSync(sample, 'utf8')
    const names = ['all-of-may.txt', 'cases.txt']
    for (const [at, name] of names.entries())
      writeFileSync(join(folder, name), text.slice(0, 3000 + at * 1000))
    const { status, said } = atau(
      ['annotate', ...names, '--model', 'none', '--out', 'both', '--quiet'].concat(
        ...['csv', 'xlsx', 'ftm', 'uwazi'].map((format) => ['--format', format]),
      ),
    )
    expect([status, said]).toEqual([0, ''])
    const rows: Record<string, string>[] = parse(readFileSync(join(folder, 'both/cases.csv')), {
      bom: true,
      columns: true,
    })
    expect(new Set(rows.map(({ file }) => file))).toEqual(new Set(names))
    for (const name of [
      'cases.xlsx',
      'cases-2.xlsx',
      'cases-2.csv',
      'entities.ftm.json',
      'uwazi.cases.csv',
    ])
      expect(readFileSync(join(folder, 'both', name)).length).toBeGreaterThan(1000)
  })
})

describe('where a case happened', () => {
  const taraz = { lat: 42.9, lon: 71.37, region: 'KZ-31' }
  const places = { ...titles, place: (name: string) => (name === 'Taraz' ? taraz : undefined) }
  const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true })
  const rowsOf = (line: string, values: readonly object[], place?: number) =>
    read(
      joined(
        csv(places)(
          document([
            {
              line,
              values,
              cases: [
                { person: 0, ...(place !== undefined && { place }), more: { where: 'Taraz' } },
              ],
            },
          ]),
        ),
      ),
    ).map(({ place: name, region, lat, lon }) => [name, region, lat, lon])

  it('is known by its name where no mention tells it, or a mention tells another', () => {
    const found = [['Taraz', 'KZ-31', '42.9', '71.37']]
    expect(rowsOf('[PERSON Esenov B.] at the Taraz court', [{ personId: 'esenov-b' }])).toEqual(
      found,
    )
    const oral = { name: 'Oral', kind: 'city', country: 'KZ', region: 'KZ-27', lat: 51, lon: 51 }
    expect(rowsOf('[PERSON Esenov B.], [PLACE Oral]', [{ personId: 'esenov-b' }, oral], 1)).toEqual(
      found,
    )
  })
})
