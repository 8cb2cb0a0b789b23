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

export function runner(programs: readonly Program[]): Run {
  const slots = Slot.fields + 2 * Math.max(0, ...programs.map(({ fields }) => fields.length))
  const now = new Int32Array(slots)
  const best = new Int32Array(slots)
  /** By meeting, words read, and whether the span has ended: the best span with which a way came by, in this run above `floor`. */
  const met = new Int32Array(
    2 * Math.max(0, ...programs.map(({ meets, most }) => meets * (most + 1))),
  )
  let floor = 0
  const step = 2 + Math.max(0, ...programs.map(({ most }) => most))
  /** Places still to be tried, as program and text; a slot to be set back as `~slot` and its value. */
  let stack = new Int32Array(256)

  const grown = (): Int32Array<ArrayBuffer> => {
    const wider = new Int32Array(2 * stack.length)
    wider.set(stack)
    stack = wider
    return wider
  }

  return ({ code, most }, { tokens, answers, lent }, start) => {
    const { length } = answers
    const last = start + most
    floor += step
    if (floor > highest) {
      met.fill(0)
      floor = step
    }
    now.fill(unset)
    let places = stack
    let top = 0
    let longest = 0
    let pc = 0
    let at = start
    for (;;) {
      let on = false
      switch (code[pc]) {
        case Op.word:
          if (at < length && answers[at]![code[pc + 1]!]! & code[pc + 2]!) {
            at++
            pc += 3
            on = true
          }
          break
        case Op.many: {
          const end = Math.min(length, at + code[pc + 4]!)
          let to = at
          while (to < end && answers[to]![code[pc + 1]!]! & code[pc + 2]!) to++
          const least = at + code[pc + 3]!
          if (to < least) break
          pc += 5
          if (top + 2 * (to - least) > places.length) places = grown()
          for (let fewer = least; fewer < to; fewer++) {
            places[top++] = pc
            places[top++] = fewer
          }
          at = to
          on = true
          break
        }
        case Op.split:
          if (top + 2 > places.length) places = grown()
          places[top++] = code[pc + 1]!
          places[top++] = at
          pc += 2
          on = true
          break
        case Op.jump:
          pc = code[pc + 1]!
          on = true
          break
        case Op.meet: {
          const from = now[Slot.from]! < 0 ? start : now[Slot.from]!
          const to = now[Slot.to]!
          const which = 2 * (code[pc + 1]! * (most + 1) + at - start) + (to < 0 ? 0 : 1)
          const worth = floor + (to < 0 ? last - from : to - from)
          if (worth <= met[which]!) break
          met[which] = worth
          pc += 2
          on = true
          break
        }
        case Op.set: {
          const slot = code[pc + 1]!
          if (top + 2 > places.length) places = grown()
          places[top++] = ~slot
          places[top++] = now[slot]!
          now[slot] = at
          pc += 2
          on = true
          break
        }
        case Op.look: {
          const seen = at - code[pc + 1]!
          const such =
            seen >= 0 &&
            seen < length &&
            (answers[seen]![code[pc + 4]!]! & code[pc + 5]!) !== 0 &&
            (code[pc + 3] === 0 || (at > 0 && at < length && tokens[at]!.gap === Gap.glued))
          if (such !== (code[pc + 2] === 1)) break
          pc += 6
          on = true
          break
        }
        case Op.glued:
          if (
            at > 0 &&
            at < length &&
            tokens[at]!.gap === Gap.glued &&
            answers[at]![code[pc + 1]!]! & code[pc + 2]!
          ) {
            at++
            pc += 3
            on = true
          }
          break
        case Op.lent:
          for (const end of lent[code[pc + 1]!]!.get(at) ?? none) {
            if (end > last) continue
            if (top + 2 > places.length) places = grown()
            places[top++] = pc + 2
            places[top++] = end
          }
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
      if (on) continue
      for (;;) {
        if (top === 0) return longest > 0 ? best : undefined
        const value = places[--top]!
        const place = places[--top]!
        if (place >= 0) {
          pc = place
          at = value
          break
        }
        now[~place] = value
      }
    }
  }
}
