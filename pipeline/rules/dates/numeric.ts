/** Dates in figures alone. */
import type { Token } from '../../document.js'
import type { Parts } from './parse.js'

export const century = (year: number): number =>
  year < 100 ? (year < 70 ? 2000 : 1900) + year : year

export const valid = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12

/** `15.09.23`, `2023-05-01`: one token. */
export function numeric(token: Token | undefined): Parts | undefined {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token?.folded ?? '')
  if (dotted) {
    const [day, month, year] = [Number(dotted[1]), Number(dotted[2]), century(Number(dotted[3]))]
    return valid(day, month) ? { day, month, year } : undefined
  }
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)$/.exec(token?.folded ?? '')
  if (!iso) return undefined
  const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])]
  return valid(day, month) ? { day, month, year } : undefined
}
