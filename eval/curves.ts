/** Precision and recall as the mentions below a score are left out, one point per distinct score. */
import type { Label } from '../pipeline/document.js'
import { ratio } from './counts.js'
import { strictPairs } from './score.js'
import type { Unit } from './units.js'

export interface Point {
  readonly score: number
  readonly precision: number
  readonly recall: number
}

export function precisionRecall(units: readonly Unit[], label: Label): readonly Point[] {
  const pairs = units.flatMap((unit) => strictPairs(unit, label))
  const gold = pairs.filter((pair) => pair.gold).length
  const judged = pairs
    .flatMap(({ found, verdict }) =>
      found && found.mention.score !== null
        ? [{ score: found.mention.score, right: verdict === 'correct' }]
        : [],
    )
    .sort((a, b) => b.score - a.score)
  const points: Point[] = []
  let right = 0
  judged.forEach(({ score, right: correct }, at) => {
    if (correct) right++
    if (judged[at + 1]?.score !== score)
      points.push({ score, precision: ratio(right, at + 1), recall: ratio(right, gold) })
  })
  return points
}
