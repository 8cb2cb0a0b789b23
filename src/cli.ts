/** The command line. Exit status: 0 all done, 1 some input failed and the rest is done, 2 wrong usage. */
import { Command, CommanderError } from 'commander'
import { annotateCommand } from './commands/annotate.js'
import { dedupeCommand } from './commands/dedupe.js'
import { evalCommand } from './commands/eval.js'
import { explainCommand } from './commands/explain.js'
import { importCommand } from './commands/import.js'
import { matchCommand } from './commands/match.js'
import { pageCommand } from './commands/page.js'
import { peopleCommand } from './commands/people.js'
import { reviewCommand } from './commands/review.js'
import { statsCommand } from './commands/stats.js'
import { workCommand } from './commands/work.js'
import { programVersion } from './load/version.js'
import { describe } from './problem.js'

const commands = [
  annotateCommand,
  explainCommand,
  evalCommand,
  dedupeCommand,
  matchCommand,
  peopleCommand,
  statsCommand,
  pageCommand,
  importCommand,
  reviewCommand,
  workCommand,
]

function program(): Command {
  const atau = new Command('atau')
    .description(
      'finds who was punished under what with what, in reports on Kazakhstan (en, ru, kk); offline',
    )
    .version(programVersion())
    .exitOverride()
    .showHelpAfterError('(--help tells more)')
    .addHelpText('after', '\nExample:\n  $ atau annotate report.txt --format html --out out')
  for (const command of commands) atau.addCommand(command().copyInheritedSettings(atau))
  return atau
}

function failed(error: unknown): void {
  if (!(error instanceof CommanderError)) {
    process.stderr.write(`atau: ${describe(error)}\n`)
    process.exitCode = 1
  } else if (error.exitCode !== 0) process.exitCode = 2
}

/** A reader that has gone (`| head`) ends the program in peace; what else happens to the output is told by its writer. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
})

void program().parseAsync().catch(failed)
