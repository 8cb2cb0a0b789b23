/** A list of whole numbers in a typed array that grows. */
export class Numbers {
  #held: Int32Array<ArrayBuffer>
  length = 0

  constructor(expected = 1 << 12) {
    this.#held = new Int32Array(expected)
  }

  push(value: number): void {
    if (this.length === this.#held.length) {
      const grown = new Int32Array(this.#held.length * 2)
      grown.set(this.#held)
      this.#held = grown
    }
    this.#held[this.length++] = value
  }

  at = (index: number): number => this.#held[index]!

  set = (index: number, value: number): void => {
    this.#held[index] = value
  }
}
