/** `atau match`: two names, or pairs of names on standard input. Returns the exit status. */
import type { Comparison, Reason } from '../pipeline/names/match/compare.js'
import { decided } from '../pipeline/names/match/judged.js'
import { colors } from './colors.js'
import { loadJudgements, loadMatcher } from './load/match.js'
import { describe } from './problem.js'
import { pairsOf } from './rows.js'

const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000

export const openMatch = (): ((a: string, b: string) => Comparison) =>
  decided(loadMatcher(), loadJudgements())

const colours = { same: colors.green, review: colors.yellow, different: colors.red } as const

const line = ({ part, finding, a, b }: Reason): string =>
  `  ${part.padEnd(10)}  ${finding.padEnd(14)}  ${[a, b].filter((each) => each !== undefined).join(' ~ ')}`

export function matchTwo(
  a: string,
  b: string,
  { json = false }: { readonly json?: boolean },
): number {
  const { verdict, probability, reasons } = openMatch()(a, b)
  const text = json
    ? JSON.stringify({ a, b, verdict, probability: rounded(probability), reasons })
    : [`${colours[verdict](verdict)}  ${probability.toFixed(2)}`, ...reasons.map(line)].join('\n')
  process.stdout.write(`${text}\n`)
  return 0
}

const asJson = (a: string, b: string, { verdict, probability }: Comparison): string =>
  `${JSON.stringify({ a, b, verdict, probability: rounded(probability) })}\n`

/**
 * Pairs in, of tab-separated lines or of two columns of a table; one JSON object a line out. A line without a tab is an error and
 * the rest goes on.
 */
export async function matchPairs(columns?: readonly string[]): Promise<number> {
  const match = openMatch()
  let status = 0
  let row = columns ? 1 : 0
  let held = ''
  const complain = (where: string, what: string) => {
    process.stderr.write(`atau: standard input${where}: ${what}\n`)
    status = 1
  }
  try {
    for await (const [a, b] of pairsOf(process.stdin, columns)) {
      row++
      if (a === undefined) continue
      if (b === undefined) {
        complain(`:${row}`, 'expected two names with a tab between, found one')
        continue
      }
      held += asJson(a, b, match(a, b))
      if (held.length > 1 << 16) {
        if (!process.stdout.write(held))
          await new Promise((done) => process.stdout.once('drain', done))
        held = ''
      }
    }
  } catch (error) {
    complain('', describe(error))
  }
  process.stdout.write(held)
  return status
}
