import { Command, Option } from 'commander'
import type { PageOptions } from '../page.js'

const examples = `
Examples:
  $ atau page --out out            # out/atau.html: open it from the disk, drop reports into it
  $ atau page --model none         # atau-rules.html: smaller, rules alone

The page needs no installation and no network; its policy forbids every connection.`

export const pageCommand = (): Command =>
  new Command('page')
    .description('write the whole program as one page that runs in a browser, offline')
    .option('--out <DIR>', 'where to write it', '.')
    .addOption(new Option('--model <none>', 'leave the model out').choices(['none']))
    .addHelpText('after', examples)
    .action(async (options: PageOptions) => {
      const { page } = await import('../page.js')
      process.exitCode = await page(options)
    })
