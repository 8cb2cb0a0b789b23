/** Do scores mean what they say? Bins of equal width; the expected calibration error is the mean gap, weighted by size. */
import { ratio } from '../counts.js'

export interface Bin {
  readonly from: number
  readonly to: number
  readonly size: number
  readonly meanScore: number
  readonly right: number
}

export interface Calibration {
  readonly bins: readonly Bin[]
  readonly error: number
}

export function calibration(
  judged: readonly { readonly score: number; readonly right: boolean }[],
  count = 10,
): Calibration {
  const bins = Array.from({ length: count }, (_, at): Bin => {
    const inside = judged.filter(
      ({ score }) => Math.min(count - 1, Math.floor(score * count)) === at,
    )
    return {
      from: at / count,
      to: (at + 1) / count,
      size: inside.length,
      meanScore: ratio(
        inside.reduce((sum, each) => sum + each.score, 0),
        inside.length,
      ),
      right: ratio(inside.filter((each) => each.right).length, inside.length),
    }
  })
  const gaps = bins.reduce((sum, bin) => sum + bin.size * Math.abs(bin.right - bin.meanScore), 0)
  return { bins, error: ratio(gaps, judged.length) }
}
