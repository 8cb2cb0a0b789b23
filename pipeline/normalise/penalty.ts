/** PENALTY → kind, measure, regime, modality. */
import type { Labelled, Passage, Range, Reader } from '../document.js'
import { contains } from '../range.js'
import type { Measured } from '../rules/numbers/measure.js'
import { durationOf } from '../rules/numbers/measures.js'
import {
  modalityOf,
  type Node,
  type Penalty,
  type PenaltyLexicon,
  type PenaltyParser,
  parserOf,
  sentenceAt,
} from '../rules/penalties/index.js'
import type { Amount, PenaltyValue } from '../values.js'

const round = (amount: number): number => Math.round(amount * 100) / 100

type MeasureValue = Pick<
  PenaltyValue,
  'duration' | 'durationRange' | 'amount' | 'amountRange' | 'unit'
>

function measureValue({ time, money }: Measured): MeasureValue {
  if (time) {
    const duration = durationOf(time)
    return typeof duration === 'string' ? { duration } : { durationRange: duration }
  }
  if (!money) return {}
  const { amount, to, unit } = money
  return to === undefined
    ? { amount: round(amount), unit }
    : { amountRange: [round(amount), round(to)], unit }
}

const equivalentOf = (others: readonly Measured[]): readonly Amount[] =>
  others.flatMap(({ money }) => (money ? [{ amount: round(money.amount), unit: money.unit }] : []))

/** The regime inside the penalty, else in the words that follow it in its sentence. */
function regimeOf(
  nodes: readonly Node[],
  at: number,
  { parts, kind }: Penalty,
): string | undefined {
  const inside = parts.find((part) => part.entry?.regime)?.entry?.regime
  if (inside || kind.kind !== 'imprisonment') return inside
  const { to } = sentenceAt(nodes, at)
  const rest = nodes
    .slice(at + 1, Math.min(to, at + 14))
    .flatMap((node) => node.penalty?.parts ?? [node])
  return rest.find((node) => node.entry?.regime)?.entry?.regime
}

/** `5 тәуліктен 10 тәулікке дейін ұзартты`: what it came to. */
const isExtended = (nodes: readonly Node[], at: number): boolean =>
  /^(?:extend|cut)$/.test(nodes[at + 1]?.class ?? '') && nodes[at + 1]!.entry?.language === 'kk'

const last = (measure: Measured): Measured =>
  measure.time?.to ? { ...measure, time: { parts: measure.time.to } } : measure

function readPenalty(nodes: readonly Node[], at: number, penalty: Penalty): PenaltyValue {
  const regime = regimeOf(nodes, at, penalty)
  const equivalent = equivalentOf(penalty.others)
  return {
    kind: penalty.kind.kind,
    ...(penalty.measure &&
      measureValue(isExtended(nodes, at) ? last(penalty.measure) : penalty.measure)),
    ...(equivalent.length > 0 && { equivalent }),
    ...(regime && { regime }),
    // Somebody else takes it for a penalty; the text says that it was not imposed.
    modality: modalityOf(nodes, at) ?? 'sought',
  }
}

interface Valued extends Range {
  readonly value: PenaltyValue
}

/** All penalties of a parse. */
const valued = (nodes: readonly Node[]): readonly Valued[] =>
  nodes.flatMap(({ start, end, penalty }, at) =>
    penalty ? [{ start, end, value: readPenalty(nodes, at, penalty) }] : [],
  )

const share = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** Index of the first range that ends after an offset. */
function firstAfter(ranges: readonly Range[], offset: number): number {
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The penalty of the parse that shares most with a mention. */
function best(all: readonly Valued[], mention: Labelled): PenaltyValue | undefined {
  let found: Valued | undefined
  for (let at = firstAfter(all, mention.start); at < all.length; at++) {
    const each = all[at]!
    if (each.start >= mention.end) break
    if (!found || share(each, mention) > share(found, mention)) found = each
  }
  return found?.value
}

/** A mention that no shape fits: its own words of kind and measure, or none. */
function alone(
  parse: PenaltyParser,
  passage: Passage,
  mention: Labelled,
): PenaltyValue | undefined {
  const nodes = parse.nodes(passage)
  const from = firstAfter(nodes, mention.start)
  let to = from
  while (to < nodes.length && contains(mention, nodes[to]!)) to++
  const penalty = parse.penaltyOf(nodes, { from, to })
  if (!penalty) return undefined
  const all = [...nodes]
  all[from] = { ...all[from]!, penalty }
  return readPenalty(all, from, penalty)
}

/**
 * Reader of PENALTY. Durations are ISO 8601, amounts numbers with `KZT`, `MCI` or ISO 4217. A mention that names no kind
 * has no value and the note `penalty-kind-unknown`, or `penalty-unit-unknown` where it has a number without a unit.
 */
export function penaltyReader(lexicon: PenaltyLexicon): Reader<PenaltyValue> {
  const parse = parserOf(lexicon)
  const known = new WeakMap<Passage, readonly Valued[]>()
  return (mention, passage, _, note) => {
    const all = known.get(passage) ?? valued(parse.nodes(passage))
    known.set(passage, all)
    const value = best(all, mention) ?? alone(parse, passage, mention)
    if (value) return value
    const text = passage.text.slice(mention.start, mention.end)
    note(/\d/.test(text) ? 'penalty-unit-unknown' : 'penalty-kind-unknown', text, mention)
    return undefined
  }
}
