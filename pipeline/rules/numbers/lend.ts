/** `9 and 7 years`, `10, 15 and 20 days`: a unit that is said once. */
import type { Lexeme } from './lexemes.js'
import type { Measured } from './measures.js'
import { at, most } from './quantity.js'

const joins = ['and', 'or', 'comma', 'slash']
/** Before a number that is no measure: `Part 1 and 15 days`. */
const naming = ['statute', 'month', 'hash', 'sign']

/** `9 and 7 years`, `10, 15 and 20 days`: bare numbers that a later measure gives its unit. */
export function lend(lexemes: readonly Measured[]): readonly Measured[] {
  const out = [...lexemes]
  for (let index = out.length - 3; index >= 0; index--) {
    const [bare, joint, full] = [out[index]!, out[index + 1]!, out[index + 2]!]
    const plain = bare.class === 'number' && bare.suffix === undefined && bare.value! <= most
    if (!plain || !joins.includes(joint.class)) continue
    if (joint.class === 'comma' && !full.borrowed) continue
    const single = full.time && !full.time.to ? full.time.parts : undefined
    const money = full.money && full.money.to === undefined ? full.money : undefined
    if (full.bound || (!single && !money)) continue
    if (startsName(out, index)) continue
    out[index] = {
      ...bare,
      class: full.class,
      borrowed: true,
      ...(single && { time: { parts: [{ unit: single[0]!.unit, value: bare.value! }] } }),
      ...(money && { money: { unit: money.unit, amount: bare.value! } }),
    }
  }
  return out
}

/** Walks a list of numbers to its head: `Articles 19, 20 and 15 days` counts articles. */
function startsName(lexemes: readonly Lexeme[], index: number): boolean {
  let head = index
  while (head >= 2 && joins.includes(at(lexemes, head - 1)) && at(lexemes, head - 2) === 'number')
    head -= 2
  return naming.includes(at(lexemes, head - 1))
}
