/**
 * Krippendorff's alpha for nominal values: 1 − observed / expected disagreement. `units` are the things judged, each with the
 * values that its judges gave; units with fewer than two values say nothing.
 */
export function alpha(units: readonly (readonly string[])[]): number {
  const pairable = units.filter((values) => values.length > 1)
  const totals = new Map<string, number>()
  let count = 0
  let observed = 0
  for (const values of pairable) {
    const own = new Map<string, number>()
    for (const value of values) {
      own.set(value, (own.get(value) ?? 0) + 1)
      totals.set(value, (totals.get(value) ?? 0) + 1)
    }
    count += values.length
    const agreeing = [...own.values()].reduce((sum, each) => sum + each * (each - 1), 0)
    observed += (values.length * (values.length - 1) - agreeing) / (values.length - 1)
  }
  const same = [...totals.values()].reduce((sum, each) => sum + each * (each - 1), 0)
  const expected = (count * (count - 1) - same) / (count - 1)
  return expected === 0 ? 1 : 1 - observed / expected
}
