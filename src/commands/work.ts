import { Command } from 'commander'
import type { WorkOptions } from '../work.js'
import { logLevel, withReading } from './options.js'
import { readRedis } from './values.js'

const examples = `
Example:
  $ atau work --redis redis://desk.example:6379                             # on each machine that helps
  $ atau annotate reports/ --out out --redis redis://desk.example:6379      # on the one that has the reports

It works until it is stopped (Ctrl-C lets it finish what it has begun). Version, data, --model, --without and --labels have to be those of
the run; a worker that differs says in what and ends. The texts of the reports pass through that Redis.`

export const workCommand = (): Command =>
  withReading(
    new Command('work')
      .description('help other machines: read the reports that annotate --redis shares out')
      .requiredOption(
        '--redis <URL>',
        'where the work is shared, such as redis://desk.example:6379',
        readRedis,
      ),
    'reports at once, each in a process of its own',
  )
    .option('--quiet', 'say nothing but errors')
    .addOption(logLevel())
    .addHelpText('after', examples)
    .action(async (given: WorkOptions) => {
      const { work } = await import('../work.js')
      process.exitCode = await work(given)
    })
