/** Parts of one name set against parts of the other so that they agree best. */
import type { Distance } from './distances.js'
import type { ParsedName, Part } from './name.js'
import { type Tie, tieOf } from './weigh.js'

export interface Pairing {
  readonly a: Part
  readonly b: Part
  readonly tie: Tie
}

export interface Alignment {
  readonly pairings: readonly Pairing[]
  readonly restA: readonly Part[]
  readonly restB: readonly Part[]
}

const crossedLoss = 2.5
/** What a pairing is worth while the best set of pairings is sought. */
const worth = (tie: Tie): number =>
  (tie.as === 'initial' ? 2 : tie.as === 'patronymic' ? 4 : 6) * tie.quality -
  (tie.crossed ? crossedLoss : 0)

export function align(distance: Distance, a: ParsedName, b: ParsedName): Alignment {
  return byRole(distance, a, b) ?? byAll(distance, a, b)
}

const nobody: readonly Part[] = []

/** Role against role, where both names say which word is what and the surnames agree: most pairs that are compared. */
function byRole(distance: Distance, a: ParsedName, b: ParsedName): Alignment | undefined {
  if (!a.plain || !b.plain) return undefined
  const pairings: Pairing[] = []
  let restA: Part[] | undefined
  let used = 0
  for (const one of a.parts) {
    let found = false
    for (let j = 0; j < b.parts.length; j++) {
      const two = b.parts[j]!
      if (one.role !== two.role || used & (1 << j)) continue
      const tie = tieOf(distance, one, two)
      if (one.role === 'family' && (!tie || tie.quality <= 0)) return undefined
      if (!tie || tie.quality <= 0) continue
      used |= 1 << j
      pairings.push({ a: one, b: two, tie })
      found = true
      break
    }
    if (found) continue
    if (restA) restA.push(one)
    else restA = [one]
  }
  if (used === (1 << b.parts.length) - 1) return { pairings, restA: restA ?? nobody, restB: nobody }
  return { pairings, restA: restA ?? nobody, restB: b.parts.filter((_, j) => !(used & (1 << j))) }
}

function byAll(distance: Distance, a: ParsedName, b: ParsedName): Alignment {
  const n = a.parts.length
  const m = b.parts.length
  const ties: (Tie | undefined)[] = new Array(n * m)
  const worths = new Float64Array(n * m)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const one = a.parts[i]!
      const two = b.parts[j]!
      const found = mayTie(one, two, a, b) ? tieOf(distance, one, two) : undefined
      ties[i * m + j] = found
      worths[i * m + j] = found ? worth(found) : -99
    }
  const chosen = best(worths, n, m)
  const pairings: Pairing[] = []
  const used = new Uint8Array(m)
  const restA: Part[] = []
  for (let i = 0; i < n; i++) {
    const j = chosen[i]!
    if (j < 0) restA.push(a.parts[i]!)
    else {
      used[j] = 1
      pairings.push({ a: a.parts[i]!, b: b.parts[j]!, tie: ties[i * m + j]! })
    }
  }
  return { pairings, restA, restB: b.parts.filter((_, j) => !used[j]) }
}

const hasFamily = (name: ParsedName): boolean =>
  name.parts.some((part) => part.role === 'family' || part.role === 'name')

/** A patronymic stands for a surname only where its name has none: `Bekzat Maksutkhanuly`. */
const mayTie = (one: Part, two: Part, a: ParsedName, b: ParsedName): boolean =>
  !(one.role === 'patronymic' && two.role === 'family' && hasFamily(a)) &&
  !(two.role === 'patronymic' && one.role === 'family' && hasFamily(b))

/** Index of the counterpart of each part, −1 for none: the assignment of most worth, by trying all (six parts at most). */
function best(worths: Float64Array, n: number, m: number): Int8Array {
  const now = new Int8Array(n).fill(-1)
  const top = new Int8Array(n).fill(-1)
  let most = 0
  const ceiling = new Float64Array(n + 1)
  for (let i = n - 1; i >= 0; i--) {
    let row = 0
    for (let j = 0; j < m; j++) if (worths[i * m + j]! > row) row = worths[i * m + j]!
    ceiling[i] = ceiling[i + 1]! + row
  }
  const go = (i: number, used: number, sum: number): void => {
    if (sum > most) {
      most = sum
      top.set(now)
    }
    if (i === n || sum + ceiling[i]! <= most) return
    for (let j = 0; j < m; j++) {
      const gain = worths[i * m + j]!
      if (gain <= 0 || used & (1 << j)) continue
      now[i] = j
      go(i + 1, used | (1 << j), sum + gain)
      now[i] = -1
    }
    go(i + 1, used, sum)
  }
  go(0, 0, 0)
  return top
}
