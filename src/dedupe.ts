/** `atau dedupe`: names in, people out. Returns the exit status. */
import { type Collector, collector, type Grouped } from '../pipeline/names/match/dedupe/index.js'
import { type ListedPerson, listedPeople } from '../pipeline/names/match/dedupe/people.js'
import { listedCsv } from './listed-csv.js'
import { loadMatcher } from './load/match.js'
import { type LongList, longList, type Part } from './long-list.js'
import { describe, shownLine } from './problem.js'
import { ColumnNeeded, type ListRow, rowsOf } from './rows.js'

export interface DedupeOptions {
  readonly column?: string
  readonly pairs?: boolean
  /** `csv`: the rows of the list as they came, with the ids of their people. */
  readonly format?: 'jsonl' | 'csv'
  readonly quiet?: boolean
  /** Rows that are grouped at once; a longer list is divided by the sound of its surnames. */
  readonly atOnce?: number
}

const mostAtOnce = 1_200_000

const every = 20_000

const teller = (wanted: boolean): ((text: string) => void) =>
  wanted && process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => {}

/** Reads every list; one that cannot be read is told and left out. */
async function collect(
  files: readonly string[],
  into: { readonly add: (text: string) => void },
  options: DedupeOptions,
  tell: (text: string) => void,
) {
  const kept: ListRow[] = []
  let rows = 0
  let status = 0
  for (const file of files)
    try {
      for await (const row of rowsOf(file, options.column)) {
        into.add(row.name)
        if (options.format === 'csv') kept.push(row)
        if (++rows % every === 0) tell(`${rows} names read`)
      }
    } catch (error) {
      const name = file === '-' ? 'standard input' : shownLine(file)
      process.stderr.write(`atau: ${name}: ${describe(error)}\n`)
      status = error instanceof ColumnNeeded ? 2 : Math.max(status, 1)
    }
  return { rows, kept, status }
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

/** Rows in, until they are too many to be held: the others go to files. */
function holding(atOnce: number) {
  const matcher = loadMatcher()
  let into: Collector | undefined = collector(matcher)
  let long: LongList | undefined
  const add = (text: string): void => {
    if (into && into.texts.length === atOnce) {
      long = longList(loadMatcher, into.texts, atOnce / 2)
      into = undefined
    }
    if (long) long.add(text)
    else into?.add(text)
  }
  function* parts(tell: (done: number, all: number) => void): Generator<Part> {
    if (long) yield* long.parts()
    else if (into) yield { grouped: into.group(tell), matcher, rows: [] }
  }
  return { add, parts }
}

/** People of all parts; ids are theirs alone. */
function* peopleOf(parts: Iterable<Part>): Generator<ListedPerson> {
  const taken = new Map<string, number>()
  for (const { grouped, matcher, rows } of parts)
    for (const person of listedPeople(grouped, matcher, taken))
      yield rows.length === 0
        ? person
        : { ...person, rows: person.rows.map((row) => rows[row]!).sort((a, b) => a - b) }
}

function* people(parts: Iterable<Part>): Generator<string> {
  for (const person of peopleOf(parts)) yield `${JSON.stringify(person)}\n`
}

function* allPairs(parts: Iterable<Part>): Generator<string> {
  for (const { grouped } of parts) yield* pairs(grouped)
}

function* pairs({ store, joined, unsure }: Grouped): Generator<string> {
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
  const into = holding(options.atOnce ?? mostAtOnce)
  const { rows, kept, status } = await collect(files, into, options, tell)
  const parts = into.parts((done, all) =>
    tell(`${rows} names read, ${done} of ${all} spellings placed`),
  )
  if (options.format === 'csv') await write(listedCsv(kept, peopleOf(parts)))
  else await write(options.pairs ? allPairs(parts) : people(parts))
  tell('')
  return status
}
