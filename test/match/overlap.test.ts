import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settled } from '../../pipeline/match/overlap.js'

const hit = fc
  .record({
    from: fc.nat(12),
    length: fc.integer({ min: 1, max: 5 }),
    by: fc.constantFrom('x', 'y'),
  })
  .map(({ from, length, by }) => ({ from, to: from + length, by, score: length / 10 }))
const rank = ({ score }: { readonly score: number }): number => score

describe('overlapping hits', () => {
  it('leave none that overlap, and leave out none that is free', () => {
    fc.assert(
      fc.property(fc.array(hit), (hits) => {
        const kept = settled(hits, rank)
        const meets = (a: (typeof hits)[0], b: (typeof hits)[0]) => a.from < b.to && b.from < a.to
        for (const a of kept) for (const b of kept) expect(a !== b && meets(a, b)).toBe(false)
        for (const each of hits) expect(kept.some((other) => meets(each, other))).toBe(true)
      }),
    )
  })
  it('are settled alike in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(hit), (hits) => {
        expect(settled(hits.toReversed(), rank)).toEqual(settled(hits, rank))
      }),
    )
  })
  it('fall to the higher rank, then the first in the text, then the longer, then the name', () => {
    const [a, b] = [
      { from: 0, to: 2, by: 'x' },
      { from: 1, to: 4, by: 'x' },
    ]
    expect(settled([a, b], ({ from, to }) => to - from)).toEqual([b])
    expect(settled([b, a], () => 1)).toEqual([a])
    expect(settled([a, { ...a, to: 3 }], () => 1)).toEqual([{ ...a, to: 3 }])
    expect(settled([{ ...a, by: 'y' }, a], () => 1)).toEqual([a])
  })
})
