/** Which clusters a name may belong to, and the one that it does. */
import type { Matcher } from '../matcher.js'
import type { Clusters } from './clusters.js'
import type { Node } from './nodes.js'
import type { Postings } from './postings.js'

export interface Unsure {
  readonly a: number
  readonly b: number
  readonly probability: number
}

export interface List {
  readonly matcher: Matcher
  readonly nodes: readonly Node[]
  readonly clusters: Clusters
  readonly unsure: Unsure[]
  readonly joined: Unsure[]
}

/** More candidates than this say nothing any more. */
const most = 400
/** A name that several people fit goes to one of them only where that one is this much likelier than all others together. */
const clear = 0.75

const oddsOf = (probability: number): number => probability / Math.max(1e-4, 1 - probability)

/** The best probability for each cluster that holds a candidate under one of the keys. */
export function candidates(
  list: List,
  node: Node,
  index: Postings,
  keys: readonly number[],
): ReadonlyMap<number, Unsure> {
  const out = new Map<number, Unsure>()
  let seen = 0
  for (const key of keys)
    index.each(key, (other) => {
      if (other === node.id) return undefined
      if (++seen > most) return false
      const { verdict, probability } = list.matcher.judge(node.name, list.nodes[other]!.name)
      if (verdict === 'different') return undefined
      const cluster = list.clusters.of(other)
      const known = out.get(cluster)
      if (!known || known.probability < probability)
        out.set(cluster, { a: node.id, b: other, probability })
      return undefined
    })
  return out
}

/** Joins the node with the one cluster that it fits; several, or a doubtful one, are noted as unsure. */
export function attach(list: List, node: Node, found: ReadonlyMap<number, Unsure>): boolean {
  const own = list.clusters.of(node.id)
  const fitting = [...found.values()].filter((each) => {
    const cluster = list.clusters.of(each.b)
    return cluster === own || list.clusters.agree(own, cluster)
  })
  const likely = fitting.filter((each) => each.probability >= list.matcher.scale.same)
  const best = likely.reduce<Unsure | undefined>(
    (top, each) => (top && top.probability >= each.probability ? top : each),
    undefined,
  )
  if (best) {
    const home = list.clusters.of(best.b)
    const rivals = likely.filter(
      (each) => each !== best && !list.clusters.agree(home, list.clusters.of(each.b)),
    )
    const total = rivals.reduce(
      (sum, each) => sum + oddsOf(each.probability),
      oddsOf(best.probability),
    )
    if (oddsOf(best.probability) >= clear * total && list.clusters.join(node.id, best.b))
      return true
  }
  for (const each of fitting.slice(0, 8))
    list.unsure.push({ ...each, probability: each.probability / Math.max(1, likely.length) })
  return false
}
