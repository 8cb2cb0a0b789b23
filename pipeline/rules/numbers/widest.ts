/** Of hits that overlap, the choice that covers most lexemes; of equal choices the one with fewer hits, then the earlier. */
import type { Hit } from './shapes.js'

/** A hit's weight: what it covers, less a little for being one more. */
const weight = ({ from, to }: Hit): number => to - from - 0.01

/** Index of the last hit, sorted by its end, that ends at or before a place; -1 where there is none. */
function lastBefore(sorted: readonly Hit[], place: number, upTo: number): number {
  let [low, high] = [0, upTo]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.to <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** In the order of the text. */
export function widest<H extends Hit>(hits: readonly H[]): readonly H[] {
  const sorted = [...hits].sort((a, b) => a.to - b.to || a.from - b.from)
  const before: number[] = []
  const best: number[] = [0]
  sorted.forEach((hit, at) => {
    before.push(lastBefore(sorted, hit.from, at))
    best.push(Math.max(best[at]!, best[before[at]! + 1]! + weight(hit)))
  })
  const chosen: H[] = []
  for (let at = sorted.length - 1; at >= 0; )
    if (best[at + 1]! > best[at]!) {
      chosen.push(sorted[at]!)
      at = before[at]!
    } else at--
  return chosen.reverse()
}
