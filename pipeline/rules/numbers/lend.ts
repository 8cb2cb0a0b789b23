/** `9 and 7 years`, `10, 15 and 20 days`: a unit that is said once. */
import type { Lexeme } from './lexeme.js'
import type { Measured } from './measure.js'
import { at, most } from './quantity.js'

const joins = ['and', 'or', 'comma', 'slash']
/** Before a number that is no measure: `Part 1 and 15 days`. */
const naming = ['statute', 'month', 'hash', 'sign']

/** Figures that may be a year: `in 2022 and 5 MCI`. */
const yearly = ({ figures, value, scale }: Lexeme): boolean =>
  figures && scale === undefined && value! >= 1900 && value! <= 2100

/** No fine is counted in more indices or wages. */
const mostUnits: Readonly<Record<string, number>> = { MCI: 20_000, WAGE: 100 }

/** Sums are counted higher than terms. */
const lendable = (bare: Lexeme, full: Measured): boolean =>
  full.money
    ? !yearly(bare) && bare.value! <= (mostUnits[full.money.unit] ?? Number.POSITIVE_INFINITY)
    : bare.value! <= most

const between = new Set(['name', 'initial', 'role', 'det', 'quote', ...joins, 'dash', 'semicolon'])
const brings = ['for', 'to']

/** `fined Ivanov 50 thousand, and Petrova 40 thousand tenge`: the place of the sum that has the unit, with names between. */
function beyond(lexemes: readonly Measured[], index: number): number | undefined {
  const bare = lexemes[index]!
  const next = at(lexemes, index + 1)
  const sum = bare.scale !== undefined || bare.value! >= 10_000
  if (!sum || !(between.has(next) || next === 'to')) return undefined
  let words = 0
  for (let place = index + 1; place < Math.min(lexemes.length, index + 12); place++) {
    const name = at(lexemes, place)
    if (name === 'money') return place
    if (name === 'word') words++
    else if (!between.has(name) && !brings.includes(name)) return undefined
    if (words > 2) return undefined
  }
  return undefined
}

/** `fined 70 and 50 thousand tenge`: the thousands are said once, too. */
const amountOf = (bare: Lexeme, scale: number | undefined): number =>
  bare.scale || !scale || bare.value! >= scale ? bare.value! : bare.value! * scale

/** `9 and 7 years`, `10, 15 and 20 days`: bare numbers that a later measure gives its unit. */
export function lend(lexemes: readonly Measured[]): readonly Measured[] {
  const out = [...lexemes]
  for (let index = out.length - 3; index >= 0; index--) {
    const [bare, joint] = [out[index]!, out[index + 1]!]
    if (bare.class !== 'number' || bare.suffix !== undefined) continue
    const far = beyond(out, index)
    const full = out[far ?? index + 2]!
    if (!lendable(bare, full) || (far === undefined && !joins.includes(joint.class))) continue
    if (far === undefined && joint.class === 'comma' && !full.borrowed) continue
    const single = full.time && !full.time.to ? full.time.parts : undefined
    const money = full.money && full.money.to === undefined ? full.money : undefined
    if (full.bound || (!single && !money)) continue
    if (startsName(out, index)) continue
    out[index] = {
      ...bare,
      class: full.class,
      borrowed: true,
      ...(single && { time: { parts: [{ unit: single[0]!.unit, value: bare.value! }] } }),
      ...(money && { money: { unit: money.unit, amount: amountOf(bare, full.scale) } }),
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
