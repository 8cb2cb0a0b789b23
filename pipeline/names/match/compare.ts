/** Two parsed names → one person's, perhaps, or not: with a calibrated probability and the reason part by part. */
import type { Reason, Verdict } from '../../record.js'
import { type Contradiction, type Evidence, type Scales, weighEvidence } from './evidence.js'
import { type Feature, featureNames, featuresOf } from './features.js'
import type { ParsedName, Part, Problem } from './name.js'
import type { WeightsFile } from './schema.js'

export type { Reason, Verdict } from '../../record.js'

export interface Comparison {
  readonly verdict: Verdict
  /** Chance that the two are one person, 0 to 1. */
  readonly probability: number
  readonly contradictions: readonly Contradiction[]
  readonly reasons: readonly Reason[]
}

export interface Scale {
  readonly weights: Float64Array
  readonly bias: number
  readonly calibration: readonly (readonly [number, number])[]
  readonly same: number
  readonly different: number
}

export const scaleOf = (file: WeightsFile): Scale => ({
  weights: Float64Array.from(featureNames, (name: Feature) => file.weights[name] ?? 0),
  bias: file.bias,
  calibration: file.calibration,
  same: file.same,
  different: file.different,
})

const most = 12
const clamp = (odds: number): number => Math.max(-most, Math.min(most, odds))

/** Log-odds → probability along the fitted steps, straight lines between them. */
export function calibrate(steps: Scale['calibration'], odds: number): number {
  if (steps.length === 0) return 1 / (1 + Math.exp(-clamp(odds)))
  let after = 0
  while (after < steps.length && steps[after]![0] < odds) after++
  if (after === steps.length) return steps[after - 1]![1]
  if (after === 0) return steps[0]![1]
  const before = steps[after - 1]!
  const here = steps[after]!
  return before[1] + ((here[1] - before[1]) * (odds - before[0])) / (here[0] - before[0] || 1)
}

const vector = new Float64Array(featureNames.length)

/** Uncalibrated log-odds of evidence. */
export function oddsOf(scale: Scale, a: ParsedName, b: ParsedName, evidence: Evidence): number {
  featuresOf(a, b, evidence, vector)
  let sum = scale.bias
  for (let at = 0; at < vector.length; at++) sum += vector[at]! * scale.weights[at]!
  return sum
}

const partName = (part: Part): Reason['part'] => (part.kind === 'initial' ? 'initial' : part.role)

function reasonsOf(a: ParsedName, b: ParsedName, evidence: Evidence): readonly Reason[] {
  const out: Reason[] = []
  for (const { a: one, b: two, tie } of evidence.pairings)
    out.push({ part: tie.as, finding: tie.loss <= 3 ? 'agrees' : 'near', a: one.text, b: two.text })
  const { against } = evidence
  for (const { a: one, b: two, tie } of against)
    out.push({ part: tie.as, finding: 'differs', a: one.text, b: two.text })
  for (const part of evidence.restA)
    if (!against.some((each) => each.a === part))
      out.push({ part: partName(part), finding: 'left out', a: part.text })
  for (const part of evidence.restB)
    if (!against.some((each) => each.b === part))
      out.push({ part: partName(part), finding: 'left out', b: part.text })
  if (a.generation && b.generation && a.generation !== b.generation)
    out.push({ part: 'name', finding: 'differs', a: suffix(a), b: suffix(b) })
  if ((a.gender & b.gender) === 0)
    out.push({ part: 'gender', finding: 'differs', a: letter(a), b: letter(b) })
  return out
}

const suffix = ({ generation }: ParsedName): string => ['', 'Sr', 'Jr', 'III'][generation] ?? ''
const letter = (name: ParsedName): string => (name.gender === 1 ? 'm' : 'f')

const incomparable = (a: ParsedName, b: ParsedName): Comparison => ({
  verdict: a.text === b.text && a.problem !== 'empty' ? 'review' : 'different',
  probability: 0,
  contradictions: [],
  reasons: [a, b].flatMap((name, at): Reason[] =>
    name.problem
      ? [{ part: 'name', finding: 'not comparable', [at === 0 ? 'a' : 'b']: said(name.problem) }]
      : [],
  ),
})
const said = (problem: Problem): string =>
  ({
    empty: 'no name',
    'too-long': 'longer than a name',
    digits: 'digits, no name',
    address: 'an address, no name',
    organisation: 'an organisation',
    script: 'a script other than Latin and Cyrillic',
  })[problem]

export interface Judgment {
  readonly verdict: Verdict
  readonly probability: number
  readonly contradictions: readonly Contradiction[]
}

/** A surname alone says too little: same only where it is all but certain. */
const loneSame = 0.97

const isLone = (name: ParsedName): boolean => name.parts.length === 1

/** The verdict without its reasons. Contradicted names are never the same, however near. */
export function judge(
  scales: Scales,
  scale: Scale,
  a: ParsedName,
  b: ParsedName,
): Judgment & { readonly evidence: Evidence } {
  const evidence = weighEvidence(scales, a, b)
  const probability = calibrate(scale.calibration, oddsOf(scale, a, b, evidence))
  const { contradictions } = evidence
  const same = isLone(a) || isLone(b) ? Math.max(loneSame, scale.same) : scale.same
  const against = contradictions.length > 0
  const verdict =
    probability >= same && !against
      ? 'same'
      : probability <= scale.different || against
        ? 'different'
        : 'review'
  return {
    verdict,
    probability: against ? Math.min(probability, scale.different) : probability,
    contradictions,
    evidence,
  }
}

export function compareParsed(
  scales: Scales,
  scale: Scale,
  a: ParsedName,
  b: ParsedName,
): Comparison {
  if (a.problem || b.problem) return incomparable(a, b)
  const { verdict, probability, contradictions, evidence } = judge(scales, scale, a, b)
  return { verdict, probability, contradictions, reasons: reasonsOf(a, b, evidence) }
}
