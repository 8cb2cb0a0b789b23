/**
 * Values of tables ↔ text that any JavaScript reads: plain objects, lists, maps, sets, patterns and typed arrays, each once, however often
 * it is pointed at. A list of nodes, those that others point at first; the last is the whole.
 */

/** What stands for itself, or `[number of a node]`; `[]` is undefined, `['NaN']` and the like a number that JSON lacks. */
type Cell = string | number | boolean | null | readonly (string | number)[]
type Node = readonly [kind: string, ...cells: Cell[]]

const arrays = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const
type ArrayName = keyof typeof arrays

const isPlainNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0)

function typedName(value: object): ArrayName | undefined {
  const name = value.constructor?.name
  return ArrayBuffer.isView(value) && name in arrays ? (name as ArrayName) : undefined
}

const spelt = (value: number): string => (Object.is(value, -0) ? '-0' : String(value))

/** Throws for what no table holds: a function, a class of its own, a circle. */
export function stored(whole: unknown): string {
  const nodes: Node[] = []
  const known = new Map<object, number>()
  const open = new Set<object>()
  const pairs = (all: Iterable<readonly [unknown, unknown]>): Cell[] =>
    [...all].flatMap(([key, value]) => [cellOf(key), cellOf(value)])
  function nodeOf(value: object): Node {
    const typed = typedName(value)
    if (typed) return [typed, ...[...(value as Int32Array)].map((each) => cellOf(each))]
    if (Array.isArray(value)) return ['list', ...value.map(cellOf)]
    if (value instanceof Map) return ['map', ...pairs(value)]
    if (value instanceof Set) return ['set', ...[...value].map(cellOf)]
    if (value instanceof RegExp) return ['pattern', value.source, value.flags]
    if (Object.getPrototypeOf(value) === Object.prototype)
      return ['object', ...pairs(Object.entries(value))]
    throw new Error(`a table cannot hold ${value.constructor?.name}`)
  }
  function cellOf(value: unknown): Cell {
    if (value === undefined) return []
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return isPlainNumber(value) ? value : [spelt(value)]
    if (typeof value !== 'object') throw new Error(`a table cannot hold a ${typeof value}`)
    const before = known.get(value)
    if (before !== undefined) return [before]
    if (open.has(value)) throw new Error('a table cannot hold a circle')
    open.add(value)
    const node = nodeOf(value)
    open.delete(value)
    known.set(value, nodes.length)
    nodes.push(node)
    return [nodes.length - 1]
  }
  const cell = cellOf(whole)
  return JSON.stringify({ nodes, cell })
}

/** What `stored` was given. */
export function restored(text: string): unknown {
  const { nodes, cell } = JSON.parse(text) as {
    readonly nodes: readonly Node[]
    readonly cell: Cell
  }
  const made: unknown[] = []
  const meant = (each: Cell): unknown => {
    if (typeof each !== 'object' || each === null) return each
    const [inner] = each
    return typeof inner === 'number' ? made[inner] : inner === undefined ? undefined : Number(inner)
  }
  function objectOf(cells: readonly Cell[]): object {
    const object: Record<string, unknown> = {}
    for (let at = 0; at < cells.length; at += 2) object[cells[at] as string] = meant(cells[at + 1]!)
    return object
  }
  function mapOf(cells: readonly Cell[]): Map<unknown, unknown> {
    const map = new Map()
    for (let at = 0; at < cells.length; at += 2) map.set(meant(cells[at]!), meant(cells[at + 1]!))
    return map
  }
  for (const [kind, ...cells] of nodes) {
    if (kind === 'object') made.push(objectOf(cells))
    else if (kind === 'list') made.push(cells.map(meant))
    else if (kind === 'map') made.push(mapOf(cells))
    else if (kind === 'set') made.push(new Set(cells.map(meant)))
    else if (kind === 'pattern') made.push(new RegExp(cells[0] as string, cells[1] as string))
    else made.push(arrays[kind as ArrayName].from(cells.map(meant) as number[]))
  }
  return meant(cell)
}
