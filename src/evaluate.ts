/** Gold and program side by side: annotate the gold's text (or read FILE), count, print. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agreement } from '../eval/agreement.js'
import { parseMarks } from '../eval/gold/marks.js'
import { caseTables } from '../eval/report/cases.js'
import type { Row } from '../eval/report/columns.js'
import { columns } from '../eval/report/columns.js'
import {
  calibrationTable,
  figure,
  peopleTable,
  relationTable,
  sourceTable,
  spanTable,
} from '../eval/report/tables.js'
import { type Summary, summarise } from '../eval/summary.js'
import { unitsOf } from '../eval/units.js'
import { labels } from '../pipeline/document.js'
import type { OpenEngine } from './engine.js'
import { noCaseTable } from './evaluate-cases.js'
import { entriesIn, freeze, gainsText } from './frozen.js'
import { annotated, goldEntries } from './gold-run.js'
import { dataPath } from './load/files.js'
import { type Gold, loadChallenge, loadGold } from './load/gold.js'
import { Problem } from './problem.js'
import { evalPage } from './write/eval/page.js'

export interface EvalOptions {
  readonly gold?: string
  readonly pred?: string
  readonly json?: boolean
  readonly html?: string
  readonly gains?: boolean
  readonly freeze?: boolean
  readonly records?: boolean
  readonly checkGold?: boolean
  readonly second?: string
  readonly challenge?: boolean
  /** `none`: there is no model to be told apart. */
  readonly model?: string
}

/** What a score of this gold is worth, said wherever it is quoted. */
export const developmentSet =
  'development set: the rules were built on these texts; other months, genres and languages will score lower'

/** Challenge lines carry no cases, and their person ids hold within a line only. */
const tablesOf = (summary: Summary, related: boolean): readonly string[] => [
  columns(spanTable(summary)),
  ...(related ? [columns(relationTable(summary)), columns(peopleTable(summary))] : []),
  ...(summary.cases ? caseTables(summary.cases).map((rows) => columns(rows)) : []),
  columns(sourceTable(summary.languages)),
  columns(sourceTable(summary.sources)),
  ...(summary.calibration.bins.some((bin) => bin.size > 0)
    ? [
        `${columns(calibrationTable(summary))}\nexpected calibration error ${figure(summary.calibration.error)}`,
      ]
    : []),
]

/** A second labelling of one of the texts, told by its text under the marks. */
function agreementText(
  gold: Gold,
  { gold: folder = dataPath('gold'), second = '' }: EvalOptions,
): string {
  const other = parseMarks(readFileSync(second, 'utf8'))
  const file = gold.texts.find((text) => text.source.text === other.text)?.source.origin.file
  if (!file) throw new Problem(`the text under the marks of ${second} is none of the gold's`)
  const found = agreement(parseMarks(readFileSync(join(folder, file), 'utf8')), other)
  const rows: readonly Row[] = [
    [file, ...labels, 'all', 'alpha'],
    [
      'F1 of spans',
      ...labels.map((label) => figure(found.f1[label])),
      figure(found.all),
      figure(found.alpha),
    ],
  ]
  return columns(rows)
}

/** Prints to standard output; returns the exit status. */
export async function evaluate(options: EvalOptions, open: OpenEngine): Promise<number> {
  for (const path of [options.gold, options.pred, options.second])
    if (path !== undefined && !existsSync(path))
      throw new Problem(`${path}: no such file or directory`)
  const gold = options.challenge ? loadChallenge(options.gold) : loadGold(options.gold)
  const print = (text: string) => process.stdout.write(`${text}\n`)
  if (options.checkGold) {
    print(gold.problems.length === 0 ? 'the gold holds' : gold.problems.join('\n'))
    return gold.problems.length === 0 ? 0 : 1
  }
  if (gold.problems.length > 0)
    throw new Problem(`the gold has ${gold.problems.length} problems; --check-gold lists them`)
  if (options.second) {
    print(agreementText(gold, options))
    return 0
  }
  if (options.records) {
    for (const { events, ...entry } of goldEntries(gold))
      print(JSON.stringify({ ...entry, cases: events ?? entry.cases }))
    return 0
  }
  const engine = options.pred ? undefined : await open([])
  const found = engine ? await annotated(gold, engine) : entriesIn(options.pred!)
  if (options.freeze) {
    freeze(found)
    return 0
  }
  const units = unitsOf(goldEntries(gold), found)
  const summary = summarise(units)
  const whole =
    engine && !options.gold && !options.challenge && !options.gains
      ? await noCaseTable(engine)
      : undefined
  const heading = `${gold.texts.length} texts, ${units.length} entries, ${summary.labels.reduce((sum, each) => sum + each.gold, 0)} mentions. ${options.gold ? options.gold : developmentSet}`
  if (options.html)
    writeFileSync(
      options.html,
      evalPage(summary, units, heading, { related: !options.challenge, ...(whole && { whole }) }),
    )
  if (options.json) print(JSON.stringify({ ...summary, ...(whole && { noCase: whole }) }, null, 2))
  else if (options.gains) print(gainsText(goldEntries(gold), units))
  else {
    print(
      [heading, ...tablesOf(summary, !options.challenge), ...(whole ? [columns(whole)] : [])].join(
        '\n\n',
      ),
    )
    if (!options.pred && !options.challenge && options.model !== 'none') {
      const { floorTable, networkTable } = await import('./ablation.js')
      print(`\n${columns(await floorTable(gold, units, open))}\n\n${columns(networkTable())}`)
      const { nameRows } = await import('./evaluate-names.js')
      if (!options.gold)
        print(
          `\n${nameRows()
            .map((rows) => columns(rows))
            .join('\n\n')}`,
        )
    }
  }
  return 0
}
