/** All patterns of a list over the tokens of a text, each tried only where its anchor allows. */
import type { Token } from '../document.js'
import {
  type CompiledPatterns,
  compilePatterns,
  patternsBy,
  type Row,
  type Setup,
} from './patterns.js'
import { type Program, Slot } from './program.js'
import { type Answers, holds } from './questions.js'
import { type Ends, runner } from './run.js'

/** Indices of tokens, `to` exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

export interface Hit<R extends Row> extends Span {
  readonly row: R
  /** Spans of the fields that took a word: `n:<number>`. */
  readonly fields: Readonly<Record<string, Span>>
}

/** What the finder found by itself, by the name under which patterns ask for it. */
export type Lent = Readonly<Record<string, Ends>>

/** Hits in the order in which they are found; they overlap, and one may stand there twice. */
export type Scan<R extends Row> = (tokens: readonly Token[], lent?: Lent) => readonly Hit<R>[]

const nothing: Ends = new Map()
const none: Readonly<Record<string, Span>> = {}

function fieldsOf({ fields }: Program, slots: Int32Array): Readonly<Record<string, Span>> {
  if (fields.length === 0) return none
  return Object.fromEntries(
    fields.flatMap((name, at) => {
      const [from, to] = [slots[Slot.fields + 2 * at]!, slots[Slot.fields + 2 * at + 1]!]
      return from < to ? [[name, { from, to }]] : []
    }),
  )
}

/** Throws where a pattern cannot be read. `compiled`: the same rows, where they are ready. */
export function scanner<R extends Row>(
  rows: readonly R[],
  setup: Setup,
  compiled: CompiledPatterns = compilePatterns(rows, setup),
): Scan<R> {
  const { programs, firsts, known, reach } = patternsBy(compiled, setup.keysOf)
  const names = Object.keys(setup.lent ?? {})
  const run = runner(programs)
  const tried = triedOnce(rows.length, reach)
  return (tokens, lent = {}) => {
    const hits: Hit<R>[] = []
    const answers: Answers[] = []
    const anchors: number[] = []
    for (let at = 0; at < tokens.length; at++) {
      const form = known(tokens[at]!.form)
      answers.push(form.answers)
      if (form.trials.length > 0) anchors.push(at)
    }
    const line = { tokens, answers, lent: names.map((name) => lent[name] ?? nothing) }
    const tryAt = (pattern: number, start: number) => {
      if (!holds(answers[start]!, firsts[pattern]!) || !tried.first(pattern, start)) return
      const program = programs[pattern]!
      const slots = run(program, line, start)
      if (!slots) return
      const [from, to] = [slots[Slot.from]!, slots[Slot.to]!]
      hits.push({ row: rows[pattern]!, from, to, fields: fieldsOf(program, slots) })
    }
    tried.begin(tokens.length)
    for (const at of anchors) {
      const { trials } = known(tokens[at]!.form)
      for (let trial = 0; trial < trials.length; trial += 3) {
        const last = at - trials[trial + 1]!
        for (let start = Math.max(0, at - trials[trial + 2]!); start <= last; start++)
          tryAt(trials[trial]!, start)
      }
    }
    return hits
  }
}

/** Two anchors may lead to one start: tells whether a pattern comes to it the first time. No anchor stands farther than `reach` from it. */
function triedOnce(patterns: number, reach: number) {
  const width = 2 ** Math.ceil(Math.log2(reach + 1))
  const starts = new Int32Array(patterns * width)
  let [base, next] = [1, 1]
  return {
    begin(length: number): void {
      if (next + length >= 2 ** 31) {
        starts.fill(0)
        next = 1
      }
      base = next
      next += length
    },
    first(pattern: number, start: number): boolean {
      const place = pattern * width + (start & (width - 1))
      if (starts[place] === base + start) return false
      starts[place] = base + start
      return true
    },
  }
}
