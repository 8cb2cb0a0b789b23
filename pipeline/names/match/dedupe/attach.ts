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
  /** The last look-up that met each node: none is compared twice in one. */
  readonly seen: Int32Array
  round: number
}

/** More candidates than this say nothing any more. */
const most = 400
/** As many people as a name that tells little is held against. */
const plenty: readonly number[] = [64, 24, 6, 4]
/** A name that several people fit goes to one of them only where that one is this much likelier than all others together. */
const clear = 0.6
const mostUnsure = 8

const oddsOf = ({ probability }: Unsure): number => probability / Math.max(1e-4, 1 - probability)

/** The best probability for each cluster that holds a candidate under one of the keys. */
export function candidates(
  list: List,
  node: Node,
  index: Postings,
  keys: readonly number[],
  plausible: (a: Node, b: Node) => boolean = () => true,
): ReadonlyMap<number, Unsure> {
  const out = new Map<number, Unsure>()
  let seen = 0
  const round = ++list.round
  const enough = plenty[node.level]!
  for (const key of keys)
    index.each(key, (other) => {
      if (other === node.id || list.seen[other] === round) return undefined
      list.seen[other] = round
      if (++seen > most || out.size >= enough) return false
      const two = list.nodes[other]!
      if (!plausible(node, two)) return undefined
      const { verdict, probability } = list.matcher.judge(node.name, two.name)
      if (verdict === 'different') return undefined
      const cluster = list.clusters.of(other)
      const known = out.get(cluster)
      if (!known || known.probability < probability)
        out.set(cluster, { a: node.id, b: other, probability })
      return undefined
    })
  return out
}

/** True where no other cluster that fits, and contradicts the first, comes near it. */
function isClear(list: List, node: Node, best: Unsure, likely: readonly Unsure[]): boolean {
  const own = oddsOf(best)
  const all = likely.reduce((sum, each) => sum + oddsOf(each), 0)
  if (own >= clear * all) return true
  const home = list.clusters.of(best.b)
  let sum = own
  for (const rival of likely) {
    const other = list.clusters.of(rival.b)
    if (rival === best || list.clusters.agree(home, other)) continue
    if (!list.clusters.agree(list.clusters.of(node.id), other)) continue
    sum += oddsOf(rival)
    if (own < clear * sum) return false
  }
  return true
}

/** Joins the node with the one cluster that it fits; several, or a doubtful one, are noted as unsure. */
export function attach(list: List, node: Node, found: ReadonlyMap<number, Unsure>): boolean {
  if (found.size === 0) return false
  const fitting = [...found.values()].sort((a, b) => b.probability - a.probability)
  const likely = fitting.filter((each) => each.probability >= list.matcher.scale.same)
  const own = list.clusters.of(node.id)
  const best = likely.find((each) => list.clusters.agree(own, list.clusters.of(each.b)))
  if (best && isClear(list, node, best, likely) && list.clusters.join(node.id, best.b)) {
    list.joined.push(best)
    return true
  }
  for (const each of fitting.slice(0, mostUnsure))
    list.unsure.push({ ...each, probability: each.probability / Math.max(1, likely.length) })
  return false
}
