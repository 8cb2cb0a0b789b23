/** A user's own list back, row by row in its order, with the person of each row and those who may be the same. */
import { stringify } from 'csv-stringify/sync'
import type { ListedPerson } from '../pipeline/names/match/dedupe/people.js'
import type { ListRow } from './rows.js'

const batch = 1000

/** Columns of several lists as one: those of one name are one column. */
function layout(rows: readonly ListRow[]) {
  const columns: string[] = []
  const places = new Map<readonly string[], number[]>()
  const placesOf = (own: readonly string[], cells: number): readonly number[] => {
    const known = places.get(own) ?? []
    for (let at = known.length; at < Math.max(own.length, cells); at++) {
      const name = own[at] ?? ''
      const free = columns.findIndex((each, place) => each === name && !known.includes(place))
      known.push(free < 0 ? columns.push(name) - 1 : free)
    }
    places.set(own, known)
    return known
  }
  for (const { columns: own, cells } of rows) placesOf(own, cells.length)
  return { columns, placesOf }
}

const newName = (name: string, columns: readonly string[]): string =>
  columns.includes(name) ? `${name} (atau)` : name

/** The cells are the user's own and stay as they are; the two last columns are ours. */
export function* listedCsv(
  rows: readonly ListRow[],
  people: Iterable<ListedPerson>,
): Generator<string> {
  const ids: string[] = []
  const reviews: string[] = []
  for (const { personId, name, rows: own, review } of people)
    for (const row of name === '' ? [] : own) {
      ids[row] = personId
      reviews[row] = review.map((each) => each.personId).join('; ')
    }
  const { columns, placesOf } = layout(rows)
  const lines = (records: readonly (readonly string[])[]): string =>
    stringify([...records], { record_delimiter: 'windows' })
  yield lines([[...columns, newName('personId', columns), newName('review', columns)]])
  for (let from = 0; from < rows.length; from += batch)
    yield lines(
      rows.slice(from, from + batch).map(({ columns: own, cells }, at) => {
        const placed: string[] = columns.map(() => '')
        const places = placesOf(own, cells.length)
        cells.forEach((cell, index) => {
          placed[places[index]!] = cell
        })
        return [...placed, ids[from + at] ?? '', reviews[from + at] ?? '']
      }),
    )
}
