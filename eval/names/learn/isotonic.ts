/** Monotone calibration: pool adjacent violators, then a few points of the line. */
export interface Scored {
  readonly odds: number
  readonly same: boolean
  readonly weight: number
}

interface Block {
  from: number
  to: number
  sum: number
  weight: number
}

const fewest = 40
const least = 0.001

/** Points (log-odds, probability), both rising; blocks of fewer than 40 examples are joined with their neighbours. */
export function isotonic(scored: readonly Scored[]): readonly (readonly [number, number])[] {
  const sorted = [...scored].sort((a, b) => a.odds - b.odds)
  const blocks: Block[] = []
  for (const each of sorted) {
    blocks.push({
      from: each.odds,
      to: each.odds,
      sum: each.same ? each.weight : 0,
      weight: each.weight,
    })
    while (blocks.length > 1) {
      const last = blocks[blocks.length - 1]!
      const before = blocks[blocks.length - 2]!
      const rising = before.sum / before.weight < last.sum / last.weight
      if (rising && before.weight >= fewest) break
      blocks.pop()
      blocks[blocks.length - 1] = {
        from: before.from,
        to: last.to,
        sum: before.sum + last.sum,
        weight: before.weight + last.weight,
      }
    }
  }
  const round = (value: number, by: number): number => Math.round(value * by) / by
  let highest = 0
  return blocks.map((block) => {
    const share = (block.sum + 0.5) / (block.weight + 1)
    highest = Math.max(highest, Math.min(1 - least, Math.max(least, share)))
    return [round((block.from + block.to) / 2, 1000), round(highest, 10_000)]
  })
}
