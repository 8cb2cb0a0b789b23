/** Reads the period a title speaks of: days, months and years in the order they stand, in any of the three languages. */
import type { Period } from '../document.js'
import type { ReadText } from '../read/reading.js'
import type { DateLexicon, Parts } from '../rules/dates/index.js'
import { anyDates } from './any-language.js'

interface Part {
  readonly kind: 'day' | 'month' | 'year'
  readonly value: number
}

export interface Told {
  readonly period: Period
  /** One day of one month: the day of an event or of a news text, no month that is reported on. */
  readonly day: boolean
}

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

const numbers = /\d+/g
const year = /^(?:19|20)\d\d$/
const day = /^(?:0?[1-9]|[12]\d|3[01])$/

const partOf = (figures: string): readonly Part[] => {
  if (year.test(figures)) return [{ kind: 'year', value: Number(figures) }]
  return day.test(figures) ? [{ kind: 'day', value: Number(figures) }] : []
}

export function periodReader(
  dates: DateLexicon,
  read: ReadText,
): (title: string) => Told | undefined {
  const { monthOf, sceneOf } = anyDates(dates)
  return (title) => {
    if (!/(?:19|20)\d\d/.test(title)) return undefined
    const scene = sceneOf(title, read)
    return periodOf(
      scene.tokens.flatMap((token): readonly Part[] => {
        const month = monthOf(token, scene)
        if (month) return [{ kind: 'month', value: month.month }]
        return (token.folded.match(numbers) ?? []).flatMap(partOf)
      }),
    )
  }
}

function periodOf(parts: readonly Part[]): Told | undefined {
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
    day: days.length === 1 && months.length === 1,
  }
}

/** The month that a dateline tells. */
export const monthOfDate = ({ year, month }: Parts): Period | undefined =>
  year === undefined || month === undefined
    ? undefined
    : [iso(year, month, 1), iso(year, month, lastDay(year, month))]
