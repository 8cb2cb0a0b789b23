/** Sequences of keys to values: the lookup costs the length of the phrase, however many phrases there are. */
export interface Trie<V> {
  readonly next: ReadonlyMap<string, Trie<V>>
  readonly values: readonly V[]
}

interface Growing<V> {
  next: Map<string, Growing<V>>
  values: V[]
}

export function trieOf<V>(entries: Iterable<readonly [readonly string[], V]>): Trie<V> {
  const root: Growing<V> = { next: new Map(), values: [] }
  for (const [keys, value] of entries) {
    let node = root
    for (const key of keys) {
      const below = node.next.get(key) ?? { next: new Map(), values: [] }
      node.next.set(key, below)
      node = below
    }
    node.values.push(value)
  }
  return root
}

export const step = <V>(node: Trie<V>, keys: readonly string[]): readonly Trie<V>[] => {
  const found: Trie<V>[] = []
  for (const key of keys) {
    const next = node.next.get(key)
    if (next) found.push(next)
  }
  return found
}

/** Every key of the trie. */
export function* keysIn<V>({ next }: Trie<V>): Iterable<string> {
  for (const [key, below] of next) {
    yield key
    yield* keysIn(below)
  }
}
