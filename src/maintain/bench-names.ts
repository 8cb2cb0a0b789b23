/**
 * Speed and quality of name matching on invented lists: `node dist/src/maintain/bench-names.js [--write] [PEOPLE…]` (three rows a
 * person). With `--write` more kinds of list are measured and the tables go into `eval/bench/README.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { measure } from '../../eval/bench/measure.js'
import {
  type DenseOptions,
  denseList,
  denseOptions,
  denseSchemes,
  denseStock,
  mixes,
} from '../../eval/bench/names-list.js'
import { composePairs } from '../../eval/names/compose/pairs.js'
import { floorMethods } from '../../eval/names/methods.js'
import { columns, markdown } from '../../eval/report/columns.js'
import { random } from '../../eval/statistics/random.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import { projectRoot } from '../load/files.js'
import { loadMatcher } from '../load/match.js'
import { loadSetup } from '../load/name-setup.js'
import { loadScheme } from '../load/translit.js'

const seed = 5
const rounds = 7
const pairsTimed = 5000

/** Processor time of this process, seconds: other programs on the machine count less. */
const seconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Median and spread of the rounds, microseconds a pair. */
function timed(count: number, run: () => void): readonly [string, string] {
  run()
  const each = Array.from({ length: rounds }, () => {
    const begun = seconds()
    run()
    return ((seconds() - begun) * 1e6) / count
  }).sort((a, b) => a - b)
  return [
    each[rounds >> 1]!.toFixed(2),
    `${each[0]!.toFixed(2)} to ${each[rounds - 1]!.toFixed(2)}`,
  ]
}

function speeds(matcher: Matcher): readonly (readonly string[])[] {
  const { stock, schemes } = loadSetup()
  const pairs = composePairs(stock, schemes, pairsTimed, random(seed))
  const parsed = pairs.map(({ a, b }) => [matcher.parse(a), matcher.parse(b)] as const)
  const rows = [
    ['µs a pair', 'median', 'spread'],
    [
      'parsed names',
      ...timed(pairsTimed, () => {
        for (const [a, b] of parsed) matcher.compare(a, b)
      }),
    ],
    [
      'from text',
      ...timed(pairsTimed, () => {
        for (const { a, b } of pairs) matcher.match(a, b)
      }),
    ],
    ...floorMethods.map(({ id, score }) => [
      id,
      ...timed(pairsTimed, () => {
        for (const { a, b } of pairs) score(a, b)
      }),
    ]),
  ]
  return rows
}

const others = {
  'one to eight rows a person': { spellings: [1, 8] as const },
  'more initials': { mix: mixes.initials },
  'fewer patronymics': { mix: mixes['no patronymics'] },
  'more slips': { mix: mixes.slips },
}
/** As many bearers a surname as a million rows have, in a tenth of them. */
const crowded = 359
const smaller = 33_334
const seeds = [5, 6, 7]

function listed(matcher: Matcher, kind: string, options: DenseOptions): readonly string[] {
  const { stock, census } = loadSetup()
  const more = census.surnames.map((each) => each.forms)
  const schemes = denseSchemes.map((id) => romaniser(loadScheme(id)))
  const found = (options.people > smaller ? seeds.slice(0, 1) : seeds)
    .map((one) =>
      measure(
        denseList(denseStock(stock, more, options), schemes, options, random(one)),
        matcher,
        seconds,
      ),
    )
    .sort((a, b) => a.f1 - b.f1)
  const middle = found[found.length >> 1]!
  const spent = found.map((each) => each.seconds).sort((a, b) => a - b)
  return [
    kind,
    String(middle.rows),
    String(options.surnames),
    middle.precision.toFixed(3),
    middle.recall.toFixed(3),
    middle.f1.toFixed(3),
    `${found[0]!.f1.toFixed(3)} to ${found[found.length - 1]!.f1.toFixed(3)}`,
    middle.floor.toFixed(3),
    spent[spent.length >> 1]!.toFixed(1),
    String(Math.round(process.memoryUsage().rss / 1e6)),
  ]
}

function lists(matcher: Matcher, sizes: readonly number[]): readonly (readonly string[])[] {
  const rows = sizes.map((people) => listed(matcher, 'usual', { ...denseOptions, people }))
  const small = { ...denseOptions, people: smaller }
  if (varied)
    for (const surnames of [denseOptions.surnames, crowded]) {
      if (surnames === crowded) rows.push(listed(matcher, 'usual', { ...small, surnames }))
      for (const [kind, change] of Object.entries(others))
        rows.push(listed(matcher, kind, { ...small, surnames, ...change }))
    }
  return [
    [
      'list',
      'rows',
      'surnames',
      'precision',
      'recall',
      'pairwise F1',
      'spread',
      'floor F1',
      'seconds',
      'MB with the list',
    ],
    ...rows,
  ]
}

const readme = join(projectRoot, 'eval/bench/README.md')
const varied = process.argv.includes('--write')
const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite)
const matcher = loadMatcher()
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`
const tables = [speeds(matcher), lists(matcher, sizes.length > 0 ? sizes : [smaller])]
process.stdout.write(`${machine}\n\n${tables.map((rows) => columns(rows)).join('\n\n')}\n`)
if (varied) {
  const text = readFileSync(readme, 'utf8')
  const made = `<!-- bench -->\n\n${machine}.\n\n${tables.map((rows) => markdown(rows)).join('\n\n')}\n\n<!-- /bench -->`
  writeFileSync(
    readme,
    text.replace(/<!-- bench -->[\s\S]*<!-- \/bench -->/, () => made),
  )
}
