/** Pairs of names with their probability, in typed arrays. */
import { Numbers } from './numbers.js'

export interface Pair {
  readonly a: number
  readonly b: number
  readonly probability: number
}

/** Probabilities are kept in millionths. */
const unit = 1_000_000

export class Pairs {
  readonly #a = new Numbers()
  readonly #b = new Numbers()
  readonly #probability = new Numbers()

  get length(): number {
    return this.#a.length
  }

  push({ a, b, probability }: Pair): void {
    this.#a.push(a)
    this.#b.push(b)
    this.#probability.push(Math.round(probability * unit))
  }

  at = (index: number): Pair => ({
    a: this.#a.at(index),
    b: this.#b.at(index),
    probability: this.#probability.at(index) / unit,
  });

  *[Symbol.iterator](): Generator<Pair> {
    for (let index = 0; index < this.length; index++) yield this.at(index)
  }
}
