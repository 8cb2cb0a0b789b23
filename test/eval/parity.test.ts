/** Ours against the field's own scorers, over the committed cases of `eval/parity`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bCubed, ceafe, lea, muc } from '../../eval/clusters/measures.js'
import { type Counts, ratiosOf } from '../../eval/counts.js'
import { countsOf, match, type Scheme, schemes } from '../../eval/spans/match.js'
import type { Label, Labelled } from '../../pipeline/document.js'

type Row = readonly [number, number, Label]
type Tally = Readonly<Record<Scheme, readonly number[]>>
interface SpanCase {
  readonly gold: readonly Row[]
  readonly found: readonly Row[]
  readonly nervaluate: { readonly overall: Tally; readonly labels: Readonly<Record<string, Tally>> }
  readonly greedy: boolean
  readonly seqeval: readonly number[] | null
}
interface ClusterCase {
  readonly key: readonly (readonly number[])[]
  readonly response: readonly (readonly number[])[]
  readonly muc: readonly number[]
  readonly bcub: readonly number[]
  readonly ceafe: readonly number[]
  readonly lea: readonly number[]
}

const cases = JSON.parse(readFileSync('eval/parity/cases.json', 'utf8')) as {
  readonly spans: readonly SpanCase[]
  readonly clusters: readonly ClusterCase[]
}

const ranges = (rows: readonly Row[]): readonly Labelled[] =>
  rows.map(([start, end, label]) => ({ start, end, label }))

const ours = (gold: readonly Row[], found: readonly Row[], scheme: Scheme): readonly number[] => {
  const counts: Counts = countsOf(match(ranges(gold), ranges(found), scheme))
  return [counts.correct, counts.incorrect, counts.partial, counts.missed, counts.spurious]
}

const of = (rows: readonly Row[], label: string) => rows.filter((row) => row[2] === label)

/** Right first, then half right, then wrong but matched. */
const worth = ([correct, incorrect, partial]: readonly number[]): number =>
  correct! * 1e6 + (partial! + incorrect!) * 1e3

describe('spans against nervaluate 1.1.0', () => {
  it('has at least 200 cases, ugly ones among them', () => {
    expect(cases.spans.length).toBeGreaterThanOrEqual(200)
    expect(cases.spans.filter((each) => each.greedy).length).toBeGreaterThan(20)
  })
  it.each(cases.spans.map((each, at) => [at, each] as const))('case %i', (_, each) => {
    const theirs = (label?: string) =>
      label ? each.nervaluate.labels[label] : each.nervaluate.overall
    for (const label of [undefined, ...Object.keys(each.nervaluate.labels)])
      for (const scheme of schemes) {
        const gold = label ? of(each.gold, label) : each.gold
        const found = label ? of(each.found, label) : each.found
        const mine = ours(gold, found, scheme)
        const said = theirs(label)![scheme]
        if (each.greedy) expect(worth(mine)).toBeGreaterThanOrEqual(worth(said))
        else expect(mine, `${label ?? 'overall'} ${scheme}`).toEqual(said)
      }
  })
  it('gives more than the greedy matching somewhere, in any order of the lists', () => {
    const greedy = cases.spans.filter((each) => each.greedy)
    expect(
      greedy.some(
        (each) =>
          worth(ours(each.gold, each.found, 'strict')) > worth(each.nervaluate.overall.strict),
      ),
    ).toBe(true)
    for (const { gold, found } of greedy)
      for (const scheme of schemes)
        expect(ours([...gold].reverse(), [...found].reverse(), scheme)).toEqual(
          ours(gold, found, scheme),
        )
  })
})

describe('spans against seqeval 1.2.2', () => {
  const rows = cases.spans.filter((each) => each.seqeval !== null)
  it.each(rows.map((each, at) => [at, each] as const))('case %i', (_, { gold, found, seqeval }) => {
    const counts = countsOf(match(ranges(gold), ranges(found), 'strict'))
    const { precision, recall, f1 } = ratiosOf(counts)
    expect(precision).toBeCloseTo(seqeval![0]!, 10)
    expect(recall).toBeCloseTo(seqeval![1]!, 10)
    expect(f1).toBeCloseTo(seqeval![2]!, 10)
  })
})

describe('people against the reference coreference scorer', () => {
  const sets = (clusters: readonly (readonly number[])[]) =>
    clusters.map((cluster) => new Set(cluster.map(String)))
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  it.each(cases.clusters.map((each, at) => [at, each] as const))('case %i', (_, each) => {
    const key = sets(each.key)
    const response = sets(each.response)
    for (const [measure, said] of [
      [muc, each.muc],
      [bCubed, each.bcub],
      [ceafe, each.ceafe],
    ] as const) {
      const mine = measure(key, response)
      expect(mine.recall).toBeCloseTo(share(said[0]!, said[1]!), 8)
      expect(mine.precision).toBeCloseTo(share(said[2]!, said[3]!), 8)
    }
    const most = (clusters: typeof key) => clusters.filter((cluster) => cluster.size > 1)
    if (most(key).length === key.length && most(response).length === response.length) {
      const mine = lea(key, response)
      expect(mine.recall).toBeCloseTo(share(each.lea[0]!, each.lea[1]!), 8)
      expect(mine.precision).toBeCloseTo(share(each.lea[2]!, each.lea[3]!), 8)
    }
  })
})
