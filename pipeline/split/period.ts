/** Reads the period a title speaks of: days, months and years in the order they stand, in any of the three languages. */
import type { Period, Token } from '../document.js'
import { Gap } from '../read/gap.js'
import type { ReadText } from '../read/reading.js'
import type { DateLexicon, Parts } from '../rules/dates/index.js'
import { anyDates } from './any-language.js'

interface Part {
  /** Of the token. */
  readonly at: number
  readonly kind: 'day' | 'month' | 'year'
  readonly value: number
}

export interface Told {
  readonly period: Period
  /** A month that is reported on, or several; not one day, of an event or of a news text, nor a year alone. */
  readonly monthly: boolean
}

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const numbers = /\d+/g
const year = /^(?:19|20)\d\d$/
const day = /^(?:0?[1-9]|[12]\d|3[01])$/

const partOf = (figures: string, at: number): readonly Part[] => {
  if (year.test(figures)) return [{ at, kind: 'year', value: Number(figures) }]
  return day.test(figures) ? [{ at, kind: 'day', value: Number(figures) }] : []
}

/** Nothing but small words stands between two parts. */
const beside = (tokens: readonly Token[], a: Part, b: Part, longest: number): boolean =>
  tokens
    .slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at))
    .every(({ folded }) => folded.length <= longest)

/** `2023 жылғы қараша`: one word may stand between a year and its month. */
const isNext = (tokens: readonly Token[], before: Part, part: Part): boolean =>
  beside(tokens, before, part, 3) ||
  (part.at - before.at === 2 && (before.kind === 'year' || part.kind === 'year'))

/** A day stands beside its month or beside another day (`1 to 31 May`); `15 суток`, of a headline above, is none. */
function withoutCounts(parts: readonly Part[], tokens: readonly Token[]): readonly Part[] {
  const known = new Set(parts.filter(({ kind }) => kind === 'month'))
  const days = parts.filter(({ kind }) => kind === 'day').reverse()
  for (const _ of days)
    for (const one of days)
      if ([...known].some((each) => beside(tokens, each, one, 2))) known.add(one)
  return parts.filter((part) => part.kind === 'year' || known.has(part))
}

/** The hours and minutes of a clock are no days. */
function isClock(tokens: readonly Token[], at: number): boolean {
  const colon = (index: number): boolean =>
    tokens[index]?.folded === ':' && tokens[index]!.gap === Gap.glued
  return colon(at + 1) || (colon(at - 1) && tokens[at]!.gap === Gap.glued)
}

export function periodReader(
  dates: DateLexicon,
  read: ReadText,
): (title: string) => Told | undefined {
  const { monthOf, sceneOf } = anyDates(dates)
  return (title) => {
    if (!/(?:19|20)\d\d/.test(title)) return undefined
    const scene = sceneOf(title, read)
    const parts = scene.tokens.flatMap((token, at): readonly Part[] => {
      const month = monthOf(token, scene)
      if (month) return [{ at, kind: 'month', value: month.month }]
      if (isClock(scene.tokens, at)) return []
      return (token.folded.match(numbers) ?? []).flatMap((each) => partOf(each, at))
    })
    const told = withoutCounts(parts, scene.tokens)
    // Dates of two lines make no span.
    const joined = told.every((part, at) => at === 0 || isNext(scene.tokens, told[at - 1]!, part))
    return periodOf(told, joined)
  }
}

/** Months, or days from one to another: `MAY 1 TO MAY 31`, `1–31 МАЯ`. */
const spans = /^(?:m{1,2}|ddm|mdd|mdmd|dmdm)$/

function periodOf(parts: readonly Part[], joined: boolean): Told | undefined {
  const values = (kind: Part['kind']) =>
    parts.filter((part) => part.kind === kind).map((part) => part.value)
  const years = values('year')
  const months = values('month')
  const days = months.length > 0 ? values('day') : []
  const lastYear = years.at(-1)
  if (lastYear === undefined) return undefined
  const from = months[0] ?? 1
  const to = months.at(-1) ?? 12
  const firstYear = years.length > 1 ? years[0]! : from > to ? lastYear - 1 : lastYear
  const end = Math.min(days.at(-1) ?? 31, lastDay(lastYear, to))
  const start = days.length > 1 || months.length === 1 ? (days[0] ?? 1) : 1
  return {
    period: [iso(firstYear, from, start), iso(lastYear, to, end)],
    monthly:
      joined &&
      spans.test(
        parts
          .map(({ kind }) => kind[0])
          .join('')
          .replaceAll('y', ''),
      ),
  }
}

/** The month in which a text was written and, where that is told, its day, ISO 8601. */
export interface Written {
  readonly period: Period
  readonly issued?: string
}

/** What a dateline tells. */
export function writtenOn({ year, month, day, lastDay: until }: Parts): Written | undefined {
  if (year === undefined || month === undefined) return undefined
  const period: Period = [iso(year, month, 1), iso(year, month, lastDay(year, month))]
  return day === undefined || until !== undefined
    ? { period }
    : { period, issued: iso(year, month, day) }
}

/** A day, ISO 8601, on which a document says that it was published. */
export function publishedOn(issued: string): Written {
  const [year, month, day] = issued.split('-').map(Number)
  return writtenOn({ year: year!, month: month!, ...(day !== undefined && { day }) })!
}
