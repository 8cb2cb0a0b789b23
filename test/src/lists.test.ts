import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { atau, folder } from './command.js'

/** Letters of Russian and Latin. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((sign) => {
      const code = sign.charCodeAt(0)
      return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
    }),
  )

const workbook = (...rows: readonly (readonly string[])[]): Promise<Buffer> =>
  writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()

describe('lists of names', () => {
  const names = ['Zhylanbayev Marat', 'Оспанов Б.', 'Жыланбаев М.']
  const rows = (text: string): readonly (readonly number[])[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).rows)
  const table = (delimiter: string) =>
    ['id', ...names.map((_, at) => at)]
      .map((id, at) => [id, at === 0 ? 'name' : names[at - 1]].join(delimiter))
      .join('\n')

  it.each<[string, readonly string[], string]>([
    ['lines', ['-'], names.join('\n')],
    ['a table with tabs', ['-', '--column', 'name'], table('\t')],
    ['a table with commas', ['-', '--column', 'name'], table(',')],
  ])('are grouped from %s', (_, words, input) => {
    const { status, out } = atau(['dedupe', ...words], input)
    expect([status, rows(out)]).toEqual([0, [[1], [0, 2]].sort()])
  })

  it('are grouped from a file, which a table without the column fails', () => {
    const file = join(folder, 'names.tsv')
    writeFileSync(file, table('\t'))
    expect(
      rows(atau(['dedupe', file, '--column', 'name']).out)
        .flat()
        .sort(),
    ).toEqual([0, 1, 2])
    const { status, said } = atau(['dedupe', file, '--column', 'nom'])
    expect([status, said]).toEqual([1, expect.stringMatching(/has no column nom; it has id, name/)])
  })

  it('come back row by row with the ids of their people', () => {
    writeFileSync(
      join(folder, 'first.csv'),
      'no;name;personId\n1;Zhylanbayev Marat;"a;b"\n2;Оспанов Б.;=1\n',
    )
    writeFileSync(join(folder, 'second.csv'), 'name,town\nЖыланбаев М.,"Almaty\nKZ",extra\n')
    const words = ['first.csv', 'second.csv', '--column', 'name', '--format', 'csv']
    const { status, out } = atau(['dedupe', ...words])
    expect(status).toBe(0)
    expect(parse(out)).toEqual([
      ['no', 'name', 'personId', 'town', '', 'personId (atau)', 'review'],
      ['1', 'Zhylanbayev Marat', 'a;b', '', '', 'zhylanbayev-marat', ''],
      ['2', 'Оспанов Б.', '=1', '', '', 'ospanov-b', ''],
      ['', 'Жыланбаев М.', '', 'Almaty\nKZ', 'extra', 'zhylanbayev-marat', ''],
    ])
    const plain = parse(atau(['dedupe', '--format', 'csv'], 'Ospanov B.\nОспанов Б.\n').out)
    expect(plain).toEqual([
      ['name', 'personId', 'review'],
      ['Ospanov B.', 'ospanov-b', ''],
      ['Оспанов Б.', 'ospanov-b', ''],
    ])
  })

  it('without a name are nobody’s, and a table asks for its column', () => {
    writeFileSync(join(folder, 'gaps.csv'), 'no,name\n1,Ospanov B.\n2,\n3,  \n4,Оспанов Б.\n')
    const words = ['dedupe', 'gaps.csv', '--column', 'name']
    expect(rows(atau(words).out)).toEqual([[0, 3], [1], [2]])
    const ids: Record<string, string>[] = parse(atau([...words, '--format', 'csv']).out, {
      columns: true,
    })
    expect(ids.map(({ personId }) => personId)).toEqual(['ospanov-b', '', '', 'ospanov-b'])
    const { status, out, said } = atau(['dedupe', 'gaps.csv'])
    expect([status, out]).toEqual([2, ''])
    expect(said).toMatch(
      /^atau: gaps\.csv: is a table with the columns no, name; expected --column/,
    )
    expect(atau(['dedupe'], 'Ospanov, B.\nEsenov, A.\n').status).toBe(0)
  })

  it.each<[string, string]>([
    ['UTF-16', 'utf16le'],
    ['windows-1251', 'windows-1251'],
  ])('are read in %s', (_, encoding) => {
    const text = `\ufeff${names.join('\n')}`
    const bytes =
      encoding === 'utf16le' ? Buffer.from(text, 'utf16le') : windows1251(names.join('\n'))
    const { status, out } = atau(['dedupe'], bytes)
    expect([status, rows(out)]).toEqual([0, [[1], [0, 2]].sort()])
  })

  it('are read from the column of a workbook, and pairs from two', async () => {
    const book = await workbook(
      ['id', 'name', 'other'],
      ...names.map((name) => ['1', name, names[0]!]),
    )
    writeFileSync(join(folder, 'names.xlsx'), book)
    const { status, out } = atau(['dedupe', 'names.xlsx', '--column', 'name'])
    expect([status, rows(out)]).toEqual([0, [[1], [0, 2]].sort()])
    const pairs = atau(['match', '-', '--column', 'name', 'other'], book)
    const verdicts = pairs.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).verdict)
    expect([pairs.status, verdicts]).toEqual([0, ['same', 'different', 'same']])
    expect(atau(['match', '-', '--column', 'name'], book).status).toBe(2)
  })

  it('that are no lists are refused', async () => {
    const pdf = '%PDF-1.7\n1 0 obj'
    const book = await workbook(['name'], ['Ospanov A.'])
    for (const [words, bytes, message] of [
      [['dedupe'], pdf, /^atau: standard input: is a PDF file; expected plain text/],
      [['match', '-'], pdf, /^atau: standard input: is a PDF file; expected plain text/],
      [['dedupe'], book, /is an Excel workbook; expected --column/],
      [['dedupe', '--column', 'nom'], book, /has no column nom; it has name/],
    ] as const) {
      const { status, said } = atau(words, bytes)
      expect([status, said]).toEqual([1, expect.stringMatching(message)])
    }
  })

  it('give their pairs', () => {
    const { out } = atau(['dedupe', '--pairs'], names.join('\n'))
    expect(JSON.parse(out)).toMatchObject({ verdict: 'same' })
  })

  it('are matched pair by pair', () => {
    const { status, out } = atau(['match', '-'], 'Ospanov A.\tОспанов А.\nOspanov A.\tOspanov B.\n')
    const verdicts = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).verdict)
    expect([status, verdicts]).toEqual([0, ['same', 'different']])
  })
})
