/** Distances of forms, kept in a table of fixed size: a form is compared with another once in a while, not each time. */
import type { Costs } from './costs.js'
import { edit } from './edit.js'
import type { Form } from './form.js'

const slots = 1 << 19

/** Above this a distance only says "far". */
const far = 400

export type Distance = (a: Form, b: Form) => number

export function distances(costs: Costs): Distance {
  const ones = new Int32Array(slots)
  const twos = new Int32Array(slots)
  const found = new Int16Array(slots)
  return (a, b) => {
    if (a.id === b.id) return 0
    const one = a.id < b.id ? a : b
    const two = a.id < b.id ? b : a
    const slot = (Math.imul(one.id, 0x9e3779b1) ^ Math.imul(two.id, 0x85ebca6b)) >>> 13
    if (ones[slot] === one.id && twos[slot] === two.id) return found[slot]!
    const value = Math.min(32_000, edit(costs, one.symbols, two.symbols, far))
    ones[slot] = one.id
    twos[slot] = two.id
    found[slot] = value
    return value
  }
}
