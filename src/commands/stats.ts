import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import type { EngineOptions } from '../engine.js'
import { statsFormats } from '../stats/format.js'
import { type Grouping, groupings } from '../stats/groups.js'
import type { StatsOptions } from '../stats.js'
import { logLevel } from './options.js'
import { readCount, readGroupings } from './values.js'

type Given = Omit<StatsOptions, 'by'> & EngineOptions & { readonly by?: readonly Grouping[] }

const examples = `
Examples:
  $ atau stats out/
  $ atau stats people.sqlite --by region
  $ atau stats report.txt --by article --format csv > articles.csv
  $ atau annotate reports/ | atau stats - --by month --by region

A FILE holds records of annotate, or is a report, which is annotated first; a DIR stands for the records and reports in it, each report counted once.
Columns: cases, all of them; happened, what the text asserts or a body imposed; sought, possible, lifted, sanctions that are only that; people and
entries, each once. Two groupings give a table of both with what happened in its cells. A case under several articles counts with each of them.
What the text does not tell is counted as not told. A case is counted once for each text that tells it: an arrest in an English and a Russian
report is two cases; distinct counts cases of one person, event and day once.`

export const statsCommand = (): Command =>
  new Command('stats')
    .description('count cases by month, region, article, event, penalty or person')
    .argument('[FILE|DIR|REGISTER|-...]', 'records, reports, folders of them, or a register')
    .option(
      '--by <name>',
      `${groupings.join(', ')}; may be given twice (default: month)`,
      readGroupings,
    )
    .addOption(
      new Option('--format <name>', 'how it is written').choices(statsFormats).default('table'),
    )
    .option('--model <DIR|hub-id|none>', 'the model for reports (default: the shipped one)')
    .option(
      '--jobs <N>',
      'files and threads at once',
      readCount,
      Math.min(4, availableParallelism()),
    )
    .option('--quiet', 'no progress')
    .addOption(logLevel())
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], given: Given, command: Command) => {
      if (inputs.length === 0 && process.stdin.isTTY)
        command.error('error: expected a FILE, a DIR, a REGISTER, or - for standard input')
      if (inputs.filter((each) => each === '-').length > 1)
        command.error('error: standard input can be read only once')
      const { stats } = await import('../stats.js')
      const options = { ...given, by: given.by ?? (['month'] as const) }
      const warn = (message: string) =>
        given.quiet ? undefined : process.stderr.write(`atau: ${message}\n`)
      const open = async () => (await import('../open.js')).openEngine({ ...options, warn })
      process.exitCode = await stats(inputs.length > 0 ? inputs : ['-'], options, open)
    })
