/** One number with its unit: `7 years and 6 months`, `15-day`, `трёхлетний`, `172,500 tenge`, `K1.3 billion`, or a bare number. */
import { type TimePart, type TimeUnit, timeUnits } from './duration.js'
import type { Lexeme } from './lexeme.js'

interface Read<T> {
  readonly value: T
  readonly next: number
}

export interface Side {
  /** A number that waits for the unit of the other side. */
  readonly bare?: number
  readonly scale?: number
  readonly parts?: readonly TimePart[]
  readonly money?: { readonly amount: number; readonly unit: string }
  readonly next: number
  /** Kazakh ablative. */
  readonly from?: boolean
}

export const at = (lexemes: readonly Lexeme[], index: number): string => lexemes[index]?.class ?? ''
const inside = (index: number, lexemes: readonly Lexeme[]) => lexemes[index]?.glued === true

/** The most that a sentence counts: above it the number is a year or something else. */
export const most = 120

/** Behind these a year or a month needs no number: `от года до трёх лет`, `к году лишения свободы`. */
const leads = new Set(['from', 'since', 'upto', 'to', 'bound', 'about'])
const units = new Set(['unit', 'unit-one', 'unit-led', 'unit-short'])
/** What follows a shortened unit: `1 г. 6 мес.`, `15 d. of arrest`, but not `2 г. Алматы`. */
const follows = new Set(
  'number in timed term place facility conditional suspended adj whole labour of jail open'.split(
    ' ',
  ),
)

/** `7 years`, `a year`, `15-day`, `полгода`, `трёхлетний`. */
function timePart(lexemes: readonly Lexeme[], from: number): Read<TimePart> | undefined {
  const first = lexemes[from]
  if (!first) return undefined
  if (first.class === 'compound')
    return { value: { unit: first.entry!.unit as TimeUnit, value: first.value! }, next: from + 1 }
  const alone =
    (first.class === 'unit-one' && at(lexemes, from - 1) !== 'number') ||
    (first.class === 'unit-led' && leads.has(at(lexemes, from - 1)))
  if (alone)
    return {
      value: { unit: first.entry!.unit as TimeUnit, value: first.entry!.value! },
      next: from + 1,
    }
  const counted = first.class === 'number' && first.suffix !== 'ordinal'
  if (!counted && first.class !== 'article') return undefined
  const joined = at(lexemes, from + 1) === 'dash' && inside(from + 1, lexemes)
  const between = joined || at(lexemes, from + 1) === 'more'
  const unit = lexemes[from + (between ? 2 : 1)]
  if (!unit || !units.has(unit.class)) return undefined
  if (unit.class === 'unit-short' && !follows.has(at(lexemes, from + (between ? 3 : 2))))
    return undefined
  if (unit.entry!.unit === 'Y' && (first.value ?? 1) > most) return undefined
  const value = {
    unit: unit.entry!.unit as TimeUnit,
    value: (first.value ?? 1) * unit.entry!.value!,
  }
  return { value, next: from + (between ? 3 : 2) }
}

const smaller = (a: TimePart, b: TimePart): boolean => {
  const step = timeUnits.indexOf(b.unit) - timeUnits.indexOf(a.unit)
  return step === 1 || (step === 2 && (a.unit === 'M' || b.unit === 'D') && a.unit !== 'Y')
}

function timeParts(
  lexemes: readonly Lexeme[],
  from: number,
): Read<readonly TimePart[]> | undefined {
  const first = timePart(lexemes, from)
  if (!first) return undefined
  const parts = [first.value]
  let next = first.next
  if (at(lexemes, next) === 'half') {
    parts[0] = { ...first.value, value: first.value.value + 0.5 }
    next++
  }
  // `5 жылдан 18 айға`: the ablative ends it.
  while (lexemes[next - 1]!.entry?.from !== true) {
    const joint = ['and', 'comma'].includes(at(lexemes, next)) ? next + 1 : next
    const more = timePart(
      lexemes,
      joint === next + 1 && at(lexemes, joint) === 'and' ? joint + 1 : joint,
    )
    if (!more || !smaller(parts.at(-1)!, more.value) || at(lexemes, joint) === 'article') break
    if (joint > next && at(lexemes, joint) === 'unit-one') break
    parts.push(more.value)
    next = more.next
  }
  return { value: parts, next }
}

/** `172,500 tenge`, `$11,200`, `K1.3 billion`. */
function moneyAt(
  lexemes: readonly Lexeme[],
  from: number,
): Read<{ amount: number; unit: string; from: boolean }> | undefined {
  const [first, second] = [lexemes[from], lexemes[from + 1]]
  const sign =
    ['money-before', 'money-either'].includes(first?.class ?? '') ||
    (first?.class === 'money-glued' && first.capital)
  if (first && sign && second?.class === 'number') {
    if (first.class === 'money-glued' && !second.glued) return undefined
    return {
      value: { amount: second.value!, unit: first.entry!.unit!, from: false },
      next: from + 2,
    }
  }
  if (first?.class !== 'number') return undefined
  const after = from + (at(lexemes, from + 1) === 'dash' && inside(from + 1, lexemes) ? 2 : 1)
  const unit = lexemes[after]
  if (unit?.class !== 'money-after' && unit?.class !== 'money-either') return undefined
  const value = {
    amount: first.value!,
    unit: unit.entry!.unit!,
    from: unit.entry!.from === true || first.suffix === 'from',
  }
  return { value, next: after + 1 }
}

/** One end of a measure, unit or not. */
export function side(lexemes: readonly Lexeme[], from: number): Side | undefined {
  const money = moneyAt(lexemes, from)
  if (money) return { money: money.value, next: money.next, from: money.value.from }
  const time = timeParts(lexemes, from)
  if (time) {
    const last = lexemes[time.next - 1]!
    return { parts: time.value, next: time.next, from: last.entry?.from === true }
  }
  const only = lexemes[from]
  if (only?.class !== 'number' || only.suffix === 'ordinal') return undefined
  return {
    bare: only.value!,
    next: from + 1,
    from: only.suffix === 'from',
    ...(only.scale && { scale: only.scale }),
  }
}
