/** A user's own list back, row by row in its order, with the person of each row and those who may be the same. */
import { stringify } from 'csv-stringify/sync'

const batch = 1000

/** Columns of several lists as one: those of one name are one column. */
export interface Layout {
  readonly columns: readonly string[]
  /** Makes room for the cells of a row; returns the number of its list. */
  readonly add: (own: readonly string[], cells: number) => number
  /** Where the cells of a list's rows go. */
  readonly placesOf: (list: number) => readonly number[]
}

export function layoutOf(): Layout {
  const columns: string[] = []
  const lists = new Map<readonly string[], number>()
  const places: number[][] = []
  const add = (own: readonly string[], cells: number): number => {
    const list = lists.get(own) ?? places.push([]) - 1
    lists.set(own, list)
    const known = places[list]!
    for (let at = known.length; at < Math.max(own.length, cells); at++) {
      const name = own[at] ?? ''
      const free = columns.findIndex((each, place) => each === name && !known.includes(place))
      known.push(free < 0 ? columns.push(name) - 1 : free)
    }
    return list
  }
  return { columns, add, placesOf: (list) => places[list]! }
}

/** What is kept of a row to give it back: the number of its list, and its cells. */
export type Kept = readonly [list: number, cells: readonly string[]]

/** What is said of a row: the person's id, and the ids of those who may be the same. */
export type Mark = readonly [personId: string, review: string]

const newName = (name: string, columns: readonly string[]): string =>
  columns.includes(name) ? `${name} (atau)` : name

const linesOf = (records: readonly (readonly string[])[]): string =>
  stringify([...records], { record_delimiter: 'windows' })

/** The cells are the user's own and stay as they are; the two last columns are ours. A row without a name has nothing in them. */
export function* listedCsv(
  { columns, placesOf }: Layout,
  rows: Iterable<readonly [Kept, Mark | undefined]>,
): Generator<string> {
  let waiting: string[][] = [[...columns, newName('personId', columns), newName('review', columns)]]
  for (const [[list, cells], mark = ['', '']] of rows) {
    const placed: string[] = columns.map(() => '')
    const places = placesOf(list)
    cells.forEach((cell, at) => {
      placed[places[at]!] = cell
    })
    if (waiting.push([...placed, ...mark]) < batch) continue
    yield linesOf(waiting)
    waiting = []
  }
  yield linesOf(waiting)
}
