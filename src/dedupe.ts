/** `atau dedupe`: names in, people out. Returns the exit status. */
import { type Collector, collector, type Grouped } from '../pipeline/names/match/dedupe/index.js'
import { listedPeople } from '../pipeline/names/match/dedupe/people.js'
import { listedCsv } from './listed-csv.js'
import { loadMatcher } from './load/match.js'
import { describe, shownLine } from './problem.js'
import { ColumnNeeded, type ListRow, rowsOf } from './rows.js'

export interface DedupeOptions {
  readonly column?: string
  readonly pairs?: boolean
  /** `csv`: the rows of the list as they came, with the ids of their people. */
  readonly format?: 'jsonl' | 'csv'
  readonly quiet?: boolean
}

const every = 20_000

const teller = (wanted: boolean): ((text: string) => void) =>
  wanted && process.stderr.isTTY ? (text) => process.stderr.write(`\r\u001b[K${text}`) : () => {}

/** Reads every list; one that cannot be read is told and left out. */
async function collect(
  files: readonly string[],
  into: Collector,
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

function* people(grouped: Grouped, matcher: Parameters<typeof listedPeople>[1]): Generator<string> {
  for (const person of listedPeople(grouped, matcher)) yield `${JSON.stringify(person)}\n`
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
  const matcher = loadMatcher()
  const into = collector(matcher)
  const { rows, kept, status } = await collect(files, into, options, tell)
  const grouped = into.group((done, all) =>
    tell(`${rows} names read, ${done} of ${all} spellings placed`),
  )
  tell('')
  if (options.format === 'csv') await write(listedCsv(kept, listedPeople(grouped, matcher)))
  else await write(options.pairs ? pairs(grouped) : people(grouped, matcher))
  return status
}
