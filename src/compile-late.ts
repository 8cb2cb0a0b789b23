/**
 * A run takes seconds, and half of it went into optimising functions that are soon used otherwise: a function has to run six times as
 * long as by V8's own measure before it is worth that, and takes in little of what it calls. The loops that take the time of a long run
 * still are optimised. The room for what is new grows at once to what a text needs, as each smaller one copies what it holds; that for what
 * is kept to less than twice of it before it is looked through again: V8 would have four times.
 */
import { setFlagsFromString } from 'node:v8'

/** Later ones have other measures, and say so of flags that they do not know. */
const isNode20 = process.versions.v8.startsWith('11.')

const flags = [
  ...(isNode20 ? ['--interrupt-budget=400000'] : []),
  '--max-inlined-bytecode-size=150',
  '--max-inlined-bytecode-size-cumulative=300',
  '--semi-space-growth-factor=16',
  '--heap-growing-percent=80',
]

for (const flag of flags) setFlagsFromString(flag)

/** From so many bytes on nearly every function runs often enough to be worth plain machine code at its first call. */
const long = 20_000

/** The records of so many bytes take more memory than the program. */
const veryLong = 4_000_000

export function expectText(bytes: number): void {
  if (bytes > long) setFlagsFromString('--always-sparkplug')
  if (bytes > veryLong) expectLittle()
}

/** What lasts grows little from here on: it is looked through more often, and less room is taken for it. */
export function expectLittle(): void {
  setFlagsFromString('--heap-growing-percent=25')
}
