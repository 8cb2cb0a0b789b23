/** A table is a list of columns over rows of one type; each writer renders the cells its own way. */

/** A day (ISO 8601) that spreadsheets can count with. */
export interface Day {
  readonly day: string
}
/** Text that leads to an address. */
export interface Linked {
  readonly text: string
  readonly url: string
}
export type Cell = string | number | Day | Linked | undefined

export interface Column<Row> {
  readonly name: string
  /** In characters. */
  readonly width: number
  readonly cell: (row: Row) => Cell
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly Pick<Column<never>, 'name' | 'width'>[]
  readonly rows: () => Iterable<readonly Cell[]>
}

export const sheet = <Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: () => Iterable<Row>,
): Sheet => ({
  name,
  columns,
  *rows() {
    for (const row of rows()) yield columns.map((column) => column.cell(row))
  },
})

/** As a table of plain text shows it; no cell is the empty string. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return String(cell)
  return 'day' in cell ? cell.day : cell.text
}
