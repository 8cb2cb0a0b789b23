/** `atau dedupe`: names in, people out. Returns the exit status. */
import { type Collector, collector, type Grouped } from '../pipeline/names/match/dedupe/index.js'
import { listedPeople } from '../pipeline/names/match/dedupe/people.js'
import { loadMatcher } from './load/match.js'
import { describe } from './problem.js'
import { namesOf, openList } from './rows.js'

export interface DedupeOptions {
  readonly column?: string
  readonly pairs?: boolean
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
  let rows = 0
  let status = 0
  for (const file of files)
    try {
      for await (const name of namesOf(openList(file), options.column)) {
        into.add(name)
        if (++rows % every === 0) tell(`${rows} names read`)
      }
    } catch (error) {
      process.stderr.write(`atau: ${file === '-' ? 'standard input' : file}: ${describe(error)}\n`)
      status = 1
    }
  return { rows, status }
}

async function write(lines: Iterable<string>): Promise<void> {
  let held = ''
  const flush = async () => {
    if (!process.stdout.write(held)) await new Promise((done) => process.stdout.once('drain', done))
    held = ''
  }
  for (const line of lines) {
    held += `${line}\n`
    if (held.length > 1 << 18) await flush()
  }
  await flush()
}

function* people(grouped: Grouped, matcher: Parameters<typeof listedPeople>[1]): Generator<string> {
  for (const person of listedPeople(grouped, matcher)) yield JSON.stringify(person)
}

function* pairs({ store, joined, unsure }: Grouped): Generator<string> {
  for (const [verdict, list] of [
    ['same', joined],
    ['review', unsure],
  ] as const)
    for (const { a, b, probability } of list)
      yield JSON.stringify({
        a: store.text(a),
        b: store.text(b),
        verdict,
        probability: Math.round(probability * 10_000) / 10_000,
      })
}

export async function dedupe(files: readonly string[], options: DedupeOptions): Promise<number> {
  const tell = teller(!options.quiet)
  const matcher = loadMatcher()
  const into = collector(matcher)
  const { rows, status } = await collect(files, into, options, tell)
  const grouped = into.group((done, all) =>
    tell(`${rows} names read, ${done} of ${all} spellings placed`),
  )
  tell('')
  await write(options.pairs ? pairs(grouped) : people(grouped, matcher))
  return status
}
