/** `atau dedupe`: names in, people out. Returns the exit status. */
import { type ListedPerson, listedPeople } from '../pipeline/names/match/dedupe/people.js'
import { type Kept, layoutOf, listedCsv } from './listed-csv.js'
import { loadMatcher } from './load/match.js'
import { DiskProblem, describe, shownLine } from './problem.js'
import { ColumnNeeded, type ListRow, rowsOf } from './rows.js'
import { type List, type Part, type ShortList, shortList, type Tell } from './short-list.js'

export interface DedupeOptions {
  readonly column?: string
  readonly pairs?: boolean
  /** `csv`: the rows of the list as they came, with the ids of their people. */
  readonly format?: 'jsonl' | 'csv'
  readonly quiet?: boolean
  /** Rows that are held; a longer list is divided by the sound of its surnames. */
  readonly atOnce: number
}

const every = 20_000

const teller = (wanted: boolean): ((text: string) => void) =>
  wanted && process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => {}

/** Rows in, until they are too many to be held: then all go to the disk. */
function holding(atOnce: number) {
  let short: ShortList | undefined = shortList()
  let list: List = short
  return {
    list: () => list,
    isFull: () => short?.texts.length === atOnce,
    add: (text: string, kept?: Kept) => list.add(text, kept),
    async lengthen() {
      const { texts, kept } = short!
      const { longList } = await import('./long-list.js')
      list = longList(loadMatcher, texts, Math.ceil(atOnce / 4))
      short = undefined
      for (const [row, text] of texts.entries()) list.add(text, kept[row])
    },
  }
}

/** Reads every list; one that cannot be read is told and left out. */
async function collect(
  files: readonly string[],
  column: string | undefined,
  into: ReturnType<typeof holding>,
  add: (row: ListRow) => void,
): Promise<number> {
  let status = 0
  for (const file of files)
    try {
      for await (const row of rowsOf(file, column)) {
        if (into.isFull()) await into.lengthen()
        add(row)
      }
    } catch (error) {
      if (error instanceof DiskProblem) throw error
      const name = file === '-' ? 'standard input' : shownLine(file)
      process.stderr.write(`atau: ${name}: ${describe(error)}\n`)
      status = error instanceof ColumnNeeded ? 2 : Math.max(status, 1)
    }
  return status
}

async function write(lines: Iterable<string>): Promise<void> {
  let held = ''
  const flush = async () => {
    if (!process.stdout.write(held)) await new Promise((done) => process.stdout.once('drain', done))
    held = ''
  }
  for (const line of lines) {
    held += line
    if (held.length > 1 << 18) await flush()
  }
  await flush()
}

/** The people of a part; rows are the list's. */
function* peopleOf(open: () => Part, list: List): Generator<ListedPerson> {
  const { grouped, matcher, rows } = open()
  for (const person of listedPeople(grouped, matcher, list.nth))
    yield rows ? { ...person, rows: person.rows.map((row) => rows[row]!) } : person
}

function* people(list: List, tell: Tell): Generator<string> {
  for (const open of list.parts(tell))
    for (const person of peopleOf(open, list)) yield `${JSON.stringify(person)}\n`
}

function* allPairs(list: List, tell: Tell): Generator<string> {
  for (const open of list.parts(tell)) yield* pairs(open)
}

/** Nobody knows whose a row without a name is. */
function markRows(list: List, tell: Tell): void {
  for (const open of list.parts(tell))
    for (const { personId, name, rows, review } of peopleOf(open, list)) {
      const others = review.map((each) => each.personId).join('; ')
      for (const row of name === '' ? [] : rows) list.mark(row, [personId, others])
    }
}

function* pairs(open: () => Part): Generator<string> {
  const { store, joined, unsure } = open().grouped
  for (const [verdict, list] of [
    ['same', joined],
    ['review', unsure],
  ] as const)
    for (const { a, b, probability } of list)
      yield `${JSON.stringify({
        a: store.text(a),
        b: store.text(b),
        verdict,
        probability: Math.round(probability * 10_000) / 10_000,
      })}\n`
}

export async function dedupe(files: readonly string[], options: DedupeOptions): Promise<number> {
  const tell = teller(!options.quiet)
  const layout = layoutOf()
  const held = holding(options.atOnce)
  let rows = 0
  const status = await collect(files, options.column, held, ({ name, columns, cells }) => {
    const kept: Kept | undefined =
      options.format === 'csv' ? [layout.add(columns, cells.length), cells] : undefined
    held.add(name, kept)
    if (++rows % every === 0) tell(`${rows} names read`)
  })
  const list = held.list()
  const placed: Tell = (done, all) => tell(`${rows} names read, ${done} of ${all} spellings placed`)
  try {
    if (options.format === 'csv') {
      markRows(list, placed)
      await write(listedCsv(layout, list.marked()))
    } else await write(options.pairs ? allPairs(list, placed) : people(list, placed))
  } finally {
    list.close()
  }
  tell('')
  return status
}
