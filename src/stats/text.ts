/** Counts as a person reads them on a terminal or in a pipe, and as CSV and JSON. */
import type { createColors } from 'picocolors'
import { cut } from '../summary/layout.js'
import { csvLines } from '../write/csv.js'
import { numberWords, plainWords } from '../write/words.js'
import { type Count, type Counted, measures } from './count.js'
import { crossOf } from './cross.js'
import type { Grouping } from './groups.js'

/** The name of a group that has one beside its key: regions and people. */
export type Named = (by: Grouping, key: string) => string | undefined

export interface Screen {
  readonly width: number
  /** Bars are for terminals alone. */
  readonly bars: boolean
  readonly colors: ReturnType<typeof createColors>
}

const untold = 'not told'
const gap = '  '
const leastBar = 10
const mostBar = 60
/** Labels are cut to this where the bars need room. */
const leastLabel = 16

const labelOf = (by: Grouping, key: string, named: Named): string =>
  key === '' ? untold : (named(by, key) ?? plainWords(key))

const padEnd = (text: string, width: number): string => {
  const shown = cut(text, width)
  return shown + ' '.repeat(width - [...shown].length)
}
const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, [...text].length), 0)

/** Half a sign is the smallest bar of what is not nothing. */
function bar(value: number, most: number, room: number): string {
  const halves = most === 0 ? 0 : Math.round((value / most) * room * 2)
  const shown = value > 0 ? Math.max(1, halves) : 0
  return '█'.repeat(shown >> 1) + (shown % 2 === 1 ? '▌' : '')
}

interface Lines {
  readonly head: readonly string[]
  /** Label and numbers; the last line is that of all. */
  readonly body: readonly (readonly string[])[]
  readonly values: readonly number[]
}

function drawn({ head, body, values }: Lines, { width, bars, colors }: Screen): readonly string[] {
  const columns = head.map((name, at) => widest([name, ...body.map((cells) => cells[at]!)]))
  const numbers = columns.slice(1).reduce((sum, each) => sum + each + gap.length, 0)
  const beside = width - numbers - (bars ? gap.length + leastBar : 0)
  const first = Math.min(columns[0]!, Math.max(leastLabel, beside))
  const line = (cells: readonly string[]): string =>
    [
      padEnd(cells[0]!, first),
      ...cells.slice(1).map((cell, at) => cell.padStart(columns[at + 1]!)),
    ].join(gap)
  const room = Math.min(mostBar, width - first - numbers - gap.length)
  const most = Math.max(0, ...values)
  const withBar = bars && room >= leastBar
  return [
    colors.dim(line(head)),
    ...body.map((cells, at) => {
      const value = values[at]
      if (value === undefined) return colors.bold(line(cells))
      const shown = withBar ? bar(value, most, room) : ''
      return shown === '' ? line(cells) : `${line(cells)}${gap}${colors.cyan(shown)}`
    }),
  ]
}

/** A terminal of fewer columns has no room for every measure. */
const roomy = 80

/** Bars have the room of columns that hold nothing, or nothing new. */
function plainTable(counted: Counted, named: Named, { bars, width }: Screen): Lines {
  const [by] = counted.by
  const { all } = counted
  const again = all.distinct < all.cases
  const tells = (name: (typeof measures)[number]): boolean => {
    if (name === 'distinct') return again
    return all[name] > 0 && (name !== 'entries' || !again || width >= roomy)
  }
  const shown = measures.filter((name) => !bars || tells(name))
  const line = (label: string, count: Count): readonly string[] => [
    label,
    ...shown.map((name) => numberWords(count[name])),
  ]
  return {
    head: [by!, ...shown],
    body: [
      ...counted.groups.map(({ keys, count }) => line(labelOf(by!, keys[0]!, named), count)),
      line('all', counted.all),
    ],
    values: counted.groups.map(({ count }) => count.happened),
  }
}

/** Columns that the width has no room for are summed as one. */
function crossTable(counted: Counted, named: Named, width: number): Lines {
  const { rows, columns, cell } = crossOf(counted)
  const [first, second] = counted.by
  const labels = rows.map((row) => labelOf(first!, row, named))
  const heads = columns.map((column) => labelOf(second!, column, named))
  const room = width - Math.min(24, widest([first!, ...labels])) - 2 * (7 + gap.length)
  let shown = 0
  for (let used = 0; shown < heads.length; shown++) {
    used += Math.max(3, [...heads[shown]!].length) + gap.length
    if (used > room && shown > 0) break
  }
  const kept = columns.slice(0, shown)
  const rest = columns.slice(shown)
  const sum = (row: string, some: readonly string[]): number =>
    some.reduce((all, column) => all + cell(row, column), 0)
  const line = (label: string, of: readonly string[]): readonly string[] => {
    const total = (some: readonly string[]) => of.reduce((all, row) => all + sum(row, some), 0)
    return [
      label,
      ...kept.map((column) => numberWords(total([column]))),
      ...(rest.length > 0 ? [numberWords(total(rest))] : []),
      numberWords(total(columns)),
    ]
  }
  return {
    head: [first!, ...heads.slice(0, shown), ...(rest.length > 0 ? ['others'] : []), 'sum'],
    body: [...rows.map((row, at) => line(labels[at]!, [row])), line('sum', rows)],
    values: rows.map((row) => sum(row, columns)),
  }
}

export function tableText(counted: Counted, named: Named, screen: Screen): string {
  const { by, all } = counted
  const lines =
    by.length === 1
      ? drawn(plainTable(counted, named, screen), screen)
      : [
          screen.colors.dim(`what happened, by ${by.join(' and ')}`),
          ...drawn(crossTable(counted, named, screen.width), screen),
        ]
  return `${all.cases === 0 ? 'No cases.' : lines.join('\n')}\n`
}

const hasNames = (by: Grouping): boolean => by === 'region' || by === 'person'

function cellsOf(by: readonly Grouping[], keys: readonly string[], named: Named) {
  return by.flatMap((each, at): readonly (readonly [string, string])[] => {
    const key = keys[at]!
    const cell = [each, key] as const
    return hasNames(each) ? [cell, [`${each}Name`, named(each, key) ?? '']] : [cell]
  })
}

/** One grouping: a row a group, an empty key where the text does not tell. Two: rows, columns, and what happened. */
export function csvText(counted: Counted, named: Named): string {
  const { by, groups } = counted
  if (by.length === 1) {
    const heads = cellsOf(by, [''], () => '').map(([name]) => name)
    const rows = groups.map(({ keys, count }) => [
      ...cellsOf(by, keys, named).map(([, cell]) => cell),
      ...measures.map((name) => String(count[name])),
    ])
    return csvLines([[...heads, ...measures], ...rows])
  }
  const { rows, columns, cell } = crossOf(counted)
  return csvLines([
    [by[0]!, ...columns.map((column) => column || untold)],
    ...rows.map((row) => [row || untold, ...columns.map((column) => String(cell(row, column)))]),
  ])
}

/** `null` stands for what is not told. */
export function jsonText({ by, groups, all }: Counted, named: Named): string {
  const told = groups.map(({ keys, count }) => ({
    ...Object.fromEntries(
      cellsOf(by, keys, named).map(([name, cell]) => [name, cell === '' ? null : cell]),
    ),
    ...count,
  }))
  return `${JSON.stringify({ by, groups: told, all }, null, 2)}\n`
}
