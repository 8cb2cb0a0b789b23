/** Speed and quality of name matching on invented lists: `node dist/src/bench-names.js [PEOPLE…]` (three rows a person). */
import { cpus } from 'node:os'
import { denseList, denseOptions, denseStock, pairCounts } from '../eval/bench/names-list.js'
import { composePairs } from '../eval/names/compose/pairs.js'
import { floorMethods } from '../eval/names/methods.js'
import { f1Of } from '../eval/names/score.js'
import { columns } from '../eval/report/columns.js'
import { random } from '../eval/statistics/random.js'
import { collector } from '../pipeline/names/match/dedupe/index.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'
import { romaniser } from '../pipeline/names/translit/scheme.js'
import { loadMatcher } from './load/match.js'
import { loadSetup } from './load/name-setup.js'
import { loadScheme } from './load/translit.js'

const seed = 5
const rounds = 7
const pairsTimed = 5000
const six = [
  'ru-bgn-pcgn-ascii',
  'ru-icao-9303',
  'ru-press',
  'ru-german',
  'ru-french',
  'ru-gost-7034',
]

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

function speeds(matcher: Matcher): string {
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
    ...floorMethods(matcher.romanise).map(({ id, score }) => [
      id,
      ...timed(pairsTimed, () => {
        for (const { a, b } of pairs) score(a, b)
      }),
    ]),
  ]
  return columns(rows)
}

function listed(matcher: Matcher, people: number): readonly string[] {
  const { stock, census } = loadSetup()
  const options = { ...denseOptions, people }
  const schemes = six.map((id) => romaniser(loadScheme(id)))
  const rows = denseList(
    denseStock(
      stock,
      census.surnames.map((each) => each.forms),
      options,
    ),
    schemes,
    options,
    random(seed),
  )
  const begun = seconds()
  const into = collector(matcher)
  for (const { text } of rows) into.add(text)
  const { people: groups } = into.group()
  const spent = seconds() - begun
  const answer = new Int32Array(rows.length)
  for (let at = 0; at < groups.length; at++) for (const row of groups.rows(at)) answer[row] = at
  const counts = pairCounts(
    rows.map((row) => row.person),
    answer,
  )
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  return [
    String(rows.length),
    (counts.tp / (counts.tp + counts.fp)).toFixed(3),
    (counts.tp / (counts.tp + counts.fn)).toFixed(3),
    f1Of(counts).toFixed(3),
    spent.toFixed(1),
    String(megabytes),
  ]
}

const sizes = process.argv.slice(2).map(Number)
const matcher = loadMatcher()
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n\n${speeds(matcher)}\n\n`,
)
const lists = (sizes.length > 0 ? sizes : [33_334]).map((people) => listed(matcher, people))
process.stdout.write(
  `${columns([['rows', 'precision', 'recall', 'pairwise F1', 'seconds', 'MB with the list'], ...lists])}\n`,
)
