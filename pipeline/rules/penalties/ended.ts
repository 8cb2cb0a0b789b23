/** The end of a text ends its last sentence: a headline has no full stop. */
import { lexemeOf } from '../numbers/lexeme.js'
import type { Node } from './penalty.js'

export function ended(nodes: readonly Node[]): readonly Node[] {
  const last = nodes.at(-1)
  if (!last || last.class === 'stop') return nodes
  const { end } = last
  const edge = { start: end, end, glued: true, capital: false, folded: '', grammar: new Set([]) }
  return [...nodes, lexemeOf('stop', edge, edge)]
}
