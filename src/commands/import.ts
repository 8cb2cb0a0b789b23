import { Command } from 'commander'
import type { EngineOptions } from '../engine.js'
import type { ImportOptions } from '../import.js'
import { readLabels } from './values.js'

const examples = `
Examples:
  $ atau annotate report.txt --format marks --out out     # correct out/report.marks.txt in an editor
  $ atau import out/report.marks.txt --to corrections
  $ atau import out/report.marks.txt --to corrections --people people.db
  $ atau import export.json --to corrections              # Label Studio, JSON or JSON-MIN
  $ atau import brat-folder/ --to corrections
  $ atau import out/report.marks.txt --gold my-gold && atau eval --gold my-gold

What kind of file it is, is told by what it holds. Only what differs from what the program says becomes a correction.`

export const importCommand = (): Command =>
  new Command('import')
    .description('take over marks made elsewhere, as corrections or as gold')
    .argument('<FILE|DIR...>', 'Label Studio exports, brat folders, texts with marks')
    .option('--to <DIR>', 'append corrections to corrections.jsonl there')
    .option('--gold <DIR>', 'write texts with marks and their cases there, for eval --gold')
    .option('--who <name>', 'who made the marks')
    .option('--people <REGISTER>', 'the register of people that the marks were written with')
    .option('--labels <list>', 'the marks are of these labels only, such as PERSON', readLabels)
    .option('--model <DIR|hub-id|none>', 'the model (default: the shipped one)')
    .addHelpText('after', examples)
    .action(
      async (paths: readonly string[], given: ImportOptions & EngineOptions, command: Command) => {
        if ((given.to === undefined) === (given.gold === undefined))
          command.error('error: expected --to DIR or --gold DIR, one of them')
        const { importLabels } = await import('../import.js')
        const open = async () => (await import('../open.js')).openEngine(given)
        process.exitCode = await importLabels(paths, given, open)
      },
    )
