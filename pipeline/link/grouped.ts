/** Items by key, in the order of their first. */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const out = new Map<K, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const known = out.get(key)
    if (known) known.push(item)
    else out.set(key, [item])
  }
  return out
}
