import { Command } from 'commander'
import type { DedupeOptions } from '../dedupe.js'

const examples = `
Examples:
  $ atau dedupe names.txt > people.jsonl
  $ atau dedupe --column name list.csv
  $ atau annotate report.txt | atau dedupe -`

export const dedupeCommand = (): Command =>
  new Command('dedupe')
    .description('group a list of names into people, as JSON Lines')
    .argument(
      '[FILE|-...]',
      'names, one a line; TSV or CSV with --column; or records of annotate',
      ['-'],
    )
    .option('--column <NAME>', 'the column of a TSV or CSV that holds the names')
    .option('--pairs', 'print the pairs that were joined or are for review instead of the people')
    .option('--quiet', 'no progress')
    .addHelpText('after', examples)
    .action(async (files: readonly string[], given: DedupeOptions) => {
      const { dedupe } = await import('../dedupe.js')
      process.exitCode = await dedupe(files, given)
    })
