/** Cases counted by group. What only was sought, possible or lifted is counted apart from what happened. */
import type { Modality } from '../../pipeline/values.js'
import { type CaseRow, happened } from '../table/case-row.js'
import { type Grouping, groupsOf } from './groups.js'

export const measures = [
  'cases',
  'happened',
  'sought',
  'possible',
  'lifted',
  'people',
  'entries',
  'distinct',
] as const
/**
 * `cases` is the sum of the four after it; `people` and `entries` are each counted once. `distinct`: cases of one person,
 * event and day count once, however many texts tell them; one without a person or a day counts for itself.
 */
export type Count = Readonly<Record<(typeof measures)[number], number>>

export interface Group {
  /** One for each grouping; empty where the text does not tell. */
  readonly keys: readonly string[]
  readonly count: Count
}

export interface Counted {
  readonly by: readonly Grouping[]
  readonly groups: readonly Group[]
  /** Of all cases, each once, whatever number of groups it is in. */
  readonly all: Count
}

/** What is the same in every text that tells it. */
function toldAs({ personId, name, event, precision, when, entry, nth }: CaseRow): string {
  const person = personId || name
  return person && precision === 'day' ? [person, event, when].join('\u0000') : `${entry.id} ${nth}`
}

const distinct = (values: readonly string[]): number => new Set(values).size

export function countOf(rows: readonly CaseRow[]): Count {
  const of = (modality: Modality): number => rows.filter((row) => row.modality === modality).length
  return {
    cases: rows.length,
    happened: rows.filter(happened).length,
    sought: of('sought'),
    possible: of('possible'),
    lifted: of('lifted'),
    people: distinct(rows.map(({ personId, name }) => personId || name).filter(Boolean)),
    entries: distinct(rows.map(({ entry }) => entry.id)),
    distinct: distinct(rows.map(toldAs)),
  }
}

/** Every way to take one of each list. */
const combined = (lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  lists.reduce<readonly (readonly string[])[]>(
    (all, list) => all.flatMap((before) => list.map((each) => [...before, each])),
    [[]],
  )

/** Months in their order, all else by number; what is not told comes last. */
export function inOrder(
  by: Grouping,
  a: string,
  b: string,
  count: (key: string) => number,
): number {
  if (a === b) return 0
  if (a === '' || b === '') return a === '' ? 1 : -1
  const rank = by === 'month' ? 0 : count(b) - count(a)
  return rank || (a < b ? -1 : 1)
}

/** What happened in each group of one grouping, for the order of rows and columns. */
export function totalsOf(groups: readonly Group[], at: number): (key: string) => number {
  const totals = new Map<string, number>()
  for (const { keys, count } of groups)
    totals.set(keys[at]!, (totals.get(keys[at]!) ?? 0) + count.happened)
  return (key) => totals.get(key) ?? 0
}

/** `by`: one or more groupings. */
export function countBy(rows: readonly CaseRow[], by: readonly Grouping[]): Counted {
  const found = new Map<string, { readonly keys: readonly string[]; readonly rows: CaseRow[] }>()
  for (const row of rows)
    for (const keys of combined(by.map((each) => groupsOf(row, each)))) {
      const name = keys.join('\u0000')
      const group = found.get(name) ?? { keys, rows: [] }
      group.rows.push(row)
      found.set(name, group)
    }
  const groups = [...found.values()].map((group) => ({
    keys: group.keys,
    count: countOf(group.rows),
  }))
  const totals = by.map((_, at) => totalsOf(groups, at))
  const compare = (a: Group, b: Group): number =>
    by.reduce((order, each, at) => order || inOrder(each, a.keys[at]!, b.keys[at]!, totals[at]!), 0)
  return { by, groups: groups.sort(compare), all: countOf(rows) }
}
