/**
 * Lexemes of number and unit → one lexeme `time` or `money` each: composite (`7 years and 6 months`), ranges
 * (`от 5 до 10 лет`, `5 жылдан 10 жылға дейін`), bounds (`up to 25 days`), a unit said once (`9 and 7 years`).
 */

import { formatDuration, type TimeUnit } from './duration.js'
import { lend } from './lend.js'
import type { Lexeme } from './lexeme.js'
import { changes, lowered, lowers } from './lowered.js'
import type { Measured, TimeMeasure } from './measure.js'
import { at, type Side, side } from './quantity.js'

/** `7` of `7 to 10 years`: years. `70` of `70 to 170 thousand tenge`: thousands. */
function borrow(low: Side, high: Side, raw: Lexeme | undefined): Side {
  if (low.bare === undefined) return low
  if (high.parts) return { ...low, parts: [{ unit: high.parts[0]!.unit, value: low.bare }] }
  const scale = raw?.scale ?? 1
  const amount = low.scale || low.bare >= scale ? low.bare : low.bare * scale
  return high.money ? { ...low, money: { ...high.money, amount } } : low
}

const days: Readonly<Record<TimeUnit, number>> = { L: 36_500, Y: 365, M: 30, W: 7, D: 1, H: 1 / 24 }
const size = ({ parts, money }: Side): number =>
  parts?.reduce((sum, part) => sum + part.value * days[part.unit], 0) ?? money?.amount ?? 0

const alike = (a: Side, b: Side): boolean =>
  (a.parts !== undefined && b.parts !== undefined) ||
  (a.money && a.money.unit === b.money?.unit) === true

interface Span {
  readonly from: number
  readonly to: number
}

function make(
  lexemes: readonly Lexeme[],
  { from, to }: Span,
  low: Side,
  more: Partial<Measured>,
  high?: Side,
): Measured {
  const [first, last] = [lexemes[from]!, lexemes[to - 1]!]
  const language = last.entry?.language ?? lexemes[to - 2]?.entry?.language
  return {
    ...first,
    entry: undefined,
    class: low.parts ? 'time' : 'money',
    end: last.end,
    last: last.last,
    ...(language && { language }),
    ...(last.entry?.adjective && { adjective: true }),
    ...(low.parts && { time: { parts: low.parts, ...(high?.parts && { to: high.parts }) } }),
    ...(low.money && {
      money: {
        unit: low.money.unit,
        amount: low.money.amount,
        ...(high?.money && { to: high.money.amount }),
      },
    }),
    ...more,
  }
}

/** Classes that a measure may begin with. */
const begins = new Set([
  'number',
  'article',
  'compound',
  'unit-one',
  'unit-led',
  'bound',
  'upto',
  'to',
  'from',
  'between',
  'since',
  'money-before',
  'money-either',
  'money-glued',
])
const openers = ['from', 'between', 'since']
const separators = ['to', 'upto', 'dash']

interface Made {
  readonly made: readonly Measured[]
  readonly next: number
}

/** The second end of a range after `low`, or undefined. */
function upper(lexemes: readonly Lexeme[], low: Side, opener: string) {
  const joint = at(lexemes, low.next)
  const kazakh = low.from === true && !separators.includes(joint)
  const isJoint = separators.includes(joint) || (opener === 'between' && joint === 'and')
  if (!isJoint && !kazakh) return undefined
  const open = side(lexemes, low.next + (isJoint ? 1 : 0))
  // `сократил срок с шести лет до четырёх`: the unit is said with what was.
  const changed = open && (lowered(lexemes, low.next) || lowers(lexemes, open.next))
  const told = open?.bare !== undefined && low.parts && opener !== '' && changed
  const high = told ? { ...open, parts: [{ unit: low.parts![0]!.unit, value: open.bare! }] } : open
  if (!high || (high.bare !== undefined && !told)) return undefined
  const raw = lexemes.slice(low.next, high.next).find((each) => each.class === 'number')
  const full = borrow(low, high, raw)
  return alike(full, high) ? { low: full, high } : undefined
}

/** A range, or what was and what became; `opened` spans the words before the first end. */
function pair(
  lexemes: readonly Lexeme[],
  { from: start, to: opened }: Span,
  { low, high }: { readonly low: Side; readonly high: Side },
): Made | undefined {
  // `cut his sentence by a year to three years`
  if (at(lexemes, start - 1) === 'by' && lowered(lexemes, start - 1)) return undefined
  const opener = openers.includes(at(lexemes, opened - 1)) && opened > start
  const reach = at(lexemes, high.next) === 'reach' ? 1 : 0
  const next = high.next + reach
  const cut = !opener && low.from === true && lowers(lexemes, next)
  const since = opener && at(lexemes, opened - 1) === 'since'
  const raised = opener && lowered(lexemes, start, changes)
  if (!cut && !since && !raised && size(low) < size(high))
    return { made: [make(lexemes, { from: start, to: next }, low, {}, high)], next }
  if (!opener && !cut) return undefined
  const joint = separators.includes(at(lexemes, low.next)) ? 1 : 0
  const second = { from: low.next + joint, to: high.next + (cut ? 0 : reach) }
  const made = [
    ...lexemes.slice(start, opened),
    make(lexemes, { from: opened, to: low.next }, low, { change: 'from' }),
    ...lexemes.slice(low.next, second.from),
    make(lexemes, second, high, { change: 'to' }),
    ...lexemes.slice(second.to, next),
  ]
  return { made, next }
}

/** `до семи с девяти лет`: what became stands before what was; a verb that cuts stands on either side. */
function backward(lexemes: readonly Lexeme[], start: number): Made | undefined {
  if (!['upto', 'to'].includes(at(lexemes, start))) return undefined
  const became = side(lexemes, start + 1)
  if (!became || !['from', 'since'].includes(at(lexemes, became.next))) return undefined
  const second = became.next + 1
  const was = side(lexemes, second)
  if (!was || !(lowered(lexemes, start) || lowers(lexemes, was.next))) return undefined
  const { parts, money } = became.bare === undefined ? became : was
  const told = (one: Side): Side => {
    if (one.bare === undefined) return one
    if (money) return { ...one, money: { ...money, amount: one.bare } }
    return parts ? { ...one, parts: [{ unit: parts[0]!.unit, value: one.bare }] } : one
  }
  const [high, low] = [told(was), told(became)]
  if (!alike(low, high)) return undefined
  const made = [
    lexemes[start]!,
    make(lexemes, { from: start + 1, to: became.next }, low, { change: 'to' }),
    lexemes[became.next]!,
    make(lexemes, { from: second, to: was.next }, high, { change: 'from' }),
  ]
  return { made, next: was.next }
}

function measureAt(lexemes: readonly Lexeme[], start: number): Made | undefined {
  const reversed = backward(lexemes, start)
  if (reversed) return reversed
  if (at(lexemes, start) === 'upto' && lowered(lexemes, start)) return undefined
  let from = start
  let bound = false
  if (['bound', 'upto'].includes(at(lexemes, from))) {
    bound = true
    from++
  }
  if (bound && at(lexemes, from) === 'in') from++
  const opener = openers.includes(at(lexemes, from)) ? at(lexemes, from) : ''
  const opened = opener ? from + 1 : from
  const low = side(lexemes, at(lexemes, opened) === 'about' ? opened + 1 : opened)
  if (!low) return undefined
  const both = upper(lexemes, low, opener)
  const made = both && pair(lexemes, { from: start, to: opened }, both)
  if (made) return made
  if (low.bare !== undefined) return undefined
  const reach = at(lexemes, low.next) === 'reach' && !lowers(lexemes, low.next + 1)
  // `20 тәуліктен қамаққа`: to each; `5 жылдан кейін` is no measure, and no shape takes it.
  const each = low.from && !reach ? { class: low.parts ? 'time-each' : 'money-each' } : {}
  if (opener && !(opener === 'from' && low.money && !lowered(lexemes, start))) return undefined
  const next = low.next + (reach ? 1 : 0)
  return {
    made: [
      make(lexemes, { from: start, to: next }, low, {
        ...((bound || reach) && { bound: true }),
        ...each,
      }),
    ],
    next,
  }
}

/** Years of the calendar. */
const [earliest, latest] = [1900, 2100]

/** `арестована 3 марта 2021 года на 20 суток`: the word behind a year is part of the day, as the name of its month is. */
const ofYear = (each: Lexeme, before: Lexeme | undefined): Lexeme =>
  each.class === 'unit-led' &&
  before?.figures === true &&
  before.value! >= earliest &&
  before.value! <= latest
    ? { ...each, class: 'month' }
    : each

export function measuresOf(lexemes: readonly Lexeme[]): readonly Measured[] {
  const out: Measured[] = []
  for (let index = 0; index < lexemes.length; ) {
    const found = begins.has(lexemes[index]!.class) ? measureAt(lexemes, index) : undefined
    out.push(...(found?.made ?? [ofYear(lexemes[index]!, lexemes[index - 1])]))
    index = found?.next ?? index + 1
  }
  return lend(out)
}

/** `P7Y6M`, or both ends of a range. */
export const durationOf = ({ parts, to }: TimeMeasure): string | readonly [string, string] =>
  to ? [formatDuration(parts), formatDuration(to)] : formatDuration(parts)
