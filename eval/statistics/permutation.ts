/** Paired permutation test: swap the two runs entry by entry at random; how often is the difference as large as the one seen? */
import { random } from './random.js'

export function permutation<T>(
  pairs: readonly (readonly [T, T])[],
  measure: (sample: readonly T[]) => number,
  { draws = 2000, seed = 1 } = {},
): { readonly difference: number; readonly p: number } {
  const gap = (sides: readonly (readonly [T, T])[]) =>
    measure(sides.map(([, b]) => b)) - measure(sides.map(([a]) => a))
  const difference = gap(pairs)
  const next = random(seed)
  let atLeast = 0
  for (let draw = 0; draw < draws; draw++) {
    const swapped = pairs.map(([a, b]) => (next() < 0.5 ? ([a, b] as const) : ([b, a] as const)))
    if (Math.abs(gap(swapped)) >= Math.abs(difference) - 1e-12) atLeast++
  }
  return { difference, p: (atLeast + 1) / (draws + 1) }
}
