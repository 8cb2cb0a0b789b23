/** Reads the period a title speaks of: days, months and years in the order they stand, in any of the three languages. */
import type { Period } from '../document.js'
import type { SplitShapes } from './schema.js'

interface Part {
  readonly kind: 'day' | 'month' | 'year'
  readonly value: number
}

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export function periodReader(rows: SplitShapes): (title: string) => Period | undefined {
  const months = Object.entries(rows.months).map(([number, month]) => ({
    number: Number(number),
    pattern: new RegExp(`^(?:${month.en}|${month.ru}|${month.kk})$`, 'iu'),
  }))
  const partsOf = (title: string): readonly Part[] =>
    (title.match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? []).flatMap((word): Part[] => {
      if (/^(?:19|20)\d\d$/.test(word)) return [{ kind: 'year', value: Number(word) }]
      if (/^\d{1,2}$/.test(word) && Number(word) >= 1 && Number(word) <= 31)
        return [{ kind: 'day', value: Number(word) }]
      const month = months.find((each) => each.pattern.test(word))
      return month ? [{ kind: 'month', value: month.number }] : []
    })
  return (title) => periodOf(partsOf(title))
}

function periodOf(parts: readonly Part[]): Period | undefined {
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
  return [iso(firstYear, from, start), iso(lastYear, to, end)]
}
