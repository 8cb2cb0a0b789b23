/** Two dumps → what the one holds and the other does not, by text and passage. */
import type { Range } from '../../pipeline/document.js'
import { canonical, type Dump, type DumpedText, type PersonLine } from './dump.js'
import { type Ignored, type Item, itemsOf, type Layer, layers } from './items.js'

export interface Difference {
  readonly layer: Layer
  /** Into the text. */
  readonly at: Range
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** A passage in which something differs. `text` is that of the whole text. */
export interface Changed {
  readonly id: string
  readonly text: string
  readonly differences: readonly Difference[]
}

export interface Comparison {
  readonly counts: Readonly<Record<Layer, { readonly equal: number; readonly changed: number }>>
  readonly changed: readonly Changed[]
  /** Texts that one dump alone holds; they are not compared. */
  readonly gone: readonly string[]
  readonly added: readonly string[]
  /** People of the texts that were linked together. */
  readonly people: { readonly before: readonly string[]; readonly after: readonly string[] }
}

const keyOf = ({ layer, at, text }: Item): string => `${layer} ${at.start} ${at.end} ${text}`

/** Those of `items` that `others` lacks; each twin takes one twin away. */
function lacking(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const left = new Map<string, number>()
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1)
  return items.filter((item) => {
    const key = keyOf(item)
    const count = left.get(key) ?? 0
    left.set(key, count - 1)
    return count < 1
  })
}

/** Where a layer holds the same things in another order; candidates have none. */
function reordered(a: readonly Item[], b: readonly Item[]): readonly Difference[] {
  return layers.flatMap((layer) => {
    if (layer === 'candidates') return []
    const [before, after] = [a, b].map((items) => items.filter((each) => each.layer === layer))
    const at = before!.findIndex((item, index) => keyOf(item) !== keyOf(after![index]!))
    if (at < 0) return []
    const show = (item: Item) => `in another order: ${item.text}`
    return [
      {
        layer,
        at: before![at]!.at,
        before: [show(before![at]!)],
        after: [show(after![at]!)],
      },
    ]
  })
}

function differencesOf(
  a: DumpedText,
  b: DumpedText,
  ignored: Ignored,
  wanted: readonly Layer[],
): readonly Difference[] {
  if (a.rows.join() === b.rows.join()) return []
  const own = (each: DumpedText) =>
    itemsOf(each, ignored).filter((item) => wanted.includes(item.layer))
  const before = own(a)
  const after = own(b)
  const lost = lacking(before, after)
  const made = lacking(after, before)
  if (lost.length + made.length === 0) return reordered(before, after)
  const found = new Map<string, { layer: Layer; at: Range; before: string[]; after: string[] }>()
  const at = ({ layer, at }: Item) => {
    const key = `${layer} ${at.start} ${at.end}`
    const known = found.get(key)
    if (known) return known
    const fresh = { layer, at, before: [], after: [] }
    found.set(key, fresh)
    return fresh
  }
  for (const item of lost) at(item).before.push(item.text)
  for (const item of made) at(item).after.push(item.text)
  return [...found.values()].sort(
    (x, y) =>
      layers.indexOf(x.layer) - layers.indexOf(y.layer) ||
      x.at.start - y.at.start ||
      x.at.end - y.at.end,
  )
}

/** The differences of a text by the passage of `a` in which they begin; the first takes what stands before it. */
function byPassage(a: DumpedText, differences: readonly Difference[]): readonly Changed[] {
  const { id, text } = a.line
  const found = new Map<string, Difference[]>()
  for (const each of differences) {
    const passage = a.passages.findLast((one) => one.start <= each.at.start) ?? a.passages[0]
    const name = passage?.id ?? id
    found.set(name, [...(found.get(name) ?? []), each])
  }
  return [...found].map(([name, own]) => ({ id: name, text, differences: own }))
}

function peopleLines(people: readonly PersonLine[], ignored: Ignored): readonly string[] {
  return people.map(({ kind: _, mentions, ...rest }) =>
    canonical({ ...rest, ...(!ignored.id && { mentions }) }),
  )
}

const without = (a: readonly string[], b: readonly string[]): readonly string[] => {
  const other = new Set(b)
  return a.filter((line) => !other.has(line))
}

export function compareDumps(
  a: Dump,
  b: Dump,
  ignored: Ignored = {},
  wanted: readonly Layer[] = layers,
): Comparison {
  const counts = Object.fromEntries(
    layers.map((layer) => [layer, { equal: 0, changed: 0 }]),
  ) as Record<Layer, { equal: number; changed: number }>
  const changed: Changed[] = []
  for (const [hash, before] of a.texts) {
    const after = b.texts.get(hash)
    if (!after) continue
    const own = byPassage(before, differencesOf(before, after, ignored, wanted))
    changed.push(...own)
    const passages = Math.max(before.passages.length, 1)
    for (const layer of wanted) {
      const hit = own.filter((one) => one.differences.some((each) => each.layer === layer)).length
      counts[layer].changed += hit
      counts[layer].equal += passages - hit
    }
  }
  const only = (one: Dump, other: Dump) =>
    [...one.texts].filter(([hash]) => !other.texts.has(hash)).map(([, each]) => each.line.id)
  const people = wanted.includes('people')
    ? [peopleLines(a.people, ignored), peopleLines(b.people, ignored)]
    : [[], []]
  return {
    counts,
    changed,
    gone: only(a, b),
    added: only(b, a),
    people: {
      before: without(people[0]!, people[1]!),
      after: without(people[1]!, people[0]!),
    },
  }
}

export const alike = ({ changed, people, gone }: Comparison): boolean =>
  changed.length + people.before.length + people.after.length + gone.length === 0
