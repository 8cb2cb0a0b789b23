/** Names that share their noun: `the Criminal and Criminal Procedure Codes` are two, the first without it. */
import type { Named } from './compile.js'
import { separatorAt } from './element.js'
import { type LawName, lawNameAt, nameOf } from './name.js'
import { plays, type Scene } from './scene.js'
import { step, type Trie } from './trie.js'

const nouns = ['code', 'кодекс']

/** A code's name up to its missing noun. */
export function headlessAt(scene: Scene, at: number): LawName | undefined {
  const { names } = scene.lexicon
  if (!scene.pieces[at]?.keys.some((key) => names.next.has(key))) return undefined
  let found: LawName | undefined
  let nodes: readonly Trie<Named>[] = [names]
  for (let to = at; to < at + 4 && nodes.length > 0 && to < scene.pieces.length; to++) {
    const keys = scene.pieces[to]!.keys
    nodes = nodes.flatMap((node) => step(node, keys))
    const named = nodes.flatMap((node) => step(node, nouns)).flatMap((node) => node.values)[0]
    if (named)
      found = nameOf(scene, at, { to: to + 1, row: named.law, short: false, titled: false })
  }
  return found
}

/** `Criminal Codes`. */
function isPlural(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (plays(scene, at, 'code') && plays(scene, at, 'several')) return true
  return false
}

/** The same, where a list goes on to a name with the plural noun. */
export function coordinatedAt(scene: Scene, at: number, left = 4): LawName | undefined {
  const name = headlessAt(scene, at)
  if (!name || left === 0) return undefined
  const { link, to } = separatorAt(scene, name.to)
  if (link !== 'and' && link !== 'comma') return undefined
  const next = lawNameAt(scene, to)
  const ends = next && isPlural(scene, to, next.to)
  return ends || (!next && coordinatedAt(scene, to, left - 1)) ? name : undefined
}
