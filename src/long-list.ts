/**
 * A list too long to be held: its rows in a file, in the order of their surnames' sounds, grouped a part at a time. What is held
 * is one part; the ids that are taken and the rows that a table gives back are in the file too.
 */
import { bundles } from '../pipeline/names/match/dedupe/bundles.js'
import { collector } from '../pipeline/names/match/dedupe/index.js'
import { neighbourhoods, places } from '../pipeline/names/match/dedupe/neighbourhood.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'
import type { Kept, Mark } from './listed-csv.js'
import { openScratch } from './scratch.js'
import type { List, Part } from './short-list.js'

const schema = `
  CREATE TABLE rows (row INTEGER PRIMARY KEY, place INTEGER NOT NULL, text TEXT NOT NULL, cells TEXT);
  CREATE TABLE slugs (slug TEXT PRIMARY KEY, people INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE marks (row INTEGER NOT NULL, person TEXT NOT NULL, review TEXT NOT NULL);
`
const addRows =
  'INSERT INTO rows SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)'
const addMarks = 'INSERT INTO marks SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)'
const countSlug =
  'INSERT INTO slugs VALUES (?, ?) ON CONFLICT DO UPDATE SET people = people + excluded.people RETURNING people'

/** Rows that go into the file together. */
const batch = 1000
/** Names after which the words that a matcher remembers are forgotten. */
const remembered = 300_000

/** Texts are kept as JSON: SQLite's end at a NUL, and half a surrogate pair is none of theirs. */
const json = JSON.stringify

/** `first` are rows that tell how surnames are spelt here; `most` the rows that a part may have. */
export function longList(open: () => Matcher, first: readonly string[], most: number): List {
  const scratch = openScratch(schema)
  const neighbours = neighbourhoods()
  const counts = new Int32Array(places)
  let matcher = open()
  let row = 0
  const batches = (sql: string) => {
    let waiting: unknown[] = []
    const flush = (): void => {
      if (waiting.length > 0) scratch.run(sql, json(waiting))
      waiting = []
    }
    const add = (values: unknown): void => {
      if (waiting.push(values) === batch) flush()
    }
    return { add, flush }
  }
  const rows = batches(addRows)
  const marks = batches(addMarks)
  for (const text of first.slice(0, remembered)) neighbours.hear(matcher.parse(text))

  /** One part of the list, in the order of its rows. */
  function grouped(numbers: readonly number[], texts: readonly string[]): Part {
    const own = open()
    const into = collector(own)
    const order = Uint32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!)
    for (const at of order) into.add(JSON.parse(texts[at]!))
    return {
      grouped: into.group(),
      matcher: own,
      rows: Int32Array.from(order, (at) => numbers[at]!),
    }
  }
  function* parts(): Generator<() => Part> {
    rows.flush()
    const ends = bundles(counts, most)
    let numbers: number[] = []
    let texts: string[] = []
    const part = (): Part => {
      const own = [numbers, texts] as const
      numbers = []
      texts = []
      return grouped(...own)
    }
    let end = ends.next().value
    for (const [place, nth, text] of scratch.rows<[number, number, string]>(
      'SELECT place, row, text FROM rows ORDER BY place, row',
    )) {
      while (place >= end) {
        if (texts.length > 0) yield part
        end = ends.next().value
      }
      if (texts.length === most) yield part
      numbers.push(nth)
      texts.push(text)
    }
    if (texts.length > 0) yield part
  }
  function* marked(): ReturnType<List['marked']> {
    marks.flush()
    const found = scratch.rows<[number, string, string]>(
      'SELECT row, person, review FROM marks ORDER BY row',
    )
    let next = found.next()
    for (const [nth, kept] of scratch.rows<[number, string]>('SELECT row, cells FROM rows')) {
      const mark: Mark | undefined =
        !next.done && next.value[0] === nth ? [next.value[1], next.value[2]] : undefined
      if (mark) next = found.next()
      yield [JSON.parse(kept) as Kept, mark]
    }
  }
  return {
    add: (text, kept) => {
      if (row % remembered === remembered - 1) matcher = open()
      const place = neighbours.of(matcher.parse(text))
      counts[place]!++
      rows.add([row++, place, json(text), kept === undefined ? null : json(kept)])
    },
    parts,
    nth: (slug, people) => scratch.get<[number]>(countSlug, slug, people)[0] - people + 1,
    mark: (at, [personId, review]) => marks.add([at, personId, review]),
    marked,
    close: scratch.close,
  }
}
