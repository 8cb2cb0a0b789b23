/** Logistic regression with a pull to zero, by Adam: features → weights. Deterministic. */
export interface Example {
  readonly features: Float64Array
  readonly same: boolean
  readonly weight: number
}

export interface Fit {
  readonly bias: number
  readonly weights: Float64Array
}

export interface FitOptions {
  readonly rounds: number
  readonly rate: number
  readonly pull: number
  /** Sign that a weight must have: 1, −1, or 0 for any. */
  readonly signs: readonly number[]
}

export function fitLogistic(examples: readonly Example[], start: Fit, options: FitOptions): Fit {
  const size = start.weights.length
  const weights = Float64Array.from([...start.weights, start.bias])
  const momentum = new Float64Array(size + 1)
  const energy = new Float64Array(size + 1)
  const total = examples.reduce((sum, each) => sum + each.weight, 0)
  for (let round = 1; round <= options.rounds; round++) {
    const gradient = new Float64Array(size + 1)
    for (const { features, same, weight } of examples) {
      let odds = weights[size]!
      for (let at = 0; at < size; at++) odds += weights[at]! * features[at]!
      const error = (weight * (1 / (1 + Math.exp(-odds)) - (same ? 1 : 0))) / total
      for (let at = 0; at < size; at++) gradient[at]! += error * features[at]!
      gradient[size]! += error
    }
    for (let at = 0; at <= size; at++) {
      const pull = at < size ? options.pull * (weights[at]! - start.weights[at]!) : 0
      const slope = gradient[at]! + pull
      momentum[at] = 0.9 * momentum[at]! + 0.1 * slope
      energy[at] = 0.999 * energy[at]! + 0.001 * slope * slope
      const step =
        momentum[at]! / (1 - 0.9 ** round) / (Math.sqrt(energy[at]! / (1 - 0.999 ** round)) + 1e-8)
      const moved = weights[at]! - options.rate * step
      const sign = options.signs[at] ?? 0
      weights[at] = sign > 0 ? Math.max(0, moved) : sign < 0 ? Math.min(0, moved) : moved
    }
  }
  return { bias: weights[size]!, weights: weights.slice(0, size) }
}
