import type { Costs } from './costs.js'

export const longestWord = 40
const rows = new Int32Array(3 * (longestWord + 1))
/** Two neighbours in each other's place: the commonest slip of the hand. */
const transposed = 40

/** The first sound of a word weighs a third more. */
const dear = (cost: number, place: number): number => (place === 1 ? cost + ((cost / 3) | 0) : cost)

/** Weighted edit distance of two spelt words, hundredths; the first sound weighs a third more. Stops above `most`. */
export function edit(costs: Costs, a: Uint8Array, b: Uint8Array, most = 1 << 20): number {
  const { size, swap, skip } = costs
  const n = Math.min(a.length, longestWord)
  const m = Math.min(b.length, longestWord)
  let higher = 2 * (longestWord + 1)
  let above = 0
  let here = longestWord + 1
  rows[0] = 0
  for (let j = 1; j <= m; j++) rows[j] = rows[j - 1]! + dear(skip[b[j - 1]!]!, j)
  for (let i = 1; i <= n; i++) {
    const symbol = a[i - 1]!
    const gone = dear(skip[symbol]!, i)
    const base = symbol * size
    let left = rows[above]! + gone
    let least = left
    rows[here] = left
    for (let j = 1; j <= m; j++) {
      const other = b[j - 1]!
      let change = swap[base + other]!
      if (i === 1 && j === 1) change += (change / 3) | 0
      let best = rows[above + j - 1]! + change
      const up = rows[above + j]! + gone
      if (up < best) best = up
      if (i > 1 && j > 1 && symbol === b[j - 2] && other === a[i - 2] && symbol !== other) {
        const turned = rows[higher + j - 2]! + transposed
        if (turned < best) best = turned
      }
      left += dear(skip[other]!, j)
      if (left < best) best = left
      rows[here + j] = best
      left = best
      if (best < least) least = best
    }
    if (least > most) return least
    const freed = higher
    higher = above
    above = here
    here = freed
  }
  return rows[above + m]!
}
