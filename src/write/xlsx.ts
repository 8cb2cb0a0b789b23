/**
 * A workbook: every sheet with its head frozen and a filter, days and numbers as such, addresses as links. Texts are
 * text cells, never formulas.
 */
import type { SheetData } from 'write-excel-file/node'
import { Problem } from '../problem.js'
import type { Cell, Sheet } from '../table/column.js'
import type { Anchor } from './xlsx-features.js'

/** What a sheet and a cell of the format hold at most. */
const mostRows = 1_048_575
const mostSigns = 32_767

const head = { fontWeight: 'bold', backgroundColor: '#e8ebef', alignVertical: 'top' } as const

/** Line ends as the format has them, and no longer than a cell. */
function fitting(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  return lines.length <= mostSigns ? lines : `${lines.slice(0, mostSigns - 1)}…`
}

/** Kept as text even where somebody edits the cell. */
const textCell = (text: string): SheetData[number][number] => {
  const value = fitting(text)
  return /^[=+\-@\t]/.test(value) ? { value, type: String, format: '@' } : value
}

function cellOf(cell: Cell): SheetData[number][number] {
  if (cell === undefined || cell === '') return null
  if (typeof cell === 'number') return cell
  if (typeof cell === 'string') return textCell(cell)
  if ('day' in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return isWeb(cell.url)
    ? {
        value: fitting(cell.text),
        type: String,
        textColor: '#0b57b8',
        textDecoration: { underline: true },
      }
    : textCell(cell.text)
}

/** Only the web is linked, and what the format takes as an address. */
const isWeb = (url: string): boolean => /^https?:\/\/\S+$/i.test(url) && url.length <= 2079

interface Filled {
  readonly name: string
  readonly data: SheetData
  readonly anchors: readonly Anchor[]
  readonly widths: readonly number[]
}

function fill({ name, columns, rows }: Sheet): Filled {
  const data: SheetData = [columns.map((column) => ({ value: column.name, ...head }))]
  const anchors: Anchor[] = []
  for (const cells of rows()) {
    cells.forEach((cell, column) => {
      if (typeof cell === 'object' && 'url' in cell && isWeb(cell.url))
        anchors.push({ row: data.length, column, url: cell.url })
    })
    data.push(cells.map(cellOf))
  }
  if (data.length > mostRows)
    throw new Problem(`${name}: has more than ${mostRows} rows; expected fewer reports at once`)
  return { name, data, anchors, widths: columns.map(({ width }) => width) }
}

/** 1 January 1980, as archives count. */
const epoch = 0x0021_0000

/** The archive without the hour of its writing, so that equal runs are equal byte for byte. */
function timeless(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  // The writer leaves no comment behind the list of parts.
  const end = archive.length - 22
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(at + 12, epoch, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, epoch, true)
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    at += 46 + name! + extra! + comment!
  }
  return archive
}

/** The workbook's bytes. */
export async function xlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node')
  const { filters, anchored } = await import('./xlsx-features.js')
  const filled = sheets.map(fill)
  const archive = await write(
    filled.map(({ name, data, widths }) => ({
      sheet: name,
      data,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
    })),
    {
      features: [
        filters(filled.map(({ data }) => ({ rows: data.length, columns: data[0]!.length }))),
        anchored(filled.map(({ anchors }) => anchors)),
      ],
    },
  ).toBuffer()
  return timeless(archive)
}
