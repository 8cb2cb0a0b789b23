/** A list whose items are made when they are asked for, and not kept: for more records than memory should hold. */

const made = new WeakMap<readonly unknown[], (at: number) => unknown>()

const index = (key: string | symbol): number =>
  typeof key === 'string' && /^\d+$/.test(key) ? Number(key) : -1

export function listOf<T>(length: number, itemAt: (at: number) => T): readonly T[] {
  const list: readonly T[] = new Proxy(new Array<T>(length), {
    get: (target, key) => {
      const at = index(key)
      return at >= 0 && at < length ? itemAt(at) : Reflect.get(target, key)
    },
    has: (target, key) => {
      const at = index(key)
      return at >= 0 ? at < length : Reflect.has(target, key)
    },
  })
  made.set(list, itemAt)
  return list
}

/** As `map`; of such a list another one. */
export function mapped<T, R>(list: readonly T[], change: (item: T) => R): readonly R[] {
  const itemAt = made.get(list) as ((at: number) => T) | undefined
  return itemAt ? listOf(list.length, (at) => change(itemAt(at))) : list.map(change)
}
