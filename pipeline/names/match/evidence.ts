/** What speaks for and against two names being one person's, as numbers, and the contradictions among them. */
import { type Alignment, align, type Pairing } from './align.js'
import type { Distance } from './distances.js'
import type { FullPart, ParsedName, Part } from './name.js'
import { tieOf } from './weigh.js'

export type Contradiction = 'family' | 'given' | 'patronymic' | 'initial' | 'gender'

export interface Evidence {
  readonly pairings: readonly Pairing[]
  readonly restA: readonly Part[]
  readonly restB: readonly Part[]
  /** Pairs of leftover parts that stand in one role and differ. */
  readonly against: readonly Pairing[]
  readonly contradictions: readonly Contradiction[]
}

const asName = (role: Part['role']): boolean =>
  role === 'given' || role === 'family' || role === 'name'

/** Two leftover parts that cannot both be right: as full names of one role, or an initial that fits nothing. */
function clash(a: Part, b: Part, crossed: boolean): boolean {
  if (crossed && asName(a.role) && asName(b.role)) return true
  if (a.role === b.role) return true
  if (a.role === 'name') return b.role === 'family' || b.role === 'given'
  if (b.role === 'name') return asName(a.role)
  return false
}

const nothing: readonly Pairing[] = []

/** What weighing needs of the matcher. */
export interface Scales {
  readonly distance: Distance
  /** Two words written as one: Gui Qin, Guiqin. */
  readonly join: (a: FullPart, b: FullPart) => FullPart
}

const isFull = (part: Part | undefined): part is FullPart => part?.kind === 'full'

/** A leftover word of one name that is two leftover words of the other. */
function joined(scales: Scales, one: readonly Part[], two: readonly Part[]): Pairing | undefined {
  const [whole] = one
  const [first, second] = two
  if (one.length !== 1 || two.length !== 2 || !isFull(whole) || !isFull(first) || !isFull(second))
    return undefined
  const both = scales.join(first, second)
  const tie = tieOf(scales.distance, whole, { ...both, role: whole.role })
  return tie && tie.quality > 0.5 ? { a: whole, b: both, tie } : undefined
}

export function weighEvidence(scales: Scales, a: ParsedName, b: ParsedName): Evidence {
  const aligned = align(scales.distance, a, b)
  const { pairings, restA, restB } = aligned
  if (restA.length === 0 || restB.length === 0)
    return { ...aligned, against: nothing, contradictions: contradictionsOf(a, b, nothing) }
  const forth = joined(scales, restA, restB)
  const back = forth ? undefined : joined(scales, restB, restA)
  if (forth || back) {
    const found = forth ?? { a: back!.b, b: back!.a, tie: back!.tie }
    const all = [...pairings, found]
    return {
      pairings: all,
      restA: nobody,
      restB: nobody,
      against: nothing,
      contradictions: contradictionsOf(a, b, nothing),
    }
  }
  const against = clashes(scales.distance, aligned)
  return { ...aligned, against, contradictions: contradictionsOf(a, b, against) }
}
const nobody: readonly Part[] = []

function clashes(distance: Distance, { pairings, restA, restB }: Alignment): readonly Pairing[] {
  const found: Pairing[] = []
  const crossed = pairings.some((each) => each.tie.crossed)
  for (const one of restA)
    for (const two of restB) {
      if (!clash(one, two, crossed)) continue
      if (one.role === two.role && pairings.some((each) => each.tie.as === one.role)) continue
      const tie = tieOf(distance, one, two)
      if (tie && tie.quality <= 0) found.push({ a: one, b: two, tie })
    }
  return found
}

function contradictionsOf(
  a: ParsedName,
  b: ParsedName,
  against: readonly Pairing[],
): readonly Contradiction[] {
  const gender = (a.gender & b.gender) === 0 && a.genderSure && b.genderSure
  if (against.length === 0 && !gender) return none
  const found = new Set<Contradiction>(
    against.filter((each) => each.tie.quality <= -0.25).map((each) => each.tie.as),
  )
  if (gender) found.add('gender')
  return [...found]
}
const none: readonly Contradiction[] = []
