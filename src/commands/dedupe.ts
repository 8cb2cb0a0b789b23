import { Command, InvalidArgumentError, Option } from 'commander'
import type { DedupeOptions } from '../dedupe.js'

const examples = `
Examples:
  $ atau dedupe names.txt > people.jsonl
  $ atau dedupe --column name list.csv
  $ atau dedupe --column name list.csv --format csv > list-with-ids.csv
  $ atau dedupe --column "Full name" list.xlsx
  $ atau annotate report.txt | atau dedupe -`

/** Fewer would tell nothing of how names are spelt. */
const fewest = 100

function rowsOf(text: string): number {
  const rows = Number(text)
  if (Number.isInteger(rows) && rows >= fewest) return rows
  throw new InvalidArgumentError(`Expected a whole number from ${fewest} on, such as 500000.`)
}

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
    .addOption(
      new Option(
        '--at-once <ROWS>',
        'rows that are held in memory; a longer list waits on the disk and is grouped in parts',
      )
        .argParser(rowsOf)
        .default(1_200_000),
    )
    .option('--quiet', 'no progress')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], given: DedupeOptions, command: Command) => {
      if (given.pairs && given.format === 'csv')
        command.error('error: --pairs are JSON Lines; leave out --format csv')
      const { dedupe } = await import('../dedupe.js')
      process.exitCode = await dedupe(files, given)
    })
