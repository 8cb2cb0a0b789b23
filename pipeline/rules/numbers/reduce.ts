/** One step over a line of lexemes: shapes are found, each hit becomes one lexeme for the next step. */
import type { Lexeme } from './lexemes.js'
import { type Alphabet, type Hit, hits, lineOf } from './shapes.js'
import { widest } from './widest.js'

export interface Made<N> extends Hit {
  readonly node: N
}

export interface Compiled {
  readonly expression: RegExp
}

/** Each hit that `make` makes something of is put in its place, none over another. */
export function reduce<N extends Lexeme, S extends Compiled>(
  nodes: readonly N[],
  shapes: readonly S[],
  letters: Alphabet,
  make: (hit: Hit, shape: S) => Made<N> | undefined,
): readonly N[] {
  const line = lineOf(letters, nodes)
  const all = shapes
    .flatMap((shape) => [...hits(shape.expression, line)].map((hit) => make(hit, shape)))
    .filter((made) => made !== undefined)
  if (all.length === 0) return nodes
  const out: N[] = []
  let last = 0
  for (const { from, to, node } of widest(all)) {
    for (let at = last; at < from; at++) out.push(nodes[at]!)
    out.push(node)
    last = to
  }
  for (let at = last; at < nodes.length; at++) out.push(nodes[at]!)
  return out
}
