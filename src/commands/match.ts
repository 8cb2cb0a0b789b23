import { Command } from 'commander'

interface Given {
  readonly json?: boolean
  readonly column?: readonly string[]
}

const examples = `
Examples:
  $ atau match "Zhylanbaev M." "Жыланбаев Марат"
  $ atau match - < pairs.tsv > verdicts.jsonl
  $ atau match - --column name "other name" < pairs.xlsx`

export const matchCommand = (): Command =>
  new Command('match')
    .description('tell whether two names are one person’s: same, review or different, and why')
    .argument('<A|->', 'a name, or - for pairs on standard input: lines with a tab, or a table')
    .argument('[B]', 'the other name')
    .option('--json', 'as JSON')
    .option('--column <NAME...>', 'the two columns of a TSV, CSV or .xlsx that hold the names')
    .addHelpText('after', examples)
    .action(async (a: string, b: string | undefined, given: Given, command: Command) => {
      const { column } = given
      if (a !== '-' && b === undefined) command.error("error: missing required argument 'B'")
      if (a === '-' && b !== undefined)
        command.error('error: - takes its pairs from standard input')
      if (column && (a !== '-' || column.length !== 2))
        command.error('error: --column takes two names of columns, for pairs on standard input')
      const { matchPairs, matchTwo } = await import('../match.js')
      process.exitCode = b === undefined ? await matchPairs(column) : matchTwo(a, b, given)
    })
