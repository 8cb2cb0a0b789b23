/** The name table: every set of pairs against the program and the floors, and the program by kind of difference. */

import type { Comparison } from '../../pipeline/names/match/compare.js'
import type { Row } from '../report/columns.js'
import { floorMethods, type Method } from './methods.js'
import type { LabelledPair } from './pairs.js'
import { type PairScore, type ScoredPair, scoreOf } from './score.js'

export interface PairSet {
  readonly id: string
  readonly pairs: readonly LabelledPair[]
}

export interface NameTable {
  readonly sets: readonly {
    readonly id: string
    readonly method: string
    readonly score: PairScore
  }[]
  readonly kinds: readonly {
    readonly id: string
    readonly kind: string
    readonly pairs: number
    readonly right: number
  }[]
}

export type Match = (a: string, b: string) => Comparison

const judged = (pairs: readonly LabelledPair[], match: Match): readonly ScoredPair[] =>
  pairs.map(({ a, b, same }) => {
    const { verdict, probability } = match(a, b)
    return { same, probability, taken: verdict === 'same' }
  })

/** A floor has no verdicts: it is given its best threshold on the very set, which flatters it. */
const scored = (pairs: readonly LabelledPair[], { score }: Method): readonly ScoredPair[] =>
  pairs.map(({ a, b, same }) => ({ same, probability: score(a, b), taken: false }))

export function nameTable(sets: readonly PairSet[], match: Match): NameTable {
  return {
    sets: sets.flatMap(({ id, pairs }) => [
      { id, method: 'atau', score: scoreOf(judged(pairs, match)) },
      ...floorMethods.map((method) => ({
        id,
        method: method.id,
        score: scoreOf(scored(pairs, method)),
      })),
    ]),
    kinds: sets.flatMap(({ id, pairs }) =>
      [...new Set(pairs.map((pair) => pair.category))].map((kind) => {
        const of = pairs.filter((pair) => pair.category === kind)
        const right = judged(of, match).filter(({ same, taken }) => same === taken).length
        return { id, kind, pairs: of.length, right }
      }),
    ),
  }
}

const three = (value: number): string => value.toFixed(3)

/** F1 of the program is that of its verdicts; the floors' is at their best threshold. */
export const setRows = (table: NameTable): readonly Row[] => [
  [
    'pairs of names',
    'method',
    'n',
    'precision',
    'recall',
    'F1',
    'best F1',
    'recall at P .99',
    'calibration error',
  ],
  ...table.sets.map(({ id, method, score }): Row => {
    const own = method === 'atau'
    return [
      id,
      method,
      String(score.pairs),
      own ? three(score.precision) : '',
      own ? three(score.recall) : '',
      own ? three(score.f1) : '',
      three(score.bestF1),
      three(score.recallAt99),
      own ? three(score.calibrationError) : '',
    ]
  }),
]

export const kindRows = (table: NameTable): readonly Row[] => [
  ['kind of difference', 'set', 'right', 'of'],
  ...table.kinds.map(({ id, kind, pairs, right }): Row => [kind, id, String(right), String(pairs)]),
]
