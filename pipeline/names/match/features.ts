/** Evidence → a vector of numbers for the learned weights. */
import type { Evidence } from './evidence.js'
import type { ParsedName, Part } from './name.js'

export const featureNames = [
  'family',
  'familyLoss',
  'noFamily',
  'given',
  'givenLoss',
  'noGiven',
  'patronymic',
  'patronymicLoss',
  'initial',
  'initialLoss',
  'crossed',
  'againstFamily',
  'againstGiven',
  'againstPatronymic',
  'againstInitial',
  'gender',
  'restFull',
  'lone',
  'hardly',
  'restBoth',
  'restFirst',
] as const
export type Feature = (typeof featureNames)[number]

const at = Object.fromEntries(featureNames.map((name, index) => [name, index])) as Readonly<
  Record<Feature, number>
>
const mostRarity = 11

function fullRest(rest: readonly Part[]): number {
  let count = 0
  for (const part of rest) if (part.kind === 'full' && part.role !== 'patronymic') count++
  return Math.min(count, 2)
}

/** The first given name is left out and a later one is not: Hozaifa Javed Khanani, Javed Khanani. */
function leads(name: ParsedName, rest: readonly Part[]): boolean {
  if (rest.length === 0 || name.parts.length < 3) return false
  const at = name.parts.findIndex((part) => part.role !== 'family')
  const first = name.parts[at]!
  const next = name.parts[at + 1]
  return (
    first?.kind === 'full' &&
    rest.includes(first) &&
    next?.kind === 'full' &&
    next.role === 'given' &&
    !rest.includes(next)
  )
}

/** Fills `out` (one number a feature). */
export function featuresOf(
  a: ParsedName,
  b: ParsedName,
  evidence: Evidence,
  out: Float64Array,
): Float64Array {
  out.fill(0)
  let full = 0
  for (const { tie } of evidence.pairings) {
    const quality = Math.max(0, tie.quality)
    if (tie.as === 'initial') {
      out[at.initial]! += 1
      out[at.initialLoss]! += tie.loss / 100
      continue
    }
    full++
    const rarity = Math.min(mostRarity, tie.rarity)
    if (tie.as === 'patronymic') out[at.patronymic]! += quality
    else if (tie.as === 'given') out[at.given]! += quality * rarity
    else out[at.family]! += quality * rarity
    const loss =
      tie.as === 'patronymic'
        ? at.patronymicLoss
        : tie.as === 'given'
          ? at.givenLoss
          : at.familyLoss
    out[loss]! += tie.loss / 10
    if (tie.crossed) out[at.crossed]! += 1
  }
  if (out[at.family] === 0) out[at.noFamily] = 1
  if (out[at.given] === 0) out[at.noGiven] = 1
  for (const { tie } of evidence.against) {
    const index =
      tie.as === 'family'
        ? at.againstFamily
        : tie.as === 'given'
          ? at.againstGiven
          : tie.as === 'patronymic'
            ? at.againstPatronymic
            : at.againstInitial
    const far = 0.45 - 0.55 * tie.quality
    if (far > out[index]!) out[index] = far
  }
  if ((a.gender & b.gender) === 0) out[at.gender] = a.genderSure && b.genderSure ? 1 : 0.3
  if (a.parts.length === 1 || b.parts.length === 1) out[at.lone] = 1
  if (full === 0) out[at.hardly] = 1
  const { restA, restB } = evidence
  if (restA.length + restB.length === 0) return out
  const fullA = fullRest(restA)
  const fullB = fullRest(restB)
  out[at.restFull] = fullA + fullB
  if (fullA > 0 && fullB > 0) out[at.restBoth] = 1
  if ((fullA > 0 && leads(a, restA)) || (fullB > 0 && leads(b, restB))) out[at.restFirst] = 1
  return out
}
