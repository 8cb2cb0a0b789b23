/** Corrections that the window keeps in the storage of the browser: what the worker holds of them, and how it asks. */
import { lineId } from '../../pipeline/correct/index.js'
import type { Correction } from '../../pipeline/correct/schema.js'
import { type NewCorrection, readLines, stamped } from '../corrections/lines.js'
import { Problem } from '../problem.js'
import type { Keeping } from '../review/keeping.js'
import type { Asked, Told } from './messages.js'

/** Answers of the window. */
export type Stored = Extract<Asked, { readonly do: 'stored' }>

/** Why the window keeps nothing → a line that says what to do. */
const reasons: Readonly<Record<NonNullable<Stored['problem']>, string>> = {
  full: 'not kept: the storage of the browser is full. Save the corrections as a file, then forget those in the browser',
  none: 'not kept: the browser gives this page no storage. Save the corrections as a file before you close it',
}

interface Taken {
  /** Lines that are corrections, withdrawn ones and withdrawals among them. */
  readonly lines: number
  /** Of those that hold: how many are new, and how many were there before. */
  readonly added: number
  readonly known: number
  readonly problems: readonly string[]
}

export interface InBrowser extends Keeping {
  readonly heard: (stored: Stored) => void
  /** Tells how many are kept where that has changed. */
  readonly look: () => Promise<void>
  /** Adds those lines of a file that are not there yet. `problems`: `file:line: what is wrong`. */
  readonly take: (text: string, name: string) => Promise<Taken>
  /** The file of `annotate --corrections`. */
  readonly file: () => Promise<string>
}

/** Those that nobody has withdrawn. */
function holdingOf(all: readonly Correction[]): readonly Correction[] {
  const gone = new Set(all.flatMap((each) => (each.kind === 'withdrawn' ? [each.line] : [])))
  return all.filter((each) => each.kind !== 'withdrawn' && !gone.has(lineId(each)))
}

export function inBrowser(tell: (told: Told) => void): InBrowser {
  const waiting = new Map<number, (stored: Stored) => void>()
  let asks = 0
  let lines: readonly string[] = []
  let last = 0
  let times = 0
  let looking: Promise<void> = Promise.resolve()
  const ask = (what: { readonly since: number } | { readonly keep: readonly string[] }) =>
    new Promise<Stored>((resolve) => {
      asks++
      waiting.set(asks, resolve)
      tell({ told: 'storage', number: asks, ...what })
    })
  /** Fewer than are known here: somebody has made the browser forget. */
  async function lookOnce(): Promise<void> {
    const { count, found } = await ask({ since: last })
    const before = lines
    if (count < lines.length) {
      const all = await ask({ since: 0 })
      lines = all.found.map(([, line]) => line)
      last = all.found.at(-1)?.[0] ?? 0
      times++
    } else if (found.length > 0) {
      lines = [...lines, ...found.map(([, line]) => line)]
      last = found.at(-1)![0]
    }
    if (lines !== before) tell({ told: 'kept', holding: holding(), lines: lines.length })
  }
  /** One after another: two at once would both add the same lines. */
  const look = (): Promise<void> => {
    looking = looking.then(lookOnce)
    return looking
  }
  const holding = (): number => holdingOf(corrections()).length
  const parsed = () => readLines(lines.join('\n'), 'corrections.jsonl')
  const corrections = () => parsed().lines.map(({ correction }) => correction)
  async function keep(corrections: readonly NewCorrection[]): Promise<readonly Correction[]> {
    const all = stamped(corrections)
    if (all.length === 0) return all
    const { problem } = await ask({ keep: all.map((each) => JSON.stringify(each)) })
    if (problem) throw new Problem(reasons[problem])
    return all
  }
  return {
    heard: (stored) => {
      waiting.get(stored.number)?.(stored)
      waiting.delete(stored.number)
    },
    look,
    isLog: true,
    version: async () => {
      await look()
      return `${times}.${lines.length}`
    },
    read: async () => {
      const { lines: found, torn } = parsed()
      return { lines: found, failed: [], said: torn }
    },
    keep,
    take: async (text, name) => {
      await look()
      const { lines: read, problems, torn } = readLines(text, name)
      const found = read.map(({ correction }) => correction)
      const before = corrections()
      const known = new Set(before.map(lineId))
      const fresh = found.filter((each) => !known.has(lineId(each)))
      await keep(fresh)
      const own = new Set(found.map(lineId))
      const held = holdingOf([...before, ...fresh]).map(lineId)
      const again = held.filter((id) => own.has(id) && known.has(id)).length
      return {
        lines: found.length,
        added: held.filter((id) => own.has(id)).length - again,
        known: again,
        problems: [...problems, ...torn],
      }
    },
    file: async () => {
      await look()
      return lines.map((line) => `${line}\n`).join('')
    },
  }
}
