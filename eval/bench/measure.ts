/** Quality and speed of grouping on one invented list. */

import { collector } from '../../pipeline/names/match/dedupe/index.js'
import type { Matcher } from '../../pipeline/names/match/matcher.js'
import type { Romanise } from '../../pipeline/names/translit/scheme.js'
import { f1Of } from '../names/score.js'
import { type DenseRow, pairCounts } from './names-list.js'

export interface Measured {
  readonly rows: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** F1 of rows that are equal letter by letter in Latin, whatever their order. */
  readonly floor: number
  /** Processor time. */
  readonly seconds: number
}

function answerOf(rows: readonly DenseRow[], matcher: Matcher): Int32Array {
  const into = collector(matcher)
  for (const { text } of rows) into.add(text)
  const { people } = into.group()
  const answer = new Int32Array(rows.length)
  for (let at = 0; at < people.length; at++) for (const row of people.rows(at)) answer[row] = at
  return answer
}

function floorOf(rows: readonly DenseRow[], romanise: Romanise): Int32Array {
  const ids = new Map<string, number>()
  return Int32Array.from(rows, ({ text }) => {
    const key = romanise(text).toLowerCase().split(' ').sort().join(' ')
    const known = ids.get(key)
    if (known !== undefined) return known
    ids.set(key, ids.size)
    return ids.size - 1
  })
}

/** `clock` gives seconds of processor time. */
export function measure(
  rows: readonly DenseRow[],
  matcher: Matcher,
  clock: () => number,
): Measured {
  const begun = clock()
  const answer = answerOf(rows, matcher)
  const seconds = clock() - begun
  const truth = rows.map((row) => row.person)
  const counts = pairCounts(truth, answer)
  return {
    rows: rows.length,
    precision: counts.tp / (counts.tp + counts.fp),
    recall: counts.tp / (counts.tp + counts.fn),
    f1: f1Of(counts),
    floor: f1Of(pairCounts(truth, floorOf(rows, matcher.romanise))),
    seconds,
  }
}
