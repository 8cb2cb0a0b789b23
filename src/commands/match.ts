import { Command } from 'commander'

const examples = `
Examples:
  $ atau match "Zhylanbaev M." "Жыланбаев Марат"
  $ atau match - < pairs.tsv > verdicts.jsonl`

export const matchCommand = (): Command =>
  new Command('match')
    .description('tell whether two names are one person’s: same, review or different, and why')
    .argument('<A|->', 'a name, or - for tab-separated pairs on standard input')
    .argument('[B]', 'the other name')
    .option('--json', 'as JSON')
    .addHelpText('after', examples)
    .action(
      async (a: string, b: string | undefined, given: { json?: boolean }, command: Command) => {
        if (a !== '-' && b === undefined) command.error("error: missing required argument 'B'")
        if (a === '-' && b !== undefined)
          command.error('error: - takes its pairs from standard input')
        const { matchPairs, matchTwo } = await import('../match.js')
        process.exitCode = b === undefined ? await matchPairs() : matchTwo(a, b, given)
      },
    )
