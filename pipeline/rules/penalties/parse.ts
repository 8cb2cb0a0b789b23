/**
 * Lexemes → penalties, in steps: phrases that name a kind (`ban on public activity`), kind and measure side by side,
 * measures coordinated with them to the left, measures whose kind stands apart or is implied, and those that follow.
 * What a step has found is one lexeme for the next.
 */

import { lexemesOf } from '../numbers/lexemes.js'
import type { Measured } from '../numbers/measure.js'
import { measuresOf } from '../numbers/measures.js'
import type { Piece } from '../numbers/pieces.js'
import { type Line, line, type Made, reduce } from '../numbers/reduce.js'
import type { Hit } from '../numbers/shapes.js'
import { ended } from './ended.js'
import type { Grammar, Shape, Stage } from './grammar.js'
import { kindIn, resolve } from './kind.js'
import type { Named, Node } from './penalty.js'

/** A measure may stand before it: `на два года запрещено`. */
const verbs = new Set(['forbid', 'strip'])

/** `ban on public activity` becomes one word of a kind that needs no measure. */
const phrase =
  (nodes: readonly Node[]) =>
  (hit: Hit, shape: Shape): Made<Node> => {
    const [first, last] = [nodes[hit.from]!, nodes[hit.to - 1]!]
    const language = first.entry?.language
    const name = verbs.has(first.class) ? 'verbal' : 'whole'
    const entry = { class: name, kind: shape.kind!, ...(language && { language }) }
    const { end, last: word, grammar, class: tail } = last
    return { ...hit, node: { ...first, end, last: word, grammar, tail, class: name, entry } }
  }

/** Where the amounts in brackets or after a dash end that say the same fine again. */
function equivalents(
  nodes: readonly Node[],
  to: number,
  unit = nodes[to - 1]?.money?.unit,
): { others: Measured[]; to: number } {
  const [joint, next] = [nodes[to]?.class, nodes[to + 1]]
  if (joint === 'open') {
    const near = nodes.slice(to, to + 14)
    const close = near.findIndex((node) => node.class === 'close')
    const within = near.slice(1, Math.max(close, 0))
    const others = within.filter((node) => node.money)
    // `20 МРП (1 МРП равен 3 450 тенге)`: the index's own rate.
    const rate = within.some((node) => (node.money ?? node.entry)?.unit === unit)
    if (others.length > 0 && !rate && !within.some((node) => ['stop', 'time'].includes(node.class)))
      return { others, to: to + close + 1 }
    // `100 Monthly Financial Indicators (MFIs), 291,700 tenge`
    if (close === 2 && others.length === 0) {
      const beyond = equivalents(nodes, to + close + 1, unit)
      return beyond.others.length > 0 ? beyond : { others: [], to }
    }
  }
  const index = unit === 'MCI' && next?.money !== undefined && nodes[to + 2]?.class !== 'of'
  const comma = joint === 'comma' && (next?.class === 'or' || index) ? (index ? 0 : 1) : 0
  const joins = index ? ['dash', 'or', 'comma'] : ['dash', 'or']
  const direct = joins.includes(nodes[to + comma]?.class ?? '') ? to + comma + 1 : -1
  const at = nodes[direct]?.class === 'about' ? direct + 1 : direct
  const other = nodes[at]
  if (other?.money && unit && other.money.unit !== unit) return { others: [other], to: at + 1 }
  return { others: [], to }
}

/** `…to eight years, Petrov to seven`, `…50 thousand tenge, Petrov 40 thousand`: the unit is that of the penalty before. */
function numbered(nodes: readonly Node[], { from, to }: Hit, shape: string): Node | undefined {
  const node = nodes[from]!
  if (to - from > 1 || node.class !== 'number') return undefined
  const last =
    shape === 'number-name-kk' || shape === 'number-name-en'
      ? nodes.slice(to, to + 8).find((each) => each.penalty)
      : nodes.slice(Math.max(0, from - 24), from).findLast((each) => each.penalty)
  const { time, money } = last?.penalty?.measure ?? {}
  const amount = node.value!
  if (money) {
    const told = node.scale || money.unit === 'MCI'
    return told ? { ...node, money: { unit: money.unit, amount } } : undefined
  }
  const unit = shape === 'next-sum' ? undefined : time?.parts[0]?.unit
  return unit && { ...node, time: { parts: [{ unit, value: amount }] } }
}

const lifelong = new Set(['life', 'forlife'])

/** `life imprisonment`, `пожизненно`: a lifetime is a measure of prison, of a ban it is only an adverb. */
function forLife(nodes: readonly Node[], kind: string | undefined): Node | undefined {
  const node = nodes.find((each) => lifelong.has(each.class))
  const prison = kind === 'imprisonment' || kind === 'jail' || kind === 'term'
  return node && prison ? { ...node, time: { parts: [{ unit: 'L', value: 1 }] } } : undefined
}

/** `deported as a child in 1941`: history, not a case. */
function historical(nodes: readonly Node[], { from, to }: Hit): boolean {
  const near = [...nodes.slice(Math.max(0, from - 5), from).reverse(), ...nodes.slice(to, to + 9)]
  return near.some(
    ({ class: name, figures, value }) =>
      name === 'number' && figures && value! > 1800 && value! < 1991,
  )
}

/** `Айгуль получила предупреждение, Данияр – 5 суток`: the penalty before lends no kind. */
const afterWarning = (nodes: readonly Node[], { from }: Hit, { kinds }: Grammar): boolean => {
  const last = nodes.slice(Math.max(0, from - 12), from).findLast((each) => each.penalty)
  return last !== undefined && kinds.get(last.penalty!.kind.row)?.measure === 'none'
}

/** `her two-month detention was extended for another 30 days`: the kind is that of what goes on, whatever the unit. */
const extended = (nodes: readonly Node[], { from }: Hit, id: string) =>
  id === 'kind-extend'
    ? nodes.slice(Math.max(0, from - 14), from).findLast((each) => each.penalty)?.penalty?.kind
    : undefined

const around = 6

/** `қамауын 20 күнге ұзартты`, `продлил арест на 20 суток`: what is prolonged is no arrest for an offence, whatever the unit. */
function prolonged(nodes: readonly Node[], { from, to }: Hit, kind: Named): Named {
  if (kind.row !== 'arrest' || kind.kind !== 'administrative_arrest') return kind
  const before = nodes.slice(Math.max(0, from - around), from)
  const own = before.slice(before.findLastIndex((node) => node.class === 'stop') + 1)
  const goesOn = [...own, ...nodes.slice(to, to + 1)].some((node) => node.class === 'extend')
  // `was extended from five to 15 days`: a longer one for the same offence.
  return goesOn && !own.some((node) => node.class === 'from')
    ? { ...kind, kind: 'pretrial_detention' }
    : kind
}

/** `в колонии 40-летний Ермек`: the age of somebody. */
const ofAge = (inside: readonly Node[], measure: Measured): boolean =>
  measure.adjective === true && inside.indexOf(measure) > 0

/** `девятый год отбывает срок`: the how-manieth, not how many. */
export const isOrdinal = (nodes: readonly Node[], at: number, measure: Measured | undefined) =>
  measure?.time !== undefined && nodes[at - 1]?.class === 'nth'

/** Days up to these are the rate at which custody is counted. */
const rateDays = 3
const units = new Set(['D', 'H'])

/** `сутки в СИЗО считаются за полтора дня колонии`. */
function isRate(nodes: readonly Node[], { from, to }: Hit, measure: Measured | undefined): boolean {
  const near = [...nodes.slice(Math.max(0, from - 4), from), ...nodes.slice(to, to + 4)]
  if (!near.some((node) => node.class === 'rate')) return false
  const [first] = measure?.time?.parts ?? []
  if (first) return first.value <= rateDays && units.has(first.unit)
  // `день под домашним арестом засчитывается за …`
  return (
    !measure &&
    nodes
      .slice(Math.max(0, from - 2), from)
      .some(({ entry, time }) => entry?.unit === 'D' || units.has(time?.parts[0]?.unit ?? ''))
  )
}

/** `30 АЕК мөлшерде (104 мың теңге)`: past the word between sum and bracket. */
const pastFor = (nodes: readonly Node[], { to }: Hit, at: number): number =>
  at < to && nodes[at]?.class === 'for' ? at + 1 : at

const penalty =
  (nodes: readonly Node[], grammar: Grammar) =>
  (hit: Hit, shape: Shape): Made<Node> | undefined => {
    const inside = nodes.slice(hit.from, hit.to)
    const measure =
      inside.find((node) => node.time || node.money) ??
      numbered(nodes, hit, shape.id) ??
      forLife(inside, kindIn(nodes, hit, shape.kind, grammar))
    if (!measure && inside.length === 1 && inside[0]!.class === 'number') return undefined
    const named = (how: string | undefined) =>
      resolve(kindIn(nodes, hit, how, grammar), measure, grammar)
    const found =
      extended(nodes, hit, shape.id) ??
      named(shape.kind) ??
      (shape.id === 'next' || afterWarning(nodes, hit, grammar) ? named('default') : undefined)
    const kind = found && prolonged(nodes, hit, found)
    if (!kind || (kind.kind === 'deportation' && historical(nodes, hit))) return undefined
    if (measure?.money?.amount === 0) return undefined
    if (isOrdinal(nodes, inside.indexOf(measure!) + hit.from, measure)) return undefined
    if (isRate(nodes, hit, measure) || (measure && ofAge(inside, measure))) return undefined
    // `араға үш күн салып`: so much time went by.
    if (nodes[hit.from - 1]?.class === 'apart') return undefined
    const { others, to } = measure?.money
      ? equivalents(nodes, pastFor(nodes, hit, hit.from + inside.indexOf(measure) + 1))
      : { others: [], to: hit.to }
    const parts = nodes.slice(hit.from, Math.max(to, hit.to))
    const node: Node = {
      ...inside[0]!,
      end: parts.at(-1)!.end,
      class: inside[0]!.time || inside[0]!.money ? 'done-last' : 'done-first',
      penalty: {
        kind,
        shape: shape.id,
        stage: shape.stage,
        others,
        parts,
        ...(measure && { measure }),
      },
    }
    return { from: hit.from, to: hit.from + parts.length, node }
  }

const steps: readonly Stage[] = ['direct', 'left', 'alone']
/** How often what follows in a sentence may follow what followed. */
const links = 3

/** All nodes of a passage in their order; those with `penalty` are penalties. */
export function parse(pieces: readonly Piece[], grammar: Grammar): readonly Node[] {
  const { letters, shapes } = grammar
  const step = (from: Line<Node>, stage: Stage): Line<Node> =>
    reduce(from, shapes.get(stage)!, letters, penalty(from.nodes, grammar))
  const lexemes: readonly Node[] = measuresOf(lexemesOf(pieces, grammar.vocabulary))
  const measured = line<Node>(ended(lexemes), letters)
  const named = reduce(measured, shapes.get('phrase')!, letters, phrase(measured.nodes))
  let chained = steps.reduce(step, named)
  for (let link = 0; link < links; link++) {
    const next = step(chained, 'chain')
    if (next === chained) break
    chained = next
  }
  return chained.nodes
}
