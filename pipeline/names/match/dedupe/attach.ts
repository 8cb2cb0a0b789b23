/** Which of the people met so far a name belongs to, if it is likelier to be one's than all others' and a newcomer's together. */
import type { InitialPart, Part } from '../name.js'
import { fatherCost } from './fathers.js'
import type { Key } from './keys.js'
import { type List, readings } from './list.js'
import type { Pair } from './pairs.js'
import type { Postings } from './postings.js'

export interface Candidate {
  /** The name that the person was first met by. */
  readonly node: number
  /** ln of the likelihood, up to what all candidates share. */
  readonly score: number
}

/** More people than this under its keys say nothing any more. */
const most = 400
/** A name goes to the person that is likelier than this. */
const enough = 0.5
/** Weight of somebody not met so far: a name is left alone only where that is much likelier. */
const timid = 0.3
/** A pair that the matcher leaves for review is joined where the list makes it this sure. */
const sure = 0.9
/** Rows that read alike are told apart where two of them are less likely than this to be of one person. */
const apart = 0.35
const mostUnsure = 4

const shareOfFather = (list: List, part: Part): number =>
  part.kind === 'full' ? list.shares.father(part) : list.shares.initial(part, 1)

/** ln of the chance that somebody of the cluster is written with this father; nothing where it has another. */
function fatherScore(list: List, father: number, cluster: number): number | undefined {
  if (father < 0) return 0
  const own = list.store.parts[father]!
  let full: number | undefined
  let initial: number | undefined
  for (const member of list.clusters.members(cluster)) {
    const other = list.fathers[member]!
    if (other < 0) continue
    const part = list.store.parts[other]!
    const cost = fatherCost(list.matcher.distance, own, part)
    if (cost === undefined) return undefined
    if (part.kind === 'full') full = Math.min(full ?? cost, cost)
    else initial = shareOfFather(list, part)
  }
  if (full !== undefined) return -full
  const share = shareOfFather(list, own)
  if (initial === undefined) return Math.log(share)
  return own.kind === 'full' ? Math.min(0, Math.log(share / initial)) : 0
}

/** The people under the keys, the likeliest first. */
export function candidates(
  list: List,
  node: number,
  index: Postings,
  keys: readonly Key[],
): readonly Candidate[] {
  const best = new Map<number, Candidate>()
  const people = list.learned ? list.people : Math.max(list.people, list.store.size / 2)
  const each = Math.log((1 - list.newcomer) / people)
  const father = list.fathers[node]!
  let seen = 0
  for (const { key, cost } of keys)
    index.each(key, (other, filed) => {
      if (++seen > most) return false
      const cluster = list.clusters.of(other)
      if (other === node) return undefined
      const known = best.get(cluster)
      if (known && known.score >= each - cost - filed) return undefined
      const score = fatherScore(list, father, cluster)
      if (score === undefined) return undefined
      const likely = each - cost - filed + score
      if (!known || known.score < likely) best.set(cluster, { node: other, score: likely })
      return undefined
    })
  return [...best.values()].sort((a, b) => b.score - a.score || a.node - b.node)
}

/** ln of the likelihood that the name is of somebody not met so far. */
export function newcomer(list: List, node: number): number {
  const { gender, genderSure } = list.store.frame(node)
  let share = 0
  for (const { family, given, initial } of readings(list, node)) {
    const one = family < 0 ? 0 : list.shares.family(list.families.near[family]!)
    const two =
      given >= 0
        ? list.shares.given(list.givens.near[given]!)
        : initial >= 0
          ? list.shares.initial(list.store.parts[initial] as InitialPart, genderSure ? gender : 3)
          : 1
    share = Math.max(share, one * two)
  }
  const father = list.fathers[node]!
  const his = father < 0 ? 1 : shareOfFather(list, list.store.parts[father]!)
  return Math.log(list.newcomer * share * his + 1e-30)
}

export type Outcome = 'joined' | 'new' | 'unsure'

/** Joins the name with the one person that it fits; several, or a doubtful one, are noted as unsure. */
export function attach(list: List, node: number, found: readonly Candidate[]): Outcome {
  if (found.length === 0) return 'new'
  const top = found[0]!.score
  const fresh = timid * Math.exp(newcomer(list, node) - top)
  const weights = found.map(({ score }) => Math.exp(score - top))
  let all = weights.reduce((sum, each) => sum + each, fresh)
  const name = list.store.name(node)
  const noted: Pair[] = []
  for (let at = 0; at < found.length && noted.length < mostUnsure; at++) {
    const { node: other } = found[at]!
    const { verdict, probability, contradictions } = list.matcher.judge(
      name,
      list.store.name(other),
    )
    if (verdict === 'different' || contradictions.length > 0) {
      all -= weights[at]!
      continue
    }
    const share = weights[at]! / all
    const pair = { a: node, b: other, probability: share * Math.max(probability, 0.01) }
    if (noted.length === 0 && share >= (verdict === 'same' ? enough : sure)) {
      const wasLone = list.clusters.isAlone(other)
      if (list.clusters.join(other, node)) {
        if (wasLone) list.lone--
        list.joined.push({ ...pair, probability: share })
        return 'joined'
      }
      all -= weights[at]!
      continue
    }
    noted.push(pair)
  }
  for (const pair of noted) list.unsure.push(pair)
  if (noted.length === 0 || fresh / all >= enough) return 'new'
  const together = weights.reduce((sum, each) => sum + (each / all) ** 2, (fresh / all) ** 2)
  if (together < apart && list.store.isRepeated(node)) {
    list.split[node] = 1
    list.unsure.push({ a: node, b: node, probability: together })
  }
  return 'unsure'
}
