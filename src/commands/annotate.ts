import { Command, Option } from 'commander'
import { languages } from '../../pipeline/document.js'
import type { AnnotateOptions } from '../annotate.js'
import type { EngineOptions } from '../engine.js'
import { type Format, formats, isStreamed, streamed } from '../write/format.js'
import { logLevel, withReading } from './options.js'
import { readFormats, readPeriod, readRedis, readSeconds } from './values.js'

type Given = Omit<AnnotateOptions, 'format'> &
  EngineOptions & {
    readonly format?: readonly Format[]
    /** Where the reports are read by other processes. */
    readonly redis?: string
    /** Seconds for a report there. */
    readonly timeout?: number
  }

/** Reports at once where others read them: they wait for no processor here. */
const shared = 32
/** Seconds. */
const patience = 600

const examples = `
Examples:
  $ atau annotate report.txt > report.jsonl
  $ atau annotate reports/ --format html --format csv --out out
  $ atau annotate june.txt --people people.db > june.jsonl
  $ cat report.txt | atau annotate - --format csv --model none
  $ atau annotate archive/ --out out --redis redis://desk.example:6379   # read by every \`atau work\` there

A FILE is plain text, Markdown, a saved web page (.html), .docx or .pdf; what it is is told by its bytes. A directory stands for
those in it and below. Without a FILE, standard input is read.`

/** What can be told wrong only of several options together. */
function check(
  inputs: readonly string[],
  format: readonly Format[],
  { out, resume, redis, timeout }: Pick<Given, 'out' | 'resume' | 'redis' | 'timeout'>,
) {
  if (timeout !== undefined && redis === undefined) return '--timeout needs --redis URL'
  if (inputs.filter((each) => each === '-').length > 1)
    return 'standard input can be read only once'
  if (inputs.length === 0 && process.stdin.isTTY)
    return 'expected a FILE, a DIR, or - for standard input'
  if (out !== undefined) return undefined
  if (resume) return '--resume needs --out DIR'
  const whole = format.find((each) => !isStreamed(each))
  if (whole)
    return `--format ${whole} needs --out DIR; standard output takes ${streamed.join(', ')}`
  return format.length > 1 ? 'several formats need --out DIR' : undefined
}

export const annotateCommand = (): Command =>
  withReading(
    new Command('annotate')
      .description('find persons, places, statutes, penalties, organisations and dates in reports')
      .argument('[FILE|DIR|-...]', 'reports: text, Markdown, .html, .docx, .pdf')
      .option(
        '--format <name>',
        `${formats.join(', ')}; may be repeated (default: jsonl)`,
        readFormats,
      )
      .option(
        '--out <DIR>',
        'write one file for each report and format there (else: standard output)',
      ),
    'files and threads at once',
  )
    .addOption(
      new Option('--lang <code>', 'language of all texts (else: told for each entry)').choices(
        languages,
      ),
    )
    .option(
      '--period <month>',
      'what the reports cover, such as 2023-05 (else: read from the title)',
      readPeriod,
    )
    .option(
      '--people <REGISTER>',
      'ids continue those of this register of people, and the reports are added to it (made where there is none)',
    )
    .option(
      '--corrections <DIR>',
      'a folder with corrections.jsonl (else: corrections beside the register or the reports)',
    )
    .option(
      '--resume',
      'go on from an earlier run into the same --out DIR: what is done and unchanged is not done again',
    )
    .option(
      '--redis <URL>',
      'share the reports out among the `atau work` of this Redis, through which their texts pass (else: read here)',
      readRedis,
    )
    .option(
      '--timeout <SECONDS>',
      `with --redis: a report that takes longer is set aside (default: ${patience})`,
      readSeconds,
    )
    .option('--summary', 'print a summary for people')
    .option('--quiet', 'no progress and no summary that was not asked for')
    .addOption(logLevel())
    .addHelpText('after', examples)
    .action(async (inputs: readonly string[], given: Given, command: Command) => {
      const options = { ...given, format: given.format ?? (['jsonl'] as const) }
      const wrong = check(inputs, options.format, options)
      if (wrong) command.error(`error: ${wrong}`)
      const warn = (message: string) =>
        given.quiet ? undefined : process.stderr.write(`atau: ${message}\n`)
      const { annotate } = await import('../annotate.js')
      const { redis, timeout = patience } = given
      const open = async () =>
        redis === undefined
          ? (await import('../open.js')).openEngine({ ...options, warn })
          : (await import('../elsewhere.js')).openElsewhere(redis, { ...options, warn, timeout })
      const jobs = redis && command.getOptionValueSource('jobs') === 'default' ? shared : given.jobs
      const all = { ...options, jobs }
      process.exitCode = await annotate(inputs.length > 0 ? inputs : ['-'], all, open)
    })
