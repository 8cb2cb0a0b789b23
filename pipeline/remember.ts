import { apart } from './apart.js'

/** Remembers answers by key; forgets all beyond `most`. */
export function remember<V, K = string>(answer: (key: K) => V, most = 20_000): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as V
    if (known.size >= most) known.clear()
    const value = answer(key)
    known.set(typeof key === 'string' ? (apart(key) as K) : key, value)
    return value
  }
}
