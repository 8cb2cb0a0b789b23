import { Command } from 'commander'
import type { Level } from '../log.js'
import { logLevel } from './options.js'
import { readOffset } from './values.js'

interface Given {
  readonly at: number
  readonly model?: string
  readonly logLevel: Level
}

const examples = `
Example:
  $ atau explain report.txt --at 2726

The offset counts UTF-16 units of the text that is read from the file: an entry's start plus a mention's.`

export const explainCommand = (): Command =>
  new Command('explain')
    .description('show every candidate at a place of a text, who proposed it, and which one won')
    .argument('<FILE|->', 'a text, or another file that annotate reads')
    .requiredOption('--at <OFFSET>', 'where', readOffset)
    .option('--model <DIR|hub-id|none>', 'the model (default: the shipped one)')
    .addOption(logLevel())
    .addHelpText('after', examples)
    .action(async (file: string, given: Given) => {
      const { explain } = await import('../explain.js')
      const open = async () => (await import('../open.js')).openExplainer(given)
      process.exitCode = await explain(file, given, open)
    })
