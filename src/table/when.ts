/** What a date of the record covers: how exactly it is told, and its first and last day. */

export const precisions = ['day', 'month', 'year', 'range'] as const
export type Precision = (typeof precisions)[number]

export interface Span {
  readonly precision: Precision
  /** First and last day, ISO 8601. */
  readonly from: string
  readonly to: string
}

const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

const lastOf = (year: string, month: string): string =>
  new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)

function single(iso: string): Span | undefined {
  const [, year, month, day] = date.exec(iso) ?? []
  if (year === undefined) return undefined
  if (day !== undefined) return { precision: 'day', from: iso, to: iso }
  if (month !== undefined) return { precision: 'month', from: `${iso}-01`, to: lastOf(year, month) }
  return { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31` }
}

/** `2023-05-01`, `2023-05`, `2023`, `2022-07-01/2022-07-02`; nothing for a day without its year (`--10-25`) or no date. */
export function spanOf(iso: string): Span | undefined {
  const [first = '', last] = iso.split('/')
  const begin = single(first)
  if (last === undefined || begin === undefined) return begin
  const end = single(last)
  return end && begin.from <= end.to
    ? { precision: 'range', from: begin.from, to: end.to }
    : undefined
}

/** `2023-05` where the span stays within one month; a year alone tells none. */
export function monthOf(span: Span | undefined): string | undefined {
  const month = span?.from.slice(0, 7)
  return month !== undefined && month === span?.to.slice(0, 7) ? month : undefined
}
