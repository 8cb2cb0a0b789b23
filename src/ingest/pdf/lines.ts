/** Pieces of a page → its lines in the order in which they are read: column by column, tables row by row. */
import type { Page, Piece } from './page.js'

/** What stands together on one base line. */
export interface Segment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  /** Blanks that may part cells: what begins behind them, by its place in the text and on the page. */
  readonly blanks: readonly { readonly at: number; readonly x: number; readonly end: number }[]
}

export interface Line extends Segment {
  readonly page: number
  /** The edges of the column that it stands in. */
  readonly from: number
  readonly to: number
  /** Cells of a row of a table. */
  readonly row?: true
}

/** The size in which most of the document is set. */
export function bodySize(lines: readonly Line[]): number {
  const sums = new Map<number, number>()
  for (const { text, size } of lines)
    sums.set(Math.round(size), (sums.get(Math.round(size)) ?? 0) + text.length)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Around the figures of a raised mark, until it is known whether they are that of a note. */
export const [raisedOpen, raisedClose] = ['\ufdd0', '\ufdd1']
/** Where a line of a cell ends. */
export const lineBreak = '\ufdd2'

const raisedOf = (mark: string): string => `${raisedOpen}${mark}${raisedClose}`
const figures = /^\s*[[(]?(\d{1,4})[\])]?\s*$/
/** Blanks as wide as this, by the size of the letters, part columns and cells. */
const [narrowBlank, widestBlank] = [0.45, 1.6]
const fewestLines = 4

interface Run {
  pieces: Piece[]
  y: number
  size: number
}

const rightOf = ({ x, width }: Piece): number => x + width

/** Whether a piece stands raised beside letters of a line: small, above their base line and below their tops. */
const isRaised = (piece: Piece, run: Pick<Run, 'y' | 'size'>): boolean =>
  piece.size <= run.size * 0.85 &&
  run.y - piece.y > run.size * 0.12 &&
  run.y - piece.y < run.size * 0.8

/** Raised marks that stand alone on their own base line go to the line that they belong to. */
function runsOf(all: readonly Piece[]): readonly Run[] {
  const pieces = all.filter(({ text }) => text.trim() !== '')
  const marks = pieces.filter(({ text }) => figures.test(text))
  const markSet = new Set(marks)
  const runs: Run[] = []
  const sorted = pieces.filter((each) => !markSet.has(each)).sort((a, b) => a.y - b.y || a.x - b.x)
  for (const piece of sorted) {
    const last = runs.at(-1)
    if (last && Math.abs(piece.y - last.y) <= Math.min(piece.size, last.size) * 0.3) {
      last.pieces.push(piece)
      last.size = Math.max(last.size, piece.size)
    } else runs.push({ pieces: [piece], y: piece.y, size: piece.size })
  }
  for (const mark of marks) {
    const own = runs.filter(
      (run) => Math.abs(run.y - mark.y) <= Math.min(run.size, mark.size) * 0.3,
    )
    const beside = own.length > 0 ? own : runs.filter((run) => isRaised(mark, run))
    const nearest = beside
      .map((run) => ({ run, apart: apartness(run, mark) }))
      .sort((a, b) => a.apart - b.apart)[0]
    if (nearest) nearest.run.pieces.push(mark)
    else runs.push({ pieces: [mark], y: mark.y, size: mark.size })
  }
  return runs.sort((a, b) => a.y - b.y)
}

const apartness = (run: Run, mark: Piece): number =>
  Math.min(
    ...run.pieces.map((piece) =>
      Math.min(Math.abs(rightOf(piece) - mark.x), Math.abs(rightOf(mark) - piece.x)),
    ),
  )

/** The size in which most letters of the pieces are. */
function mainSize(pieces: readonly Piece[]): number {
  const sums = new Map<number, number>()
  for (const { text, size } of pieces) {
    const key = Math.round(size * 10) / 10
    sums.set(key, (sums.get(key) ?? 0) + text.trim().length)
  }
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function segmentOf(pieces: readonly Piece[], run: Run): Segment {
  const size = mainSize(pieces)
  let text = ''
  let end: number | undefined
  const blanks: { at: number; x: number; end: number }[] = []
  for (const piece of pieces) {
    const found = isRaised(piece, { y: run.y, size: run.size }) ? figures.exec(piece.text) : null
    const shown = found && !/[[(]/.test(piece.text) ? raisedOf(found[1]!) : piece.text
    const blank = end !== undefined && piece.x - end > size * 0.15 && !found
    if (blank && !/\s$/u.test(text)) text += ' '
    if (end !== undefined && piece.x - end > size * narrowBlank)
      blanks.push({ at: text.length, x: piece.x, end })
    text += /\s$/u.test(text) ? shown.trimStart() : shown
    end = rightOf(piece)
  }
  const [first, last] = [pieces[0]!, pieces.at(-1)!]
  return {
    // Bullets of symbol fonts have no letter of their own.
    text: text
      .replace(/[ \t]+/g, ' ')
      .trim()
      .replace(/^\p{Co}\s*/u, '• '),
    left: first.x,
    right: rightOf(last),
    y: run.y,
    size,
    blanks,
  }
}

/** Bullets of symbol fonts have no letter of their own. */
const tidy = (text: string): string =>
  text
    .replace(/[ \t]+/g, ' ')
    .trim()
    .replace(/^\p{Co}\s*/u, '• ')

/** Parts of a run that wide blanks keep apart. */
function segmentsOf(run: Run): readonly Segment[] {
  const pieces = run.pieces.sort((a, b) => a.x - b.x)
  const groups: Piece[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    if (piece.x - end > run.size * widestBlank) groups.push([piece])
    else groups.at(-1)!.push(piece)
    end = Math.max(end, rightOf(piece))
  }
  return groups.map((group) => segmentOf(group, run))
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** What stands on one base line, taken together. */
function linesIn(segments: readonly Segment[]): readonly { width: number; letters: number }[] {
  const byY = new Map<number, Segment[]>()
  for (const segment of segments) byY.set(segment.y, [...(byY.get(segment.y) ?? []), segment])
  return [...byY.values()].map((line) => ({
    width: Math.max(...line.map(({ right }) => right)) - Math.min(...line.map(({ left }) => left)),
    letters: line.reduce((sum, { text }) => sum + text.length, 0),
  }))
}

/** Prose fills its column; cells of a table do not. */
function isColumn(own: readonly Segment[]): boolean {
  const lines = linesIn(own)
  if (lines.length < fewestLines) return false
  const width =
    Math.max(...own.map(({ right }) => right)) - Math.min(...own.map(({ left }) => left))
  const letters = median(lines.map((line) => line.letters))
  return letters >= 15 && median(lines.map((line) => line.width)) >= width * 0.6
}

/** Where a white strip parts two columns; undefined where there is one column only. */
function gutterOf(segments: readonly Segment[]): number | undefined {
  if (segments.length < 2 * fewestLines) return undefined
  const left = Math.min(...segments.map((each) => each.left))
  const width = Math.max(...segments.map((each) => each.right)) - left
  let best: { from: number; to: number; crossed: number } | undefined
  const step = Math.max(2, width / 500)
  for (let x = left + width * 0.2; x <= left + width * 0.8; x += step) {
    const crossed = segments.filter((each) => each.left < x && each.right > x).length
    if (best && crossed === best.crossed && x - best.to <= step * 1.01) best.to = x
    else if (!best || crossed < best.crossed) best = { from: x, to: x, crossed }
  }
  if (!best || best.crossed > segments.length * 0.35) return undefined
  const at = (best.from + best.to) / 2
  const [before, behind] = [
    segments.filter((each) => each.right <= at),
    segments.filter((each) => each.left >= at),
  ]
  return isColumn(before) && isColumn(behind) ? at : undefined
}

interface Placed {
  readonly segment: Segment
  readonly from: number
  readonly to: number
}

/** Heads and feet may reach further than the column; two of many lines tell nothing of its edges. */
const outermost = (edges: readonly number[]): number => edges[edges.length < 8 ? 0 : 2]!

const withEdges = (segments: readonly Segment[]): readonly Placed[] => {
  const from = outermost(segments.map(({ left }) => left).sort((a, b) => a - b))
  const to = outermost(segments.map(({ right }) => right).sort((a, b) => b - a))
  return segments.map((segment) => ({ segment, from, to }))
}

/** Bands between the lines that reach over both columns are read one below the other, in each the left column first. */
function ordered(segments: readonly Segment[]): readonly Placed[] {
  if (segments.length === 0) return []
  const gutter = gutterOf(segments)
  if (gutter === undefined) return withEdges(segments)
  const found: Placed[] = []
  const across = segments.filter(({ left, right }) => left < gutter && right > gutter)
  let band: Segment[] = []
  const close = () => {
    found.push(...ordered(band.filter(({ right }) => right <= gutter)))
    found.push(...ordered(band.filter(({ left }) => left >= gutter)))
    band = []
  }
  const whole = withEdges(segments)[0]!
  for (const segment of segments) {
    if (across.includes(segment)) {
      close()
      found.push({ segment, from: whole.from, to: whole.to })
    } else band.push(segment)
  }
  close()
  return found
}

const lefts = (row: readonly Placed[]): readonly number[] => row.map(({ segment }) => segment.left)
const stands = (x: number, starts: readonly number[]): boolean =>
  starts.some((start) => Math.abs(start - x) < 3)

/** Most cells but the first begin where those of the other row do. */
function aligned(a: readonly Placed[], b: readonly Placed[]): boolean {
  if (a.length < 2 || b.length < 2) return false
  const starts = lefts(b).slice(1)
  const same = lefts(a)
    .slice(1)
    .filter((x) => stands(x, starts)).length
  return same * 2 >= Math.min(a.length, b.length) - 1 && same > 0
}

/** A segment parted where cells begin. */
function partedAt({ segment, from, to }: Placed, starts: readonly number[]): readonly Placed[] {
  const cuts = segment.blanks.filter(({ x }) => stands(x, starts))
  return [undefined, ...cuts].map((cut, at): Placed => {
    const next = cuts[at]
    const [begin, end] = [cut?.at ?? 0, next?.at ?? segment.text.length]
    return {
      segment: {
        ...segment,
        text: segment.text.slice(begin, end),
        left: cut?.x ?? segment.left,
        right: next?.end ?? segment.right,
        blanks: [],
      },
      from,
      to,
    }
  })
}

const resplit = (row: readonly Placed[], starts: readonly number[]): readonly Placed[] =>
  row.flatMap((each) => partedAt(each, starts))

/** Justified lines have blanks of one width, and reach from edge to edge. */
function isJustified(row: readonly Placed[]): boolean {
  const gaps = row.slice(1).map(({ segment }, at) => segment.left - row[at]!.segment.right)
  const [first, last] = [row[0]!, row.at(-1)!]
  if (Math.max(...gaps) > first.segment.size * 6) return false
  const edges = first.segment.left - first.from < 3 && last.to - last.segment.right < 3
  return edges && Math.max(...gaps) <= Math.min(...gaps) * 1.25 + 0.5
}

/** Segments of one base line and one column, next to each other. */
function rowsOf(placed: readonly Placed[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = []
  for (const each of placed) {
    const last = rows.at(-1)?.at(-1)
    if (last && last.segment.y === each.segment.y && last.from === each.from)
      rows.at(-1)!.push(each)
    else rows.push([each])
  }
  return rows
}

/** Rows of cells that are set over several lines become one line each. */
function tableLines(rows: readonly (readonly Placed[])[], page: number): readonly Line[] {
  const gaps = rows.slice(1).map((row, at) => row[0]!.segment.y - rows[at]![0]!.segment.y)
  const least = Math.min(...gaps)
  const parted = gaps.some((gap) => gap > least * 1.25)
  const starts = [...new Set(rows.flat().map(({ segment }) => segment.left))].sort((a, b) => a - b)
  const columns = starts.filter((x, at) => at === 0 || x - starts[at - 1]! > 6)
  const columnOf = (segment: Segment): number => columns.findLastIndex((x) => segment.left >= x - 3)
  const found: { cells: Map<number, string>; first: Placed; last: Placed }[] = []
  rows.forEach((row, at) => {
    const begins =
      at === 0 || (parted ? gaps[at - 1]! > least * 1.25 : row[0]!.segment.left <= columns[0]! + 3)
    if (begins) found.push({ cells: new Map(), first: row[0]!, last: row.at(-1)! })
    const { cells } = found.at(-1)!
    for (const { segment } of row) {
      const column = columnOf(segment)
      const text = [cells.get(column), tidy(segment.text)].filter(Boolean)
      cells.set(column, text.join(lineBreak))
    }
    found.at(-1)!.last = row.at(-1)!
  })
  return found.map(
    ({ cells, first, last }): Line => ({
      ...first.segment,
      right: last.segment.right,
      y: last.segment.y,
      text: [...cells]
        .sort(([a], [b]) => a - b)
        .map(([, text]) => text)
        .join(' | '),
      page,
      from: first.from,
      to: first.to,
      row: true,
    }),
  )
}

/** A line that is no table: its wide blanks are blanks. */
const lineOf = (row: readonly Placed[], page: number): Line => ({
  ...row[0]!.segment,
  right: row.at(-1)!.segment.right,
  text: tidy(row.map(({ segment }) => segment.text).join(' ')),
  page,
  from: row[0]!.from,
  to: row[0]!.to,
})

/** The first two rows of a table, or none. */
function tableAt(
  row: readonly Placed[],
  next: readonly Placed[] | undefined,
): readonly (readonly Placed[])[] {
  if (!next || row[0]!.from !== next[0]!.from) return []
  if ((row.length > 1 && isJustified(row)) || (next.length > 1 && isJustified(next))) return []
  const [above, below] = [resplit(row, lefts(next).slice(1)), resplit(next, lefts(row).slice(1))]
  if (aligned(row, next)) return [row, next]
  if (row.length > 1 && aligned(row, below)) return [row, below]
  return next.length > 1 && aligned(above, next) ? [above, next] : []
}

export function linesOf({ pieces }: Page, page: number): readonly Line[] {
  const rows = rowsOf(ordered(runsOf(pieces).flatMap(segmentsOf)))
  const lines: Line[] = []
  for (let at = 0; at < rows.length; ) {
    const table = [...tableAt(rows[at]!, rows[at + 1])]
    const starts = table.flatMap(lefts)
    for (
      let row = rows[at + table.length];
      table.length > 0 && row;
      row = rows[at + table.length]
    ) {
      const cells = resplit(row, starts.slice(1))
      const goesOn = cells.length > 1 && lefts(cells).every((x) => stands(x, starts))
      if (goesOn || (row.length > 1 && aligned(row, table.at(-1)!)))
        table.push(goesOn ? cells : row)
      else if (goesOnInCell(row, table)) table.push(row)
      else break
      starts.push(...lefts(table.at(-1)!))
    }
    if (table.length > 0) lines.push(...tableLines(table, page))
    else lines.push(lineOf(rows[at]!, page))
    at += Math.max(1, table.length)
  }
  return lines.filter(({ text }) => text !== '')
}

/** One cell alone on its line: it stands under a cell, close to it, and does not reach over the next. */
function goesOnInCell(row: readonly Placed[], rows: readonly (readonly Placed[])[]): boolean {
  const table = rows.find((each) => each.length > 1)
  if (!table || row.length !== 1) return false
  const { segment } = row[0]!
  const above = rows.at(-1)![0]!.segment.y
  const close = segment.y - above <= segment.size * 1.5 && segment.y > above
  const starts = lefts(table)
  const own = starts.findIndex((x) => Math.abs(x - segment.left) < 3)
  return close && own >= 0 && segment.right <= (starts[own + 1] ?? Number.POSITIVE_INFINITY)
}
