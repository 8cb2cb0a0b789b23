/** Clusters of nodes; two are joined only where no member of one contradicts a member of the other. */
import type { Matcher } from '../matcher.js'
import type { Node } from './nodes.js'

export class Clusters {
  readonly #of: Int32Array
  readonly #members = new Map<number, number[]>()
  readonly #nodes: readonly Node[]
  readonly #matcher: Matcher

  constructor(nodes: readonly Node[], matcher: Matcher) {
    this.#nodes = nodes
    this.#matcher = matcher
    this.#of = Int32Array.from(nodes, (_, at) => at)
  }

  /** The cluster that a node is in, named by one of its members. */
  of = (node: number): number => this.#of[node]!

  members = (cluster: number): readonly number[] => this.#members.get(cluster) ?? [cluster]

  agree(a: number, b: number): boolean {
    for (const one of this.members(a))
      for (const two of this.members(b)) {
        const { contradictions } = this.#matcher.judge(
          this.#nodes[one]!.name,
          this.#nodes[two]!.name,
        )
        if (contradictions.length > 0) return false
      }
    return true
  }

  /** Joins the clusters of two nodes where nothing speaks against it. */
  join(one: number, two: number): boolean {
    const a = this.of(one)
    const b = this.of(two)
    if (a === b) return true
    if (!this.agree(a, b)) return false
    const joined = [...this.members(a), ...this.members(b)]
    for (const member of this.members(b)) this.#of[member] = a
    this.#members.delete(b)
    this.#members.set(a, joined)
    return true
  }
}
