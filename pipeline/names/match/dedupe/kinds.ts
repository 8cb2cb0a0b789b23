/**
 * Spellings of a list → the names that they spell. The commonest spellings stand for names, others go to the names that
 * they may be a spelling or a slip of; a word keeps several where it cannot tell.
 */
import type { Distance } from '../distances.js'
import { neighbours } from '../skeleton.js'
import { tieOf } from '../weigh.js'
import { mix, Postings } from './postings.js'
import type { Token } from './tokens.js'

export interface Near {
  /** Number of the name. */
  readonly kind: number
  /** −ln of the chance of this spelling for it. */
  readonly cost: number
}

export interface Kinds {
  /** Names that each word may be, the likeliest first. */
  readonly near: readonly (readonly Near[])[]
  /** Bearers of each name. */
  readonly counts: Float64Array
  /** Number of the word that stands for each name. */
  readonly leaders: readonly number[]
  /** Words that no common spelling explains: likely slips. */
  readonly odd: Uint8Array
}

/** Cost of a whole letter more or less. */
const perLetter = 6
/** Hundredths a symbol: what one spelling of a name is from another. */
const alike = 10
/** Hundredths in all: one slip and a little of spelling. */
const oneSlip = 150
/** Cost of a slip of the hand, whatever the letters. */
const slipCost = 5
/** As much less likely as another reading may be. */
const margin = 4
const mostNear = 6
/** A word that the list has this often is no slip. */
const settled = 12

const salts = { own: 11, bare: 12, slip: 13 } as const

export function kindsOf(tokens: readonly Token[], distance: Distance): Kinds {
  const order = tokens
    .map((_, at) => at)
    .sort((a, b) => weightOf(tokens[b]!) - weightOf(tokens[a]!) || a - b)
  const index = new Postings(tokens.length * 2)
  const near: (readonly Near[])[] = new Array(tokens.length)
  const leaders: number[] = []
  const counts: number[] = []
  const odd = new Uint8Array(tokens.length)
  const seen = new Int32Array(tokens.length).fill(-1)
  const look = (at: number, keys: readonly number[], limit: number): Near[] => {
    const token = tokens[at]!
    const found: Near[] = []
    for (const key of keys)
      index.each(key, (kind) => {
        if (seen[kind] === at) return undefined
        seen[kind] = at
        const other = tokens[leaders[kind]!]!
        if (Math.abs(other.form.symbols.length - token.form.symbols.length) > 3) return undefined
        const cost = costOf(distance, token, other, limit)
        if (cost !== undefined) found.push({ kind, cost })
        return undefined
      })
    return found
  }
  const isOtherScript = (at: number, found: readonly Near[], best: number): boolean =>
    found.some(
      ({ kind, cost }) =>
        cost === best && scriptOf(tokens[leaders[kind]!]!) !== scriptOf(tokens[at]!),
    )
  for (const at of order) {
    const token = tokens[at]!
    const rare = token.count < settled
    const limit = rare ? oneSlip : 0
    const equal = look(at, ownKeys(token), limit)
    const best = Math.min(...equal.map((each) => each.cost))
    const sure = best <= margin && (rare || best < 1 || isOtherScript(at, equal, best))
    let kinds = sure ? equal.filter((each) => each.cost <= best + margin) : equal
    if (!sure) {
      odd[at] = rare ? 1 : 0
      if (rare) kinds = [...kinds, ...look(at, slipKeys(token), limit)]
      kinds = kinds.filter(({ kind, cost }) => cost < slipCost || counts[kind]! > token.count)
      const kind = leaders.push(at) - 1
      counts.push(0)
      for (const key of fileKeys(token)) index.add(key, kind)
      if (token.count > 1 || tokens.length < 5000)
        for (const key of slipKeys(token)) index.add(key, kind)
      kinds = [{ kind, cost: 0 }, ...kinds]
    }
    near[at] = kinds.sort((a, b) => a.cost - b.cost).slice(0, mostNear)
    share(near[at]!, token.count, counts)
  }
  return { near, counts: Float64Array.from(counts), leaders, odd }
}

/** A word counts for the names that it may be in proportion to their likelihood. */
function share(near: readonly Near[], count: number, counts: number[]): void {
  const first = near[0]!.cost
  let all = 0
  for (const { cost } of near) all += Math.exp(first - cost)
  for (const { kind, cost } of near) counts[kind]! += (count * Math.exp(first - cost)) / all
}

const scriptOf = (token: Token): string => token.part.word.script

/** Cyrillic writes a name in one way, Latin in many: it stands for the name before them. */
const weightOf = (token: Token): number =>
  token.count * (token.part.word.script === 'cyrillic' ? 4 : 1)

/** −ln of the chance that one word is written for the other; with a limit (hundredths in all) slips too. */
function costOf(distance: Distance, a: Token, b: Token, limit: number): number | undefined {
  const tie = tieOf(distance, a.part, b.part)
  if (!tie) return undefined
  const total = (tie.loss * (a.form.symbols.length + b.form.symbols.length + 2)) / 2
  if (tie.loss > alike && total > limit) return undefined
  const cost = (perLetter * total) / 100
  const slipped = total > 12 && a.part.word.script === b.part.word.script
  return slipped || tie.loss > alike ? Math.max(slipCost, cost) : cost
}

const own = (keys: readonly number[], salt: number): number[] =>
  keys.map((key) => mix(key, 0, salt))

/** A surname in -ov meets the one without, and not every other in -ov. */
const fileKeys = ({ keys, bareKeys }: Token): readonly number[] =>
  bareKeys.length > 0
    ? [...own(keys, salts.own), ...own(bareKeys, salts.bare)]
    : own(keys, salts.own)
const ownKeys = ({ keys, bareKeys }: Token): readonly number[] =>
  bareKeys.length > 0
    ? [...own(keys, salts.own), ...own(bareKeys, salts.own)]
    : [...own(keys, salts.own), ...own(keys, salts.bare)]

const slipKeys = ({ keys }: Token): readonly number[] => {
  const out = new Set<number>()
  for (const key of keys.slice(0, 2))
    for (const one of neighbours(key)) out.add(mix(one, 0, salts.slip))
  return [...out]
}
