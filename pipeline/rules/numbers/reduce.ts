/** One step over a line of lexemes: shapes are found, each hit becomes one lexeme for the next step. */
import type { Lexeme } from './lexeme.js'
import {
  type Alphabet,
  type Compiled,
  type Hit,
  hits,
  lineOf,
  possible,
  presentIn,
} from './shapes.js'
import { widest } from './widest.js'

export interface Made<N> extends Hit {
  readonly node: N
}

/** Lexemes with the signs of their classes, made once for all shapes that are searched. */
export interface Line<N> {
  readonly nodes: readonly N[]
  readonly signs: string
  readonly present: Uint8Array
}

export function line<N extends Lexeme>(nodes: readonly N[], letters: Alphabet): Line<N> {
  const signs = lineOf(letters, nodes)
  return { nodes, signs, present: presentIn(letters, signs) }
}

/** Each hit that `make` makes something of is put in its place, none over another; the same line where there is none. */
export function reduce<N extends Lexeme, S extends Compiled>(
  from: Line<N>,
  shapes: readonly S[],
  letters: Alphabet,
  make: (hit: Hit, shape: S) => Made<N> | undefined,
): Line<N> {
  const all: Made<N>[] = []
  for (const shape of shapes) {
    if (!possible(shape, from.present)) continue
    for (const hit of hits(shape, from.signs)) {
      const made = make(hit, shape)
      if (made) all.push(made)
    }
  }
  return all.length === 0 ? from : line(replaced(from.nodes, all), letters)
}

function replaced<N>(nodes: readonly N[], all: readonly Made<N>[]): readonly N[] {
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
