/** Two groupings as one table: rows of the first, columns of the second, what happened in the cells. */
import { type Counted, inOrder, totalsOf } from './count.js'

export interface Cross {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cell: (row: string, column: string) => number
}

export function crossOf({ by, groups }: Counted): Cross {
  const keysAt = (at: number): readonly string[] => {
    const total = totalsOf(groups, at)
    return [...new Set(groups.map(({ keys }) => keys[at]!))].sort((a, b) =>
      inOrder(by[at]!, a, b, total),
    )
  }
  const cells = new Map(groups.map(({ keys, count }) => [keys.join('\u0000'), count.happened]))
  return {
    rows: keysAt(0),
    columns: keysAt(1),
    cell: (row, column) => cells.get(`${row}\u0000${column}`) ?? 0,
  }
}
