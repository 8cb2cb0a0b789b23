/** `atau stats`: records, reports or a register in, counts of cases out. Returns the exit status. */
import pc from 'picocolors'
import type { Annotated } from '../pipeline/records.js'
import { complain, passedOver } from './complain.js'
import type { Engine } from './engine.js'
import { type Input, withoutTwins } from './ingest/inputs.js'
import { ingest } from './ingest.js'
import { type Level, openLog } from './log.js'
import { progress } from './progress.js'
import { attempt, type Failure, runAll } from './run.js'
import { countBy } from './stats/count.js'
import type { StatsFormat } from './stats/format.js'
import type { Grouping } from './stats/groups.js'
import { type Found, foundAt, joined, type Kind, readAll } from './stats/read.js'
import { csvText, jsonText, type Named, tableText } from './stats/text.js'
import { caseRows, type Told } from './table/case-row.js'
import type { Titles } from './write/document.js'
import { print } from './write/files.js'

export interface StatsOptions {
  /** One or two. */
  readonly by: readonly Grouping[]
  readonly format: StatsFormat
  readonly jobs: number
  readonly quiet?: boolean
  readonly logLevel: Level
}

/** Reports are annotated together, so that one person has one id. Those whose records were read already are left out. */
async function annotated(
  inputs: readonly Input[],
  known: ReadonlySet<string>,
  options: StatsOptions,
  open: () => Promise<Engine>,
) {
  if (inputs.length === 0) return { told: [], failed: [] }
  const opened = await attempt('setting up', open)
  if ('failure' in opened) return { told: [], failed: [opened.failure] }
  const engine = opened.value
  const bar = await progress(inputs.length, !options.quiet)
  const { done, failed } = await runAll(inputs, {
    name: (input) => input.name,
    run: async (input): Promise<Annotated | undefined> => {
      const { source } = await ingest(input)
      return known.has(source.origin.sha256) ? undefined : engine.annotate(source)
    },
    jobs: options.jobs,
    onDone: () => bar.step(),
  })
  bar.stop()
  await engine.close()
  const { documents, people } = engine.link(done.flatMap((each) => each ?? []))
  return { told: [{ entries: documents.flatMap(({ entries }) => entries), people }], failed }
}

/** Names of regions and people. */
function namesOf({ people }: Told, titles: Titles | undefined): Named {
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  return (each, key) => (each === 'person' ? names.get(key) : titles?.region(key))
}

async function titlesFrom(): Promise<Titles> {
  const { loadLexicon } = await import('./load.js')
  const { titlesOf } = await import('./titles.js')
  return titlesOf(loadLexicon())
}

const inputsOf = (found: readonly Found[], kind: Kind): readonly Input[] =>
  withoutTwins(found.filter((each) => each.kind === kind).map(({ input }) => input))

async function told(
  arguments_: readonly string[],
  options: StatsOptions,
  open: () => Promise<Engine>,
): Promise<{ readonly told: Told; readonly failed: readonly Failure[] }> {
  const found = await runAll(arguments_, {
    name: (argument) => (argument === '-' ? 'standard input' : argument),
    run: (argument) => foundAt(argument, passedOver(options.quiet)),
    jobs: 1,
  })
  const all = found.done.flat()
  const read = await readAll(inputsOf(all, 'records'), inputsOf(all, 'register'))
  const known = new Set(read.told.entries.map(({ source }) => source.sha256))
  const fresh = await annotated(inputsOf(all, 'report'), known, options, open)
  return {
    told: joined([read.told, ...fresh.told]),
    failed: [...found.failed, ...read.failed, ...fresh.failed],
  }
}

export async function stats(
  arguments_: readonly string[],
  options: StatsOptions,
  open: () => Promise<Engine>,
): Promise<number> {
  const log = openLog(options.logLevel)
  const { told: all, failed } = await told(arguments_, options, open)
  // The words of the program are read only where a region is asked for.
  const titles = options.by.includes('region') ? await titlesFrom() : undefined
  const counted = countBy(caseRows(all, titles ?? {}), options.by)
  const named = namesOf(all, titles)
  if (all.entries.length > 0 || failed.length === 0)
    await print([{ csv: csvText, json: jsonText, table: tableOf }[options.format](counted, named)])
  complain(failed, log)
  return failed.length > 0 ? 1 : 0
}

function tableOf(counted: Parameters<typeof tableText>[0], named: Named): string {
  const terminal = process.stdout.isTTY === true
  return tableText(counted, named, {
    width: terminal ? process.stdout.columns || 80 : Number.POSITIVE_INFINITY,
    bars: terminal,
    colors: pc.createColors(terminal && !process.env.NO_COLOR),
  })
}
