import { Command, Option } from 'commander'
import type { DedupeOptions } from '../dedupe.js'

const examples = `
Examples:
  $ atau dedupe names.txt > people.jsonl
  $ atau dedupe --column name list.csv
  $ atau dedupe --column name list.csv --format csv > list-with-ids.csv
  $ atau dedupe --column "Full name" list.xlsx
  $ atau annotate report.txt | atau dedupe -`

export const dedupeCommand = (): Command =>
  new Command('dedupe')
    .description('group a list of names into people')
    .argument(
      '[FILE|-...]',
      'names, one a line; TSV, CSV or .xlsx with --column; or records of annotate',
      ['-'],
    )
    .option('--column <NAME>', 'the column of a TSV, CSV or .xlsx that holds the names')
    .addOption(
      new Option(
        '--format <name>',
        'people as JSON Lines, or your rows back with personId and review',
      )
        .choices(['jsonl', 'csv'])
        .default('jsonl'),
    )
    .option('--pairs', 'print the pairs that were joined or are for review instead of the people')
    .option('--quiet', 'no progress')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], given: DedupeOptions, command: Command) => {
      if (given.pairs && given.format === 'csv')
        command.error('error: --pairs are JSON Lines; leave out --format csv')
      const { dedupe } = await import('../dedupe.js')
      process.exitCode = await dedupe(files, given)
    })
