/** Weights, calibration and thresholds of the matcher from labelled pairs. */
import { weighEvidence } from '../../../pipeline/names/match/evidence.js'
import { featureNames, featuresOf } from '../../../pipeline/names/match/features.js'
import type { Matcher } from '../../../pipeline/names/match/matcher.js'
import type { WeightsFile } from '../../../pipeline/names/match/schema.js'
import type { LabelledPair } from '../pairs.js'
import { isotonic, type Scored } from './isotonic.js'
import { type Example, type Fit, fitLogistic } from './weights.js'

/** Which way each feature may speak. */
const positive = new Set(['family', 'given', 'patronymic', 'initial'])
const signs = featureNames.map((name) => (positive.has(name) ? 1 : -1))

export interface Sample {
  readonly pair: LabelledPair
  readonly weight: number
}

interface Weighed extends Example {
  readonly contradicted: boolean
}

function weighed(matcher: Matcher, samples: readonly Sample[]): readonly Weighed[] {
  return samples.flatMap(({ pair, weight }) => {
    const a = matcher.parse(pair.a)
    const b = matcher.parse(pair.b)
    if (a.problem || b.problem) return []
    const evidence = weighEvidence(matcher.scales, a, b)
    const features = featuresOf(a, b, evidence, new Float64Array(featureNames.length))
    return [{ features, same: pair.same, weight, contradicted: evidence.contradictions.length > 0 }]
  })
}

const oddsWith = (fit: Fit, features: Float64Array): number =>
  features.reduce((sum, value, at) => sum + value * fit.weights[at]!, fit.bias)

const probabilityAt = (steps: readonly (readonly [number, number])[], odds: number): number => {
  const after = steps.findIndex(([at]) => at >= odds)
  if (after < 0) return steps[steps.length - 1]![1]
  if (after === 0) return steps[0]![1]
  const [x0, y0] = steps[after - 1]!
  const [x1, y1] = steps[after]!
  return y0 + ((y1 - y0) * (odds - x0)) / (x1 - x0 || 1)
}

/** The threshold at which F1 of "same" is best, among those that leave what is only likely to review. */
const surest = 0.5
function bestThreshold(
  judged: readonly (Scored & { probability: number; contradicted: boolean })[],
): number {
  let best = { f1: 0, at: surest }
  for (let at = surest; at < 0.95; at += 0.01) {
    let tp = 0
    let fp = 0
    let fn = 0
    for (const each of judged) {
      const taken = each.probability >= at && !each.contradicted
      if (taken && each.same) tp += each.weight
      else if (taken) fp += each.weight
      else if (each.same) fn += each.weight
    }
    const f1 = (2 * tp) / (2 * tp + fp + fn)
    if (f1 > best.f1) best = { f1, at }
  }
  return Math.round(best.at * 100) / 100
}

export function learnScale(matcher: Matcher, samples: readonly Sample[]): WeightsFile {
  const examples = weighed(matcher, samples)
  const start: Fit = { bias: matcher.scale.bias, weights: Float64Array.from(matcher.scale.weights) }
  const fit = fitLogistic(examples, start, { rounds: 700, rate: 0.03, pull: 0.0005, signs })
  const scored = examples.map((each) => ({ ...each, odds: oddsWith(fit, each.features) }))
  const calibration = isotonic(scored)
  const judged = scored.map((each) => ({
    ...each,
    probability: probabilityAt(calibration, each.odds),
  }))
  return {
    version: '1',
    bias: Math.round(fit.bias * 1000) / 1000,
    weights: Object.fromEntries(
      featureNames.map((name, at) => [name, Math.round(fit.weights[at]! * 1000) / 1000]),
    ),
    calibration: calibration.map(([odds, probability]): [number, number] => [odds, probability]),
    same: bestThreshold(judged),
    different: 0.1,
  }
}
