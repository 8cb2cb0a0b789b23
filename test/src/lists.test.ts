import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { atau, folder } from './command.js'

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
