/** What speaks for and against two names being one person's, as numbers, and the contradictions among them. */
import { type Alignment, align, type Pairing } from './align.js'
import { agreeing } from './born.js'
import type { Distance } from './distances.js'
import type { FullPart, ParsedName, Part } from './name.js'
import { tieOf } from './weigh.js'

export type Contradiction =
  | 'family'
  | 'given'
  | 'patronymic'
  | 'initial'
  | 'gender'
  | 'generation'
  | 'birth'

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
  readonly parse: (text: string) => ParsedName
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
    return {
      pairings,
      restA,
      restB,
      against: nothing,
      contradictions: contradictionsOf(a, b, nothing),
    }
  const found = joinedEither(scales, restA, restB)
  if (found) {
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
  return { pairings, restA, restB, against, contradictions: contradictionsOf(a, b, against) }
}

function joinedEither(
  scales: Scales,
  restA: readonly Part[],
  restB: readonly Part[],
): Pairing | undefined {
  if (restA.length + restB.length !== 3) return undefined
  const forth = joined(scales, restA, restB)
  if (forth) return forth
  const back = joined(scales, restB, restA)
  return back && { a: back.b, b: back.a, tie: back.tie }
}

const nobody: readonly Part[] = []

const tied = (pairings: readonly Pairing[], role: Part['role']): boolean => {
  for (const { tie } of pairings) if (tie.as === role) return true
  return false
}

function clashes(distance: Distance, { pairings, restA, restB }: Alignment): readonly Pairing[] {
  const found: Pairing[] = []
  let crossed = false
  for (const { tie } of pairings) if (tie.crossed) crossed = true
  for (const one of restA)
    for (const two of restB) {
      if (!clash(one, two, crossed)) continue
      if (one.role === two.role && tied(pairings, one.role)) continue
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
  const generation = a.generation > 0 && b.generation > 0 && a.generation !== b.generation
  const birth = agreeing(a.born ?? 0, b.born ?? 0) === -2
  if (against.length === 0 && !gender && !generation && !birth) return none
  const found: Contradiction[] = []
  for (const { tie } of against)
    if (tie.quality <= (tie.alike ? contradicted : contradictedAcross) && !found.includes(tie.as))
      found.push(tie.as)
  if (gender) found.push('gender')
  if (generation) found.push('generation')
  if (birth) found.push('birth')
  return found
}
/** Quality below which two words of one role cannot be one. */
const contradicted = -0.25
/** And where they stand in two alphabets, or in those of two languages. */
const contradictedAcross = -0.4
const none: readonly Contradiction[] = []
