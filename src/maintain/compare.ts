/**
 * `npm run compare`: does a step change results? `write FILE` keeps what the program finds in many texts, `diff A B` shows what
 * two such files hold apart, `step BASE` runs over the texts of BASE and shows the difference. Exit status: 0 alike, 1 not, 2 wrong usage.
 */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { alike, compareDumps } from '../../eval/compare/diff.js'
import { type Dump, ofGroups, parseDump } from '../../eval/compare/dump.js'
import { type Ignored, type Layer, layers } from '../../eval/compare/items.js'
import { comparisonText } from '../../eval/compare/print.js'
import { textSource } from '../ingest.js'
import { openTagger } from '../load/tagger.js'
import { describe, Problem } from '../problem.js'
import { corpus, type Group } from './compare/corpus.js'
import { dump } from './compare/run.js'

interface DiffOptions {
  readonly layers: readonly Layer[]
  readonly limit: number
  readonly ignoreBy?: boolean
  readonly ignoreScore?: boolean
  readonly ignoreId?: boolean
}

async function write(path: string, groups: readonly Group[], model: boolean): Promise<void> {
  const tagger = await openTagger(model ? {} : { model: 'none' })
  const file = openSync(path, 'w')
  await dump(groups, tagger, (line) => writeSync(file, line))
  closeSync(file)
  await tagger?.close()
  const { user, system } = process.cpuUsage()
  const texts = groups.map(({ name, sources }) => `${sources.length} ${name}`).join(', ')
  process.stderr.write(`${texts}: ${((user + system) / 1e6).toFixed(1)} s of processor time\n`)
}

const readDump = (path: string): Dump => parseDump(readFileSync(path, 'utf8'))

function diff(a: Dump, b: Dump, options: DiffOptions): void {
  if (a.texts.size === 0)
    throw new Problem('nothing to compare: the base, or its group, holds no texts')
  const ignored: Ignored = {
    by: options.ignoreBy ?? false,
    score: options.ignoreScore ?? false,
    id: options.ignoreId ?? false,
  }
  const found = compareDumps(a, b, ignored, options.layers)
  process.stdout.write(`${comparisonText(found, options.layers, options.limit)}\n`)
  if (!alike(found)) process.exitCode = 1
}

/** The texts of a dump as they were grouped, so that a text which a step adds or mends is no difference. */
const groupsOf = (base: Dump): readonly Group[] =>
  base.groups.map(({ name, linked }) => ({
    name,
    linked,
    sources: [...base.texts.values()]
      .filter(({ line }) => line.group === name)
      .map(({ line }) => textSource(line.text, line.id)),
  }))

async function step(path: string, options: DiffOptions & { groups?: string }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'atau-compare-'))
  const file = join(folder, 'now.jsonl')
  try {
    const whole = readDump(path)
    const base = options.groups ? ofGroups(whole, options.groups.split(',')) : whole
    await write(file, groupsOf(base), base.model !== null)
    diff(base, readDump(file), options)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const layersIn = (list: string): readonly Layer[] =>
  list.split(',').map((name) => {
    const layer = layers.find((each) => each === name)
    if (!layer) throw new InvalidArgumentError(`expected some of ${layers.join(',')}`)
    return layer
  })

const count = (text: string): number => {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a number')
  return Number(text)
}

const withDiffOptions = (command: Command): Command =>
  command
    .option('--layers <LIST>', `some of ${layers.join(',')}`, layersIn, layers)
    .option('--limit <N>', 'show so many changed passages', count, 20)
    .option('--ignore-by', 'names of rows and rules may differ')
    .option('--ignore-score', 'scores may differ')
    .option('--ignore-id', 'ids of mentions may differ')

const program = new Command('compare').description('does a step change results?').exitOverride()
program
  .command('write')
  .alias('dump')
  .argument('<FILE>')
  .option('--model', 'the model beside the rules')
  .action((path: string, { model = false }: { model?: boolean }) => write(path, corpus(), model))
withDiffOptions(program.command('diff').argument('<A>').argument('<B>')).action(
  (a: string, b: string, options: DiffOptions) => diff(readDump(a), readDump(b), options),
)
withDiffOptions(program.command('step').argument('<BASE>'))
  .option('--groups <LIST>', 'some of the texts: gold,challenge,cases,samples,paragraphs,tests')
  .action(step)

try {
  await program.parseAsync()
} catch (error) {
  const usage = error instanceof Error && 'exitCode' in error
  if (!usage) process.stderr.write(`compare: ${describe(error)}\n`)
  process.exitCode = usage && error.exitCode === 0 ? 0 : 2
}
