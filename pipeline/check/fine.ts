/** Fines in Kazakhstan are set in whole monthly calculation indices; another sum is a slip, a reduced fine or a fine of another year. */
import type { Period } from '../document.js'
import type { PenaltyValue } from '../values.js'

export interface MciRow {
  /** First and last day, ISO 8601. */
  readonly from: string
  readonly to: string
  readonly tenge: number
}
export type MciRows = readonly MciRow[]

/** The indices that counted on any day of a period. */
const inForce = (mci: MciRows, [first, last]: Period): readonly MciRow[] =>
  mci.filter((row) => row.from <= last && first <= row.to)

const amounts = ({ amount, amountRange }: PenaltyValue): readonly number[] =>
  amount === undefined ? (amountRange ?? []) : [amount]

/**
 * What is odd about a fine in tenge, in words, where it is no whole multiple of an index of the period; undefined where it
 * is one, where it is no fine in tenge, or where the index of the period is not known.
 */
export function fineNotMci(
  value: PenaltyValue,
  period: Period | undefined,
  mci: MciRows,
): string | undefined {
  if (value.kind !== 'fine' || value.unit !== 'KZT' || !period) return undefined
  const rows = inForce(mci, period)
  if (rows.length === 0) return undefined
  const odd = amounts(value).find((each) => rows.every((row) => each % row.tenge !== 0))
  if (odd === undefined) return undefined
  const { tenge } = rows.at(-1)!
  const times = Math.round((odd / tenge) * 100) / 100
  return `${odd} tenge are ${times} times the monthly calculation index of ${tenge} tenge, no whole multiple`
}
