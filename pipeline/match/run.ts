/**
 * Runs a program from a word of the text, every way it may go, with a stack of places in place of calls. The longest span wins; of
 * equally long ones the way that comes first in the pattern, with as many repeats as may be.
 */
import type { Token } from '../document.js'
import { Gap } from '../read/gap.js'
import { Op, type Program, Slot } from './program.js'
import type { Answers } from './questions.js'

/** A text as programs see it. */
export interface Line {
  readonly tokens: readonly Token[]
  /** Of the form of each token. */
  readonly answers: readonly Answers[]
  /** By what is lent. */
  readonly lent: readonly Ends[]
}

/** From the index of a token to the ends of the spans that begin there. */
export type Ends = ReadonlyMap<number, readonly number[]>

/** Slots of the span found: from, to, then two for each field, -1 where it is not there. Good until the next run. */
export type Run = (program: Program, line: Line, start: number) => Int32Array | undefined

const unset = -1
const none: readonly number[] = []
const highest = 2 ** 30

const capacity = (programs: readonly Program[], of: (program: Program) => number): number =>
  Math.max(0, ...programs.map(of))

export function runner(programs: readonly Program[]): Run {
  const slots = Slot.fields + 2 * capacity(programs, ({ fields }) => fields.length)
  const now = new Int32Array(slots)
  const best = new Int32Array(slots)
  /** By meeting, words read, and whether the span has ended: the best span with which a way came by; in this run, what is above `floor`. */
  const met = new Int32Array(2 * capacity(programs, ({ meets, most }) => meets * (most + 1)))
  const step = 2 + capacity(programs, ({ most }) => most)
  let floor = 0
  /** Places still to be tried, as program and text, and slots to be set back, as `~slot` and what it held. */
  let stack = new Int32Array(256)
  let top = 0

  const push = (place: number, value: number): void => {
    if (top === stack.length) {
      const wider = new Int32Array(2 * top)
      wider.set(stack)
      stack = wider
    }
    stack[top++] = place
    stack[top++] = value
  }
  const keep = (slot: number, value: number): void => {
    push(~slot, now[slot]!)
    now[slot] = value
  }
  const begin = (): void => {
    now.fill(unset)
    floor += step
    if (floor < highest) return
    met.fill(0)
    floor = step
  }

  return ({ code, most }, { tokens, answers, lent }, start) => {
    const { length } = answers
    const last = start + most
    let longest = 0
    let pc = 0
    let at = start
    begin()
    for (;;) {
      // A way that goes on continues the loop; one that ends falls out of the switch.
      switch (code[pc]) {
        case Op.word:
          if (at >= length || !(answers[at]![code[pc + 1]!]! & code[pc + 2]!)) break
          at++
          pc += 3
          continue
        case Op.many: {
          const most = Math.min(length, at + code[pc + 4]!)
          let to = at
          while (to < most && answers[to]![code[pc + 1]!]! & code[pc + 2]!) to++
          const least = at + code[pc + 3]!
          if (to < least) break
          pc += 5
          for (at = least; at < to; at++) push(pc, at)
          continue
        }
        case Op.split:
          push(code[pc + 1]!, at)
          pc += 2
          continue
        case Op.jump:
          pc = code[pc + 1]!
          continue
        case Op.meet: {
          const from = now[Slot.from]! < 0 ? start : now[Slot.from]!
          const to = now[Slot.to]!
          const which = 2 * (code[pc + 1]! * (most + 1) + at - start) + (to < 0 ? 0 : 1)
          const worth = floor + (to < 0 ? last - from : to - from)
          if (worth <= met[which]!) break
          met[which] = worth
          pc += 2
          continue
        }
        case Op.open:
          keep(Slot.from, at)
          keep(Slot.to, unset)
          pc++
          continue
        case Op.close:
          if (now[Slot.to]! < 0) keep(Slot.to, at)
          pc++
          continue
        case Op.set:
          keep(code[pc + 1]!, at)
          pc += 2
          continue
        case Op.look: {
          const seen = at - code[pc + 1]!
          const there = seen >= 0 && seen < length
          const such = there && (answers[seen]![code[pc + 4]!]! & code[pc + 5]!) !== 0
          const joined = code[pc + 3] === 0 || glued(tokens, at)
          if ((such && joined) !== (code[pc + 2] === 1)) break
          pc += 6
          continue
        }
        case Op.glued:
          if (!glued(tokens, at) || !(answers[at]![code[pc + 1]!]! & code[pc + 2]!)) break
          at++
          pc += 3
          continue
        case Op.lent:
          for (const end of lent[code[pc + 1]!]!.get(at) ?? none) if (end <= last) push(pc + 2, end)
          break
        default: {
          const from = now[Slot.from]! < 0 ? start : now[Slot.from]!
          const to = now[Slot.to]! < 0 ? at : now[Slot.to]!
          if (to - from <= longest) break
          longest = to - from
          best.set(now)
          best[Slot.from] = from
          best[Slot.to] = to
        }
      }
      for (;;) {
        if (top === 0) return longest > 0 ? best : undefined
        const value = stack[--top]!
        pc = stack[--top]!
        if (pc >= 0) {
          at = value
          break
        }
        now[~pc] = value
      }
    }
  }
}

/** Two tokens with no blank between. */
const glued = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && tokens[at]?.gap === Gap.glued
