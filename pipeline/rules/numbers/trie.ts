/** Phrases by their words: one look-up per word, the longest phrase wins. */
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

/** A piece that knows where the phrases that begin with it go on. */
interface Branched<W> {
  readonly folded: string
  readonly branch: Trie<W> | undefined
}

export interface Found<W> {
  readonly word: W
  /** The piece after the phrase. */
  readonly next: number
}

/** The longest phrase that begins with a piece. */
export const longest = <W>(pieces: readonly Branched<W>[], at: number): Found<W> | undefined => {
  const branch = pieces[at]?.branch
  return branch && longestFrom(branch, pieces, at)
}

/** The same where the branch of the piece is at hand. */
export function longestFrom<W>(
  branch: Trie<W>,
  pieces: readonly Branched<W>[],
  at: number,
): Found<W> | undefined {
  let best: Found<W> | undefined
  let node: Trie<W> | undefined = branch
  for (let next = at + 1; node; next++) {
    if (node.word !== undefined) best = { word: node.word, next }
    const following: Branched<W> | undefined = node.next && pieces[next]
    node = following && node.next!.get(following.folded)
  }
  return best
}
