/** `atau match`: two names, or pairs of names on standard input. Returns the exit status. */
import { createInterface } from 'node:readline'
import pc from 'picocolors'
import type { Comparison, Reason } from '../pipeline/names/match/compare.js'
import { decided } from '../pipeline/names/match/judged.js'
import { loadJudgements, loadMatcher } from './load/match.js'

const rounded = (probability: number): number => Math.round(probability * 10_000) / 10_000

export const openMatch = (): ((a: string, b: string) => Comparison) =>
  decided(loadMatcher(), loadJudgements())

const colours = { same: pc.green, review: pc.yellow, different: pc.red } as const

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

/** Tab-separated pairs in, one JSON object a line out; a line without a tab is an error and the rest goes on. */
export async function matchPairs(input: NodeJS.ReadableStream = process.stdin): Promise<number> {
  const match = openMatch()
  let status = 0
  let row = 0
  let held = ''
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    row++
    if (text === '') continue
    const [a, b] = text.split('\t')
    if (a === undefined || b === undefined) {
      process.stderr.write(
        `atau: standard input:${row}: expected two names with a tab between, found one\n`,
      )
      status = 1
      continue
    }
    const { verdict, probability } = match(a, b)
    held += `${JSON.stringify({ a, b, verdict, probability: rounded(probability) })}\n`
    if (held.length > 1 << 16) {
      if (!process.stdout.write(held))
        await new Promise((done) => process.stdout.once('drain', done))
      held = ''
    }
  }
  process.stdout.write(held)
  return status
}
