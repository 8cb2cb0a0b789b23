/** The measure of a sanction as numbers. Where only a guess could give one there is none. */
import type { PenaltyValue } from '../../pipeline/values.js'

/** Days of `P15D` and `P2W`. Months and years are of no fixed length, so that `P6M` has none. */
export function daysOf({ duration = '' }: PenaltyValue): number | undefined {
  const [, weeks, days] = /^P(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? []
  if (weeks === undefined && days === undefined) return undefined
  return Number(weeks ?? 0) * 7 + Number(days ?? 0)
}

const currency = /^[A-Z]{3}$/
/** Counting units that look like a code of ISO 4217. */
const units: ReadonlySet<string> = new Set(['MCI'])
const isMoney = (unit: string): boolean => currency.test(unit) && !units.has(unit)

/** The fine in money where the text tells that, else in its own unit (`MCI`, `WAGE`); nothing for a range. */
export function amountOf(
  value: PenaltyValue,
): { readonly amount: number; readonly unit: string } | undefined {
  const { amount, unit, equivalent = [] } = value
  const told =
    amount === undefined || unit === undefined ? equivalent : [{ amount, unit }, ...equivalent]
  return told.find((each) => isMoney(each.unit)) ?? told[0]
}
