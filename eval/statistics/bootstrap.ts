/** Percentile bootstrap over entries: draw as many entries as there are, with return, and look at the middle of the measures. */
import { random } from './random.js'

export interface Interval {
  readonly low: number
  readonly high: number
}

export function bootstrap<T>(
  units: readonly T[],
  measure: (sample: readonly T[]) => number,
  { draws = 1000, level = 0.95, seed = 1 } = {},
): Interval | undefined {
  if (units.length < 2) return undefined
  const next = random(seed)
  const values = Array.from({ length: draws }, () =>
    measure(units.map(() => units[Math.floor(next() * units.length)]!)),
  ).sort((a, b) => a - b)
  const at = (share: number) =>
    values[Math.min(draws - 1, Math.max(0, Math.round(share * (draws - 1))))]!
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) }
}
