import { availableParallelism } from 'node:os'
import { Command, InvalidArgumentError, Option } from 'commander'
import { languages } from '../../pipeline/document.js'
import type { EngineOptions } from '../engine.js'
import type { ReviewOptions } from '../review.js'
import { logLevel } from './options.js'
import { readCount, readPeriod } from './values.js'

function readPort(word: string): number {
  if (/^\d{1,5}$/.test(word) && Number(word) <= 65535) return Number(word)
  throw new InvalidArgumentError('Expected a port from 0 to 65535; 0 is any that is free.')
}

const help = `
Examples:
  $ atau review report.txt
  $ atau review reports/ --port 8080 --no-open
  $ atau review report.txt --corrections first --who "A. B."
  $ atau review --label texts/ --gold my-gold                       # writes gold for eval --gold my-gold
  $ atau review --label texts/ --gold other-gold --blank --second my-gold

The page is for this machine alone: its link works on 127.0.0.1 with the token in it, and asks nothing of a network. Corrections are
kept at once, in the folder where annotate looks for them: corrections beside the report, or beside the register of --people.`

export const reviewCommand = (): Command =>
  new Command('review')
    .description('correct marks, values, cases and pairs of people on a page of this machine')
    .argument('<FILE|DIR>', 'a report, or a folder of them')
    .option('--port <N>', 'the port of the page (default: any that is free)', readPort, 0)
    .option('--no-open', 'print the link, open no browser')
    .option('--corrections <DIR>', 'the folder of the corrections')
    .option('--people <REGISTER>', 'corrections are those beside this register of people')
    .option('--label', 'label: write gold into --gold as atau eval reads it, keep no corrections')
    .option(
      '--gold <DIR>',
      'with --label: the folder of the gold; what it has of the texts goes on',
    )
    .option('--blank', 'with --label: begin with the bare text, not with what the program marks')
    .option('--second <DIR>', "with --label: another labeller's gold, to see how far you agree")
    .option('--who <NAME>', 'who corrects: kept with each correction')
    .option('--model <DIR|hub-id|none>', 'the model (default: the shipped one)')
    .option(
      '--jobs <N>',
      'files and threads at once',
      readCount,
      Math.min(4, availableParallelism()),
    )
    .addOption(
      new Option('--lang <code>', 'language of all texts (else: told for each entry)').choices(
        languages,
      ),
    )
    .option('--period <month>', 'what the reports cover, such as 2023-05', readPeriod)
    .option('--quiet', 'no progress')
    .addOption(logLevel())
    .addHelpText('after', help)
    .action(async (path: string, given: ReviewOptions & EngineOptions, command: Command) => {
      if (path === '-') command.error('error: expected a FILE or a DIR')
      const { label, gold, blank, second, corrections, people } = given
      if (label && gold === undefined) command.error('error: --label expects --gold DIR')
      if (!label && (gold ?? blank ?? second) !== undefined)
        command.error('error: --gold, --blank and --second expect --label')
      if (label && (corrections ?? people) !== undefined)
        command.error(
          'error: with --label no corrections are kept: expected no --corrections, no --people',
        )
      const warn = (message: string) =>
        given.quiet ? undefined : process.stderr.write(`atau: ${message}\n`)
      const { review } = await import('../review.js')
      const open = async () => (await import('../open.js')).openEngine({ ...given, warn })
      process.exitCode = await review(path, given, open)
    })
