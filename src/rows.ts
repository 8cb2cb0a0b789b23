/** Names out of a list as it streams by: plain lines, columns of a table or workbook, or the records of `annotate`. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { isArchive } from './ingest/archive.js'
import { decode, type Encoding } from './ingest/decode.js'
import type { Cells } from './ingest/workbook.js'
import { Problem } from './problem.js'

export const openList = (file: string): Readable =>
  file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 })

/** So much tells what a list is; of a workbook everything is held. */
const sample = 1 << 16
const largestWorkbook = 100 * 1024 * 1024

interface Opened {
  readonly first: Buffer
  /** All of it, `first` too. */
  readonly chunks: () => AsyncGenerator<Buffer>
}

async function opened(stream: Readable): Promise<Opened> {
  const source = stream[Symbol.asyncIterator]()
  const held: Buffer[] = []
  let size = 0
  for (let each = await source.next(); !each.done; each = await source.next()) {
    held.push(Buffer.from(each.value))
    size += held.at(-1)!.length
    if (size >= sample) break
  }
  const first = Buffer.concat(held)
  return {
    first,
    async *chunks() {
      yield first
      for (let each = await source.next(); !each.done; each = await source.next())
        yield Buffer.from(each.value)
    },
  }
}

/** Told by whole lines alone: the sample may end inside a letter. A line of UTF-16 ends in a pair of bytes, a NUL among them. */
function encodingOf(first: Buffer): Encoding {
  const end = first.length < sample ? -1 : first.lastIndexOf(0x0a)
  if (end < 0) return decode(first).encoding
  const whole = end + 1
  return decode(first.subarray(0, first.includes(0) ? whole + (whole % 2) : whole)).encoding
}

async function* decoded({ first, chunks }: Opened): AsyncGenerator<string> {
  if (first.length === 0) return
  const encoding = encodingOf(first)
  const decoder = new TextDecoder(encoding, { fatal: true })
  let done = 0
  try {
    for await (const chunk of chunks()) {
      yield decoder.decode(chunk, { stream: true })
      done += chunk.length
    }
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Problem(
      `begins as ${encoding} and has a wrong byte after ${done}; expected one encoding`,
    )
  }
}

/** Persons of one line that `annotate` wrote; a report's or a person's line has none. */
function personsOf(line: string, row: number): readonly string[] {
  try {
    const record = JSON.parse(line)
    if (record.type !== 'entry') return []
    return record.mentions
      .filter((mention: { label: string }) => mention.label === 'PERSON')
      .map((mention: { text: string }) => mention.text)
  } catch {
    throw new Problem(`line ${row}: expected a record of annotate, found something else`)
  }
}

async function* linesIn(list: Opened): AsyncGenerator<string> {
  if (isArchive(list.first)) {
    await workbookOf(list)
    throw new Problem('is an Excel workbook; expected --column with the name of one of its columns')
  }
  const input = Readable.from(decoded(list))
  let failed: unknown
  input.on('error', (error) => {
    failed = error
  })
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  if (failed) throw failed
}

/** A table that was given as a list of names: wrong usage. */
export class ColumnNeeded extends Problem {}

/** Names have no tabs and semicolons; commas they have, but not in what is called a table. */
function refuseTable(line: string, file: string): void {
  const plain = line.replace(/"(?:[^"]|"")*"/g, (quoted) => quoted.replace(/[,;]/g, ' '))
  const delimiter = delimiterOf(plain)
  const columns = plain.split(delimiter).map((cell) => cell.replaceAll('"', '').trim())
  if (columns.length < 2 || (delimiter === ',' && !/\.[ct]sv$/i.test(file))) return
  throw new ColumnNeeded(
    `is a table with the columns ${columns.join(', ')}; expected --column with one of them`,
  )
}

async function* linesOf(stream: Readable, file: string): AsyncGenerator<string> {
  let row = 0
  let records = false
  for await (const line of linesIn(await opened(stream))) {
    row++
    if (row === 1) {
      records = line.startsWith('{"type":')
      if (!records) refuseTable(line.replace(/^\ufeff/, ''), file)
    }
    if (records) yield* personsOf(line, row)
    else yield line
  }
}

/** The delimiter is the one of tab, semicolon and comma that the first line has most of. */
const delimiterOf = (head: string): string =>
  ['\t', ';', ','].reduce((best, each) =>
    head.split(each).length > head.split(best).length ? each : best,
  )

/** A row of a list: the name, and all that stood beside it. */
export interface ListRow {
  readonly name: string
  readonly columns: readonly string[]
  /** May be more or fewer than the columns. */
  readonly cells: readonly string[]
}

/** The bytes of a workbook. Throws a Problem for another archive. */
async function workbookOf({ chunks }: Opened): Promise<Buffer> {
  const held: Buffer[] = []
  let size = 0
  for await (const chunk of chunks()) {
    size += chunk.length
    if (size > largestWorkbook)
      throw new Problem(
        `is larger than ${largestWorkbook >> 20} MB; expected less (save it as .csv)`,
      )
    held.push(chunk)
  }
  const bytes = Buffer.concat(held)
  const { isWorkbook } = await import('./ingest/workbook.js')
  if (!isWorkbook(bytes)) decode(bytes)
  return bytes
}

async function sheetsOf(list: Opened): Promise<readonly (readonly Cells[])[]> {
  const bytes = await workbookOf(list)
  return (await import('./ingest/workbook.js')).readWorkbook(bytes)
}

async function* tableRows(list: Opened): AsyncGenerator<Cells> {
  const chunks = decoded(list)
  const first = await chunks.next()
  if (first.done) return
  async function* whole(): AsyncGenerator<string> {
    yield first.value as string
    yield* chunks
  }
  const delimiter = delimiterOf(first.value.split('\n')[0] ?? '')
  const table = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    quote: delimiter === '\t' ? null : '"',
  })
  // A failure of either reaches the reader of the table.
  pipeline(Readable.from(whole()), table, () => {})
  try {
    yield* table as AsyncIterable<Cells>
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const what = error.code.replace(/^CSV_/, '').replaceAll('_', ' ').toLowerCase()
    throw new Problem(`line ${error.lines}: expected a table, found ${what}`)
  }
}

async function* sheetRows(
  sheets: readonly (readonly Cells[])[],
  columns: readonly string[],
): AsyncGenerator<Cells> {
  const own = sheets.find(([head]) => columns.every((column) => head?.includes(column)))
  yield* own ?? sheets.find((rows) => rows.length > 0) ?? []
}

interface TableRow {
  readonly columns: Cells
  readonly cells: Cells
}

/** The rows of a table; its first line names the columns. Throws a Problem where one of the `needed` is missing. */
async function* tableOf(stream: Readable, needed: Cells): AsyncGenerator<TableRow> {
  const list = await opened(stream)
  const sheets = isArchive(list.first) ? await sheetsOf(list) : undefined
  let columns: Cells | undefined
  for await (const cells of sheets ? sheetRows(sheets, needed) : tableRows(list)) {
    if (columns) yield { columns, cells }
    else {
      const missing = needed.find((column) => !cells.includes(column))
      if (missing !== undefined)
        throw new Problem(`has no column ${missing}; it has ${cells.join(', ')}`)
      columns = cells
    }
  }
  if (!columns) throw new Problem(`is empty; expected a table with the column ${needed.join(', ')}`)
}

async function* cellsOf(stream: Readable, needed: Cells): AsyncGenerator<Cells> {
  for await (const { columns, cells } of tableOf(stream, needed))
    yield needed.map((column) => cells[columns.indexOf(column)] ?? '')
}

async function* namedRows(stream: Readable, column: string): AsyncGenerator<ListRow> {
  for await (const { columns, cells } of tableOf(stream, [column]))
    yield { name: cells[columns.indexOf(column)] ?? '', columns, cells }
}

const lineColumns = ['name'] as const

async function* lineRows(stream: Readable, file: string): AsyncGenerator<ListRow> {
  for await (const name of linesOf(stream, file))
    yield { name, columns: lineColumns, cells: [name] }
}

/** `file`: its name tells a table from lines. Throws ColumnNeeded for a table without `column`. */
export const rowsOf = (file: string, column?: string): AsyncGenerator<ListRow> =>
  column === undefined ? lineRows(openList(file), file) : namedRows(openList(file), column)

/** Two cells of each row; of plain lines what stands between tabs. */
export async function* pairsOf(
  stream: Readable,
  columns?: readonly string[],
): AsyncGenerator<readonly string[]> {
  if (columns) yield* cellsOf(stream, columns)
  else
    for await (const line of linesIn(await opened(stream)))
      yield line === '' ? [] : line.split('\t')
}
