/** What speaks for and against two names being one person's, as numbers, and the contradictions among them. */
import { align, type Pairing } from './align.js'
import type { Distance } from './distances.js'
import type { ParsedName, Part } from './name.js'
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
function clash(a: Part, b: Part): boolean {
  if (a.role === b.role) return true
  if (a.role === 'name') return b.role === 'family' || b.role === 'given'
  if (b.role === 'name') return asName(a.role)
  return false
}

const nothing: readonly Pairing[] = []

export function weighEvidence(distance: Distance, a: ParsedName, b: ParsedName): Evidence {
  const { pairings, restA, restB } = align(distance, a, b)
  let against: Pairing[] | readonly Pairing[] = nothing
  if (restA.length > 0 && restB.length > 0) {
    const found: Pairing[] = []
    for (const one of restA)
      for (const two of restB) {
        if (!clash(one, two)) continue
        if (one.role === two.role && pairings.some((each) => each.tie.as === one.role)) continue
        const tie = tieOf(distance, one, two)
        if (tie && tie.quality <= 0) found.push({ a: one, b: two, tie })
      }
    against = found
  }
  return { pairings, restA, restB, against, contradictions: contradictionsOf(a, b, against) }
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
