/** The people of a list as rows of it, in typed arrays; in the order of their first rows. */
import type { Clusters } from './clusters.js'
import type { Store } from './store.js'

export class Crowd {
  readonly #starts: Int32Array
  readonly #rows: Int32Array
  readonly #store: Store

  /** Rows of a name that is split are a person each. */
  constructor(store: Store, clusters: Clusters, split: Uint8Array) {
    this.#store = store
    const ids = new Int32Array(store.size).fill(-1)
    const personOf = new Int32Array(store.texts.length)
    let count = 0
    for (let row = 0; row < personOf.length; row++) {
      const node = store.nodeOf(row)
      const cluster = clusters.of(node)
      if (split[node] && clusters.isAlone(node)) personOf[row] = count++
      else {
        if (ids[cluster]! < 0) ids[cluster] = count++
        personOf[row] = ids[cluster]!
      }
    }
    this.#starts = new Int32Array(count + 1)
    for (const person of personOf) this.#starts[person + 1]!++
    for (let at = 0; at < count; at++) this.#starts[at + 1]! += this.#starts[at]!
    this.#rows = new Int32Array(personOf.length)
    const free = this.#starts.slice()
    for (let row = 0; row < personOf.length; row++) this.#rows[free[personOf[row]!]!++] = row
  }

  get length(): number {
    return this.#starts.length - 1
  }

  /** 0-based rows of the input, rising. */
  rows = (person: number): number[] => [
    ...this.#rows.subarray(this.#starts[person]!, this.#starts[person + 1]!),
  ]

  /** Numbers of the distinct names of a person. */
  names = (person: number): number[] => [
    ...new Set(this.rows(person).map((row) => this.#store.nodeOf(row))),
  ]
}
