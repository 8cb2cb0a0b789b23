/**
 * Overlapping candidates → the best layer without overlap. Three steps, none of which looks at the order of its input:
 * equal ranges of one label are joined (agreement raises the score), what lies inside a sure longer name falls away
 * (longest name wins), and of the rest the set with the greatest sum of weights is taken (weighted interval scheduling).
 */
import { type Candidate, type Language, labels, type Range } from '../document.js'
import { byPlace, contains, overlaps, same } from '../range.js'
import type { FusionRows } from './schema.js'

export interface Joined extends Candidate {
  readonly from: readonly Candidate[]
}

const order = (a: Candidate, b: Candidate): number =>
  byPlace(a, b) ||
  labels.indexOf(a.label) - labels.indexOf(b.label) ||
  b.score - a.score ||
  (a.by < b.by ? -1 : 1)

/** One vote per family (`names/…`, `orgs/…`): rules of one family are no independent witnesses. */
function agree(from: readonly Candidate[]): number {
  const best = new Map<string, number>()
  for (const each of from) {
    const family = each.by.split('/')[0]!
    best.set(family, Math.max(best.get(family) ?? 0, each.score))
  }
  return 1 - [...best.values()].reduce((miss, score) => miss * (1 - score), 1)
}

export function join(candidates: readonly Candidate[]): readonly Joined[] {
  const groups = new Map<string, Candidate[]>()
  for (const each of [...candidates].sort(order)) {
    const key = `${each.start} ${each.end} ${each.label}`
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()].map((from) => ({ ...from[0]!, score: agree(from), from }))
}

const heldBy = (inner: Joined, outer: Joined, rows: FusionRows): boolean =>
  inner !== outer &&
  contains(outer, inner) &&
  !same(outer, inner) &&
  outer.score >= rows.holds[outer.label] &&
  (outer.label === 'STATUTE' || outer.score >= inner.score - 0.45)

/** Words stand for length, so that one name is worth what its parts are; each further mention costs a little. */
const weight = (each: Joined, text: string, rows: FusionRows): number => {
  const words = text.slice(each.start, each.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 1
  return (each.score - rows.floor[each.label] + 0.05) * Math.sqrt(words) - 0.01
}

const isModel = (each: Candidate): boolean => each.by.startsWith('model/')

export type Evidence = keyof FusionRows['chance'][keyof FusionRows['chance']]

/** Who speaks for a candidate. */
export const evidenceOf = ({ from }: Joined): Evidence => {
  if (from.every(isModel)) return 'model'
  return from.some(isModel) ? 'both' : 'rules'
}

const named: ReadonlySet<Candidate['label']> = new Set(['PERSON', 'PLACE', 'ORG'])

/** A name has a word with a capital letter, where the text has capitals; a lone initial is nobody's. */
const nameable = ({ start, end, label }: Joined, text: string): boolean =>
  !named.has(label) ||
  /\p{Lu}[\p{L}\p{N}]/u.test(text.slice(start, end)) ||
  (!/\p{Lu}/u.test(text) && /\p{L}{2}/u.test(text.slice(start, end)))

/**
 * Where a model ran: it alone is believed from its own score on and where no rule speaks; a doubtful rule needs its word.
 * Rules own the borders: a model's range that only overlaps a rule's falls away, unless the model is very sure of it and
 * of no other word of the rule's.
 */
function weighed(
  joined: readonly Joined[],
  text: string,
  rows: FusionRows,
  language: Language | undefined,
): readonly Joined[] {
  const byModel = joined.filter((each) => each.from.some(isModel))
  const touched = (each: Joined, others: readonly Joined[], same: boolean) =>
    others.some((other) => overlaps(other, each) && (!same || other.label === each.label))
  const bordering = byModel.filter(
    (each) =>
      evidenceOf(each) === 'model' &&
      each.score >= rows.model[each.label].border &&
      nameable(each, text),
  )
  const kept = joined.filter(
    (each) => evidenceOf(each) !== 'rules' || !touched(each, bordering, true),
  )
  const byRules = kept.filter(
    (each) => evidenceOf(each) !== 'model' && each.score >= rows.floor[each.label],
  )
  return kept.filter((each) => {
    const { support, border, aloneIn, alone: any } = rows.model[each.label]
    // Letters may stand for a code or a crime as well as for a body.
    const letters = abbreviation.test(text.slice(each.start, each.end))
    const alone = (!letters && language && aloneIn?.[language]) || any
    const evidence = evidenceOf(each)
    if (evidence === 'both') return true
    if (evidence === 'rules') return each.score >= support || touched(each, byModel, true)
    const least = touched(each, byRules, false) ? 2 : Math.min(alone, border)
    return each.score >= least && nameable(each, text)
  })
}

/** `OSCE`, `CCoK` */
const abbreviation = /^\p{Lu}\p{L}{0,4}\p{Lu}$/u

const ofBodies = 'orgs/'

/** `Adil Soz`, `the Kara Temir Zhol railway company`: what is surely a body is no person's full name of the very same words. */
function unlisted(joined: readonly Joined[]): readonly Joined[] {
  const bodies = joined.filter(
    (each) =>
      each.score >= 0.9 &&
      each.from.some((one) => one.label === 'ORG' && one.by.startsWith(ofBodies)),
  )
  if (bodies.length === 0) return joined
  const ranges = new Set(bodies.map(({ start, end }) => `${start} ${end}`))
  return joined.filter(
    ({ label, start, end, from }) =>
      label !== 'PERSON' ||
      !ranges.has(`${start} ${end}`) ||
      from.every(({ by }) => by !== 'names/full-name'),
  )
}

/** What a rule keeps away on purpose (`without confiscation of property`, `read Anna Karenina`) no model brings back alone. */
function undenied(candidates: readonly Candidate[], joined: readonly Joined[]): readonly Joined[] {
  const denials = candidates.filter(({ denies }) => denies)
  if (denials.length === 0) return joined
  return joined.filter(
    (each) =>
      evidenceOf(each) !== 'model' ||
      !denials.some((denial) => denial.label === each.label && overlaps(denial, each)),
  )
}

/** `Кеше Бекен Қожатанды`: where only the first word of a model's range is denied, the rest is what it means. */
function trimmed(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const denials = candidates.filter(({ denies }) => denies)
  if (denials.length === 0) return candidates
  return candidates.map((each) => {
    if (each.denies || !isModel(each)) return each
    const first = denials.find(
      ({ label, start, end }) => label === each.label && start === each.start && end < each.end,
    )
    const rest = first && /^\s+(?=\p{Lu}\p{L})/u.exec(text.slice(first.end, each.end))
    return rest ? { ...each, start: first.end + rest[0].length } : each
  })
}

export function choose(
  text: string,
  candidates: readonly Candidate[],
  rows: FusionRows,
  withModel = false,
  language?: Language,
): readonly Joined[] {
  const cut = trimmed(candidates, text)
  const proposed = cut.filter(({ denies }) => !denies)
  const all = undenied(cut, unlisted(join(proposed)))
  const joined = (withModel ? weighed(all, text, rows, language) : all).filter(
    (each) => each.score >= rows.floor[each.label],
  )
  const covering = coveringOf(joined)
  const free = joined.filter(
    (inner) => !covering.get(inner)?.some((outer) => heldBy(inner, outer, rows)),
  )
  const sorted = [...free].sort((a, b) => a.end - b.end || order(a, b))
  const best: { total: number; take: boolean; before: number }[] = []
  sorted.forEach((each, at) => {
    let before = lastEnding(sorted, each.start, at)
    const taken = weight(each, text, rows) + (best[before]?.total ?? 0)
    const skipped = best[at - 1]?.total ?? 0
    if (taken <= skipped) before = at - 1
    best.push({ total: Math.max(taken, skipped), take: taken > skipped, before })
  })
  const chosen: Joined[] = []
  for (let at = sorted.length - 1; at >= 0; at = best[at]!.before)
    if (best[at]!.take) chosen.push(sorted[at]!)
  return chosen.reverse()
}

/** Index of the last candidate that ends at or before `start`, or -1. */
function lastEnding(sorted: readonly Range[], start: number, below: number): number {
  let low = 0
  let high = below
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** What covers each candidate: of those that begin no later, only the ones that the longest could still reach. */
function coveringOf(joined: readonly Joined[]): ReadonlyMap<Joined, readonly Joined[]> {
  const longest = joined.reduce((most, each) => Math.max(most, each.end - each.start), 0)
  const found = new Map<Joined, readonly Joined[]>()
  let first = 0
  joined.forEach((inner, at) => {
    while (joined[first]!.start + longest < inner.end) first++
    const outers: Joined[] = []
    for (let each = first; each < joined.length && joined[each]!.start <= inner.start; each++)
      if (each !== at && contains(joined[each]!, inner)) outers.push(joined[each]!)
    found.set(inner, outers)
  })
  return found
}
