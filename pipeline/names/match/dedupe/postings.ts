/** An inverted index in typed arrays: 32-bit keys → numbers of nodes. */
export class Postings {
  readonly #head: Int32Array
  #next = new Int32Array(1 << 16)
  #node = new Int32Array(1 << 16)
  #key = new Int32Array(1 << 16)
  #value = new Float32Array(1 << 16)
  #size = 0
  readonly #mask: number

  constructor(expected: number) {
    const bits = Math.min(24, Math.max(10, Math.ceil(Math.log2(expected + 1)) + 1))
    this.#head = new Int32Array(1 << bits).fill(-1)
    this.#mask = (1 << bits) - 1
  }

  add(key: number, node: number, value = 0): void {
    if (this.#size === this.#next.length) this.#grow()
    const slot = (key ^ (key >>> 15)) & this.#mask
    this.#key[this.#size] = key
    this.#node[this.#size] = node
    this.#value[this.#size] = value
    this.#next[this.#size] = this.#head[slot]!
    this.#head[slot] = this.#size++
  }

  #grow(): void {
    const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(from.length * 2)
      to.set(from)
      return to
    }
    this.#next = grown(this.#next)
    this.#node = grown(this.#node)
    this.#key = grown(this.#key)
    const values = new Float32Array(this.#value.length * 2)
    values.set(this.#value)
    this.#value = values
  }

  /** Calls with every node under the key and its value, the latest first; stops where it returns false. */
  each(key: number, see: (node: number, value: number) => boolean | undefined): void {
    const slot = (key ^ (key >>> 15)) & this.#mask
    for (let at = this.#head[slot]!; at >= 0; at = this.#next[at]!)
      if (this.#key[at] === key && see(this.#node[at]!, this.#value[at]!) === false) return
  }
}

export const mix = (a: number, b: number, salt: number): number =>
  (Math.imul(a | 0, 0x9e3779b1) ^ Math.imul((b | 0) + salt, 0x85ebca6b)) | 0
