/** Names out of a list as it streams by: plain lines, a column of a table, or the records of `annotate`. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Problem } from './problem.js'

export const openList = (file: string): Readable =>
  file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 })

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

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let row = 0
  let records = false
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    row++
    if (row === 1) records = line.startsWith('{"type":')
    const text = row === 1 ? line.replace(/^\ufeff/, '') : line
    if (records) yield* personsOf(text, row)
    else yield text
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

async function* tableRows(stream: Readable, column: string): AsyncGenerator<ListRow> {
  const chunks = stream[Symbol.asyncIterator]()
  const first = await chunks.next()
  if (first.done) throw new Problem(`is empty; expected a table with the column ${column}`)
  async function* whole(): AsyncGenerator<unknown> {
    for (let each = first; !each.done; each = await chunks.next()) yield each.value
  }
  const delimiter = delimiterOf(String(first.value).split('\n')[0] ?? '')
  const quoted = delimiter !== '\t'
  const table = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    quote: quoted ? '"' : null,
  })
  // A failure of either reaches the reader of the table.
  pipeline(Readable.from(whole()), table, () => {})
  let at = -1
  let columns: readonly string[] = []
  for await (const cells of table as AsyncIterable<readonly string[]>) {
    if (at >= 0) yield { name: cells[at] ?? '', columns, cells }
    else {
      columns = cells
      at = cells.indexOf(column)
      if (at < 0) throw new Problem(`has no column ${column}; it has ${cells.join(', ')}`)
    }
  }
}

const lineColumns = ['name'] as const

async function* lineRows(stream: Readable): AsyncGenerator<ListRow> {
  for await (const name of linesOf(stream)) yield { name, columns: lineColumns, cells: [name] }
}

export const rowsOf = (stream: Readable, column?: string): AsyncGenerator<ListRow> =>
  column === undefined ? lineRows(stream) : tableRows(stream, column)
