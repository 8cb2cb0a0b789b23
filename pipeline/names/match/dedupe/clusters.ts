/** Clusters of names; two are joined only where no member of one contradicts a member of the other. */
import type { Matcher } from '../matcher.js'
import type { Store } from './store.js'

export class Clusters {
  readonly #of: Int32Array
  /** Next member of the same cluster, in a ring. */
  readonly #next: Int32Array
  readonly #store: Store
  readonly #matcher: Matcher

  constructor(store: Store, matcher: Matcher) {
    this.#store = store
    this.#matcher = matcher
    this.#of = Int32Array.from({ length: store.size }, (_, at) => at)
    this.#next = this.#of.slice()
  }

  /** The cluster that a name is in, named by one of its members. */
  of = (node: number): number => this.#of[node]!

  isAlone = (node: number): boolean => this.#next[node] === node

  members(cluster: number): number[] {
    const out = [cluster]
    for (let at = this.#next[cluster]!; at !== cluster; at = this.#next[at]!) out.push(at)
    return out
  }

  #agree(a: number, b: number, one: number, two: number): boolean {
    const twos = this.members(b)
    for (const first of this.members(a))
      for (const second of twos) {
        if (first === one && second === two) continue
        const names = [this.#store.name(first), this.#store.name(second)] as const
        if (this.#matcher.judge(...names).contradictions.length > 0) return false
      }
    return true
  }

  /** Joins the clusters of two names that do not contradict each other where nothing else speaks against it. */
  join(one: number, two: number): boolean {
    const a = this.of(one)
    const b = this.of(two)
    if (a === b) return true
    if (!this.#agree(a, b, one, two)) return false
    for (const member of this.members(b)) this.#of[member] = a
    const held = this.#next[a]!
    this.#next[a] = this.#next[b]!
    this.#next[b] = held
    return true
  }
}
