/** Words → piece ids. Each word is encoded alone, so a piece never crosses a word and offsets stay exact. */
import type { Word } from './words.js'

/** Pieces of one word beyond this are left out of sight: the label is read at the first. */
const mostPieces = 24
const mostCached = 200_000

export interface Pieces {
  /** Piece ids per word; empty where the tokenizer leaves nothing of it. */
  readonly of: (words: readonly Word[]) => readonly (readonly number[])[]
}

/** `encode` gives the ids of a string without special pieces. */
export function piecesBy(encode: (text: string) => readonly number[]): Pieces {
  const cache = new Map<string, readonly number[]>()
  const idsOf = (spelt: string): readonly number[] => {
    const known = cache.get(spelt)
    if (known) return known
    if (cache.size >= mostCached) cache.clear()
    const ids = encode(spelt).slice(0, mostPieces)
    cache.set(spelt, ids)
    return ids
  }
  return { of: (words) => words.map((word) => idsOf(word.spelt)) }
}
