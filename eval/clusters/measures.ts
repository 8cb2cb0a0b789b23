/**
 * Two partitions of mentions into people, compared by B³ (Bagga & Baldwin 1998), MUC (Vilain et al. 1995), CEAFe (Luo 2005,
 * φ₄) and LEA (Moosavi & Strube 2016). A partition is a list of clusters of mention keys; keys of one side may be missing in
 * the other (twinless mentions), as in the reference scorer.
 */
import { harmonic, type Ratios, ratio } from '../counts.js'
import { assign } from '../spans/assignment.js'

export type Clusters = readonly ReadonlySet<string>[]

const sizeOfShared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0
  for (const key of a) if (b.has(key)) shared++
  return shared
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

const both =
  (one: (key: Clusters, response: Clusters) => number) =>
  (key: Clusters, response: Clusters): Ratios => {
    const recall = one(key, response)
    const precision = one(response, key)
    return { precision, recall, f1: harmonic(precision, recall) }
  }

const clusterOf = (clusters: Clusters): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(clusters.flatMap((cluster) => [...cluster].map((key) => [key, cluster] as const)))

export const bCubed = both((key, response) => {
  const other = clusterOf(response)
  const shares = key.flatMap((cluster) =>
    [...cluster].map((mention) => {
      const twin = other.get(mention)
      return twin ? sizeOfShared(cluster, twin) / cluster.size : 0
    }),
  )
  return ratio(sum(shares), shares.length)
})

export const muc = both((key, response) => {
  const other = clusterOf(response)
  let links = 0
  let kept = 0
  for (const cluster of key) {
    const parts = new Set<unknown>()
    for (const mention of cluster) parts.add(other.get(mention) ?? mention)
    links += cluster.size - 1
    kept += cluster.size - parts.size
  }
  return ratio(kept, links)
})

export function ceafe(key: Clusters, response: Clusters): Ratios {
  const similarity = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
    (2 * sizeOfShared(a, b)) / (a.size + b.size)
  const taken = assign(key.length, response.length, (row, column) =>
    similarity(key[row]!, response[column]!),
  )
  const total = sum(
    taken.map((column, row) =>
      column === undefined ? 0 : similarity(key[row]!, response[column]!),
    ),
  )
  const recall = ratio(total, key.length)
  const precision = ratio(total, response.length)
  return { precision, recall, f1: harmonic(precision, recall) }
}

const linksOf = (size: number): number => (size * (size - 1)) / 2

/** A cluster of one counts as one link to itself, kept where the other side has it alone too. */
export const lea = both((key, response) => {
  const other = clusterOf(response)
  const resolved = key.map((cluster) => {
    if (cluster.size === 1) {
      const twin = other.get([...cluster][0]!)
      return twin?.size === 1 ? 1 : 0
    }
    const shared = new Map<ReadonlySet<string>, number>()
    for (const mention of cluster) {
      const twin = other.get(mention)
      if (twin) shared.set(twin, (shared.get(twin) ?? 0) + 1)
    }
    return cluster.size * ratio(sum([...shared.values()].map(linksOf)), linksOf(cluster.size))
  })
  return ratio(sum(resolved), sum(key.map((cluster) => cluster.size)))
})
