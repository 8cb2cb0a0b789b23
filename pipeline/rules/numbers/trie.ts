/** Phrases by their words: one look-up per word, the longest phrase wins. */
import type { Piece } from './pieces.js'

export interface Trie<W> {
  /** Absent where no phrase goes on. */
  next?: Map<string, Trie<W>>
  word?: W
}

export const trie = <W>(): Trie<W> => ({})

/** Adds a phrase; throws where another word already has it. */
export function plant<W>(root: Trie<W>, parts: readonly string[], word: W): void {
  let node = root
  for (const part of parts) {
    node.next ??= new Map()
    let next = node.next.get(part)
    if (!next) {
      next = trie()
      node.next.set(part, next)
    }
    node = next
  }
  if (node.word !== undefined && JSON.stringify(node.word) !== JSON.stringify(word))
    throw new Error(
      `"${parts.join(' ')}" is listed twice: ${JSON.stringify(node.word)} and ${JSON.stringify(word)}`,
    )
  node.word = word
}

export interface Found<W> {
  readonly word: W
  /** The piece after the phrase. */
  readonly next: number
}

export function longest<W>(
  root: Trie<W>,
  pieces: readonly Piece[],
  at: number,
): Found<W> | undefined {
  let best: Found<W> | undefined
  let node: Trie<W> | undefined = root
  for (let next = at; next < pieces.length; ) {
    node = node.next?.get(pieces[next]!.folded)
    if (!node) break
    next++
    if (node.word !== undefined) best = { word: node.word, next }
  }
  return best
}
