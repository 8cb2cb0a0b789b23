/** Days, in figures, in words, in quotation marks. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import type { DateWords } from './words.js'

export interface Day {
  readonly day: number
  readonly lastDay?: number
  /** Index of the token after it. */
  readonly next: number
  readonly spoken?: true
}

const figures = /^(\d{1,2})(?:[-–](\d{1,2}))?$/
const dash = /^[-–‑]$/

function figured(token: Token | undefined): Omit<Day, 'next'> | undefined {
  const found = figures.exec(token?.folded ?? '')
  if (!found) return undefined
  const day = Number(found[1])
  const last = found[2] === undefined ? undefined : Number(found[2])
  if (day < 1 || day > 31 || (last !== undefined && (last <= day || last > 31))) return undefined
  return last === undefined ? { day } : { day, lastDay: last }
}

const glued = (token: Token | undefined): boolean => token?.gap === Gap.glued

/** `st`, `-го`, `-інде` glued to the number. */
export function pastOrdinal(tokens: readonly Token[], at: number, { ordinals }: DateWords): number {
  const word = (index: number): string => tokens[index]?.folded ?? ''
  if (glued(tokens[at]) && ordinals.has(word(at))) return at + 1
  const joined = glued(tokens[at]) && dash.test(word(at)) && glued(tokens[at + 1])
  return joined && ordinals.has(word(at + 1)) ? at + 2 : at
}

/** `первого`, `twenty-first`, `жиырма бірінде`. */
export function spokenDay(
  tokens: readonly Token[],
  at: number,
  { days, tens }: DateWords,
): Day | undefined {
  const whole = days.get(tokens[at]?.folded ?? '')
  if (whole) return { day: whole, next: at + 1, spoken: true }
  const ten = tens.get(tokens[at]?.folded ?? '')
  const rest = tokens[at + 1]?.folded === '-' ? at + 2 : at + 1
  const one = days.get(tokens[rest]?.folded ?? '') ?? 10
  if (!ten || one >= 10 || ten + one > 31) return undefined
  return { day: ten + one, next: rest + 1, spoken: true }
}

export function dayAt(tokens: readonly Token[], at: number, words: DateWords): Day | undefined {
  const own = figured(tokens[at])
  return own ? { ...own, next: pastOrdinal(tokens, at + 1, words) } : undefined
}

/** `«10» августа`: the marks belong to it. */
export function quotedDay(tokens: readonly Token[], at: number): Day | undefined {
  const [first, last] = [tokens[at], tokens[at + 2]]
  if (!first || !last || !(first.form.shape & last.form.shape & Shape.quote)) return undefined
  const own = figured(tokens[at + 1])
  return own?.lastDay === undefined && own && glued(tokens[at + 1]) && glued(last)
    ? { ...own, next: at + 3 }
    : undefined
}
