/** The one way in which overlapping hits are settled. */

interface Named {
  readonly from: number
  readonly to: number
  readonly by: string
}

/**
 * The best of overlapping hits, best first. Of equal rank the first in the text wins, then the longer, then the first by name, so that the
 * order of rows says nothing.
 */
export function settled<H extends Named>(
  hits: readonly H[],
  rank: (hit: H) => number,
): readonly H[] {
  const order = hits
    .map((hit) => ({ hit, rank: rank(hit) }))
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.hit.from - b.hit.from ||
        b.hit.to - a.hit.to ||
        (a.hit.by < b.hit.by ? -1 : Number(a.hit.by > b.hit.by)),
    )
  const taken = new Uint8Array(hits.reduce((most, { to }) => Math.max(most, to), 0))
  return order.flatMap(({ hit }) => {
    for (let at = hit.from; at < hit.to; at++) if (taken[at] === 1) return []
    taken.fill(1, hit.from, hit.to)
    return [hit]
  })
}
