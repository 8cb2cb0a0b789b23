/** Rows of cells → lines of text: the first column to the left, numbers to the right. */
export type Row = readonly string[]

export function columns(rows: readonly Row[], gap = 2): string {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  )
  const line = (row: Row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
      .join(' '.repeat(gap))
      .trimEnd()
  return rows.map(line).join('\n')
}

export const markdown = (rows: readonly Row[]): string => {
  const [head, ...rest] = rows
  const line = (row: Row) => `| ${row.join(' | ')} |`
  return [
    line(head!),
    line(head!.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...rest.map(line),
  ].join('\n')
}
