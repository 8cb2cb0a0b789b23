/**
 * `npm run bench -- [--against DIR] [--rounds N] [--all]` (`--peers`: `peers/bench.ts`): the whole process without the model, in turns with another built checkout.
 * Processor seconds of the process itself (its threads too), medians; a ratio is theirs by ours, taken round by round. The large
 * texts run once and on this side only, but with `--all`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { madeReports } from '../../eval/bench/reports.js'
import { columns } from '../../eval/report/columns.js'
import { dataPath, projectRoot } from '../load/files.js'
import { type Cost, meter } from './meter.js'

const { values } = parseArgs({
  options: {
    against: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    all: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    python: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
if (values.peers) {
  const { benchPeers } = await import('./peers/bench.js')
  await benchPeers({ python: values.python, rounds, write: values.write })
  process.exit()
}
const ours = projectRoot
const theirs = values.against === undefined ? undefined : resolve(values.against)

const folder = mkdtempSync(join(tmpdir(), 'atau-'))
const sample = readFileSync(dataPath('samples', 'report-2023-05.txt'), 'utf8')

/** Names of the files that `texts` are written to. */
const files = (name: string, texts: readonly string[]): readonly string[] =>
  texts.map((text, at) => {
    const path = join(folder, `${name}-${at}.txt`)
    writeFileSync(path, text)
    return path
  })
const copies = (count: number): readonly string[] => Array.from({ length: count }, () => sample)

/** Sentences of invented reports without a mark or a line's end, as long as is wanted in bytes. */
function oneEntry(bytes: number): string {
  const text = madeReports({ reports: 120, entries: 60 })
    .join('')
    .replace(/^Monitoring.*$/gmu, '')
    .replace(/\[\d+\]/gu, '')
    .replace(/\s+/gu, ' ')
  return Buffer.from(text.repeat(Math.ceil(bytes / text.length)))
    .subarray(0, bytes)
    .toString()
}

const large = (bytes: number): string => sample.repeat(Math.ceil(bytes / Buffer.byteLength(sample)))

const measure = meter(folder)
const run = (side: string, inputs: readonly string[]): Cost =>
  measure(side, [
    ...['annotate', ...inputs, '--model', 'none', '--quiet', '--out', join(folder, 'out')],
  ])

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!

const size = (inputs: readonly string[]): number =>
  inputs.reduce((sum, path) => sum + readFileSync(path).length, 0) / 1000

interface Row {
  readonly name: string
  readonly ours: string
  readonly theirs: string
  readonly ratio: string
}

/** In turns, so that what else the machine does meets both. */
function turns(count: number, inputs: readonly string[], both = true) {
  const all = Array.from({ length: count }, () => ({
    mine: run(ours, inputs),
    other: theirs !== undefined && both ? run(theirs, inputs) : undefined,
  }))
  return { mine: all.map(({ mine }) => mine), other: all.flatMap(({ other }) => other ?? []) }
}

const told = (costs: readonly Cost[]): string =>
  costs.length === 0
    ? '–'
    : `${median(costs.map(({ cpu }) => cpu)).toFixed(2)} s, ${Math.round(median(costs.map(({ memory }) => memory)) / 1e6)} MB`

function row(name: string, { mine, other }: ReturnType<typeof turns>): Row {
  const ratio =
    other.length === 0 ? '–' : median(other.map(({ cpu }, at) => cpu / mine[at]!.cpu)).toFixed(2)
  return { name, ours: told(mine), theirs: told(other), ratio }
}

const rows: Row[] = []
const say = (each: Row): void => {
  rows.push(each)
  process.stderr.write(`${each.name}: ${each.ours} | ${each.theirs} | ${each.ratio}\n`)
}

const line = files('line', ['May 2, Astana, Zhylanbaev M., Article 596, Part 3, 15 days[1].\n'])
const ten = files('ten', copies(10))
const forty = files('forty', copies(40))
say(row('start: one line', turns(rounds, line)))
const short = turns(rounds, ten)
say(row('ten copies of the sample', short))
const long = turns(rounds, forty)
const between = (one: readonly Cost[], two: readonly Cost[]): number =>
  (size(forty) - size(ten)) /
  (median(two.map(({ cpu }) => cpu)) - median(one.map(({ cpu }) => cpu)))
const [mine, other] = [
  between(short.mine, long.mine),
  long.other.length > 0 ? between(short.other, long.other) : undefined,
]
say({
  name: 'steady state: copies 11 to 40',
  ours: `${Math.round(mine)} KB/s`,
  theirs: other === undefined ? '–' : `${Math.round(other)} KB/s`,
  ratio: other === undefined ? '–' : (mine / other).toFixed(2),
})
for (const [name, text] of [
  ['one entry of 125 KB', oneEntry(125_000)],
  ['one entry of 1 MB', oneEntry(1_000_000)],
  ['a text of 1 MB', large(1_000_000)],
  ['a text of 10 MB', large(10_000_000)],
] as const)
  say(row(name, turns(1, files('large', [text]), values.all)))

process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; processor time and memory of the whole process, --model none, median of ${rounds}\n\n${columns(
    [
      ['', 'this', 'the other', 'ratio'],
      ...rows.map((each) => [each.name, each.ours, each.theirs, each.ratio]),
    ],
  )}\n`,
)
rmSync(folder, { recursive: true })
