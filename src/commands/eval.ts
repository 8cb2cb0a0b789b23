import { Command } from 'commander'
import type { EngineOptions } from '../engine.js'
import type { EvalOptions } from '../evaluate.js'
import type { CasesOptions } from '../evaluate-cases.js'

interface Other {
  readonly names?: string | true
  readonly cases?: readonly string[]
}

const examples = `
Examples:
  $ atau eval
  $ atau eval --html scores.html
  $ atau eval --gold my-gold/ --pred my-records.jsonl
  $ atau eval --gold my-gold/ --check-gold
  $ atau eval --cases my-cases.txt --verbose

A folder of gold holds marked texts (*.txt, one entry a line: {P:id|Zhylanbaev M.}) and their cases.txt; data/gold/README.md tells more.`

export const evalCommand = (): Command =>
  new Command('eval')
    .description('measure the program, or the records in a file, against hand-labelled texts')
    .option('--gold <DIR>', 'labelled texts (default: the shipped ones)')
    .option('--pred <FILE>', 'score these records instead of annotating')
    .option('--json', 'print everything as JSON')
    .option('--html <FILE>', 'write a page with tables, charts and every error')
    .option('--gains', 'what changed against the frozen run')
    .option('--freeze', 'keep this run as the frozen one')
    .option('--records', 'print the gold itself as records')
    .option('--check-gold', 'look for marks that do not parse, overlap or point nowhere')
    .option('--second <FILE>', 'agreement with a second labelling of one of the texts')
    .option('--challenge', 'the challenge lines instead of the texts')
    .option(
      '--cases <FILE...>',
      'small labelled texts (# kind | about, marks, > case: lines) instead',
    )
    .option('--verbose', 'with --cases: list what is wrong')
    .option('--names [FILE]', 'the table of name matching (default: the shipped pairs)')
    .option('--model <DIR|hub-id|none>', 'the model (default: the shipped one)')
    .addHelpText('after', examples)
    .action(async (given: EvalOptions & EngineOptions & CasesOptions & Other) => {
      if (given.names !== undefined) {
        const { evaluateNames } = await import('../evaluate-names.js')
        process.exitCode = evaluateNames(given.names, given.json ?? false)
        return
      }
      if (given.cases) {
        const { evaluateCases } = await import('../evaluate-cases.js')
        const { openEngine } = await import('../open.js')
        const engine = await openEngine(given)
        process.exitCode = await evaluateCases(given.cases, given, engine)
        await engine.close()
        return
      }
      const { evaluate } = await import('../evaluate.js')
      const { openEngine } = await import('../open.js')
      process.exitCode = await evaluate(given, (without) => openEngine({ ...given, without }))
    })
