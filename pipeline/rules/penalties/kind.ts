/** Which kind of penalty a group of lexemes names. */

import type { TimeUnit } from '../../rules/numbers/duration.js'
import type { Measured, TimeMeasure } from '../numbers/measure.js'
import type { Hit } from '../numbers/shapes.js'
import type { Grammar } from './grammar.js'
import type { Named, Node } from './penalty.js'
import type { KindRow } from './schema.js'

/** How far back a measure looks for the kind that was named before it. */
const reach = 40

/** Adverbs that turn the kind beside them into another: `3 года лишения свободы условно`. */
const strong = ['conditional', 'suspended']
const weak = new Set(['place', 'facility'])

/** Where the shape says that no kind is named, the unit tells it. */
const byUnit: Readonly<Partial<Record<TimeUnit, string>>> = {
  D: 'administrative-arrest',
  W: 'administrative-arrest',
  M: 'imprisonment',
  Y: 'imprisonment',
  L: 'imprisonment',
}

const named = (node: Node): boolean => node.entry?.kind !== undefined && !weak.has(node.class)

const rowOf = (node: Node): string | undefined => node.penalty?.kind.row ?? node.entry?.kind

function inside(nodes: readonly Node[]): string | undefined {
  const found =
    nodes.find((node) => strong.includes(node.class)) ??
    nodes.find(named) ??
    nodes.find((node) => weak.has(node.class))
  return found && rowOf(found)
}

function before(nodes: readonly Node[], from: number, kinds: Grammar['kinds']): string | undefined {
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const node = nodes[at]!
    if (node.class === 'stop') return undefined
    const row = node.penalty || named(node) || weak.has(node.class) ? rowOf(node) : undefined
    // `получила предупреждение, Данияр – 5 суток`
    if (row && kinds.get(row)?.measure !== 'none') return row
  }
  return undefined
}

/** How far back lies the sentence of which a term was cut. */
const remote = 70

/** `the term was cut to two years`: that of the penalty named before, also a sentence or two ago; else by the unit. */
function earlier(
  nodes: readonly Node[],
  from: number,
  kinds: Grammar['kinds'],
): string | undefined {
  const kind = nodes[from]!.time ? 'time' : 'money'
  for (let at = from - 1; at >= Math.max(0, from - remote); at--) {
    const node = nodes[at]!
    const row = node.penalty
      ? node.penalty.measure && node.penalty.kind.row
      : named(node) && node.class !== 'sentence'
        ? node.entry?.kind
        : undefined
    if (row !== undefined && ['both', kind].includes(kinds.get(row)?.measure ?? '')) return row
  }
  return kind === 'money' ? 'fine' : byUnit[nodes[from]!.time!.parts[0]!.unit]
}

/** `ten days, then three years of restricted freedom`: days are of another kind than years. */
const strange = (a: TimeMeasure | undefined, b: TimeMeasure | undefined): boolean =>
  [a?.parts[0]?.unit, b?.parts[0]?.unit].sort().join('') === 'DY'

/** The id of a kind row, or undefined. */
export function kindIn(
  nodes: readonly Node[],
  { from, to }: Hit,
  how: string | undefined,
  { kinds }: Grammar,
): string | undefined {
  const measure = nodes[from]?.time
  if (how === undefined) return inside(nodes.slice(from, to))
  if (how === 'before') return before(nodes, from, kinds)
  if (how === 'earlier') return earlier(nodes, from, kinds)
  if (how === 'after') {
    const next = nodes.slice(to, to + reach).find((node) => node.penalty)?.penalty
    return strange(measure, next?.measure?.time) ? byUnit.D : next?.kind.row
  }
  if (how === 'default') return measure && byUnit[measure.parts[0]!.unit]
  return kinds.has(how) ? how : undefined
}

const dayLength: Readonly<Record<TimeUnit, number>> = {
  L: 36_500,
  H: 1 / 24,
  D: 1,
  W: 7,
  M: 30,
  Y: 365,
}

/** Row and measure → kind; undefined where the row does not take such a measure. */
export function resolve(
  row: string | undefined,
  measure: Measured | undefined,
  { kinds }: Grammar,
): Named | undefined {
  const found: KindRow | undefined = row === undefined ? undefined : kinds.get(row)
  if (!found) return undefined
  if (measure && found.measure !== 'both' && (measure.time ? 'time' : 'money') !== found.measure)
    return undefined
  if (found.unit && found.unit !== measure?.money?.unit) return undefined
  if (found.said && !new RegExp(found.said, 'u').test(measure?.last ?? '')) return undefined
  const last = measure?.time?.parts[0]
  if (found.least && last && last.value * dayLength[last.unit] < found.least) return undefined
  const { long } = found
  if (long && last?.unit === 'D' && last.value >= long.from && !measure?.bound) {
    if (last.value > long.most && !long.kind) return undefined
    if (last.value <= long.most && long.kind) return { kind: long.kind, row: found.id }
  }
  if (typeof found.kind === 'string') return { kind: found.kind, row: found.id }
  const kind = last && found.kind[last.unit]
  return kind && { kind, row: found.id }
}

/** For a range that is known to be a penalty: its own words, then those before it, then the unit alone. */
export function kindAnyhow(
  nodes: readonly Node[],
  range: Hit,
  measure: Measured | undefined,
  grammar: Grammar,
): Named | undefined {
  const unit = measure?.time?.parts[0]?.unit
  const rows = [
    inside(nodes.slice(range.from, range.to)),
    measure && before(nodes, range.from, grammar.kinds),
    unit && byUnit[unit],
    measure?.money && 'fine',
  ]
  for (const row of rows) {
    const found = resolve(row || undefined, measure, grammar)
    if (found && (measure || !needsMeasure(row!, grammar))) return found
  }
  return undefined
}

/** Kinds whose only words need a measure: an arrest without one is no penalty. */
const needsMeasure = (row: string, { kinds }: Grammar): boolean =>
  !Object.keys(kinds.get(row)?.words ?? {}).some((role) =>
    ['whole', 'bail', 'warning', 'phrase', 'cure'].includes(role),
  )
