/** Evidence → the chance that two names are one person's: fitted weights and steps. */
import type { Evidence } from './evidence.js'
import { type Feature, featureNames, featuresOf } from './features.js'
import type { ParsedName } from './name.js'
import type { WeightsFile } from './schema.js'

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
