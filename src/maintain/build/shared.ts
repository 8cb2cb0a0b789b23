/** Plain data in which equal parts are one: a table is read in a fraction of the time where a row stands once and not at each of its words. */

type Kept = ReadonlyMap<unknown, unknown> | ReadonlySet<unknown> | readonly unknown[] | object

/** What a value is made of, its own parts first made one. */
const partsIn = (value: Kept): { readonly kind: string; readonly parts: readonly unknown[] } =>
  Array.isArray(value)
    ? { kind: 'array', parts: value }
    : value instanceof Map
      ? { kind: 'map', parts: [...value].flat() }
      : value instanceof Set
        ? { kind: 'set', parts: [...value] }
        : { kind: 'object', parts: Object.entries(value).flat() }

const pairs = (parts: readonly unknown[]): [unknown, unknown][] =>
  Array.from({ length: parts.length / 2 }, (_, at) => [parts[2 * at], parts[2 * at + 1]])

const make = (kind: string, parts: readonly unknown[]): Kept =>
  kind === 'array'
    ? parts
    : kind === 'map'
      ? new Map(pairs(parts))
      : kind === 'set'
        ? new Set(parts)
        : Object.fromEntries(pairs(parts) as [string, unknown][])

/** The same data; nothing may be changed in it. Objects of other classes stay as they are. */
export function shared<T>(data: T): T {
  const done = new Map<unknown, unknown>()
  const ids = new Map<unknown, number>()
  const known = new Map<string, Kept>()
  const idOf = (value: unknown): string => {
    const simple = value === null || typeof value !== 'object'
    if (simple && typeof value !== 'string')
      return `${typeof value} ${Object.is(value, -0) ? '-0' : value}`
    const id = ids.get(value) ?? ids.size
    ids.set(value, id)
    return `${id}`
  }
  const plain = (value: object): boolean =>
    [Array.prototype, Map.prototype, Set.prototype, Object.prototype].includes(
      Object.getPrototypeOf(value),
    )
  const share = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object' || !plain(value)) return value
    const before = done.get(value)
    if (before) return before
    const { kind, parts } = partsIn(value)
    const own = parts.map(share)
    const key = `${kind} ${own.map(idOf).join(' ')}`
    const one = known.get(key) ?? make(kind, own)
    known.set(key, one)
    done.set(value, one)
    return one
  }
  return share(data) as T
}
