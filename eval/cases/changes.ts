/** Two runs over one gold, case by case: a case is held by entry, person and event. */

import { add, none, ratiosOf } from '../counts.js'
import type { Change } from '../gains.js'
import type { Unit } from '../units.js'
import type { SamePlace } from './pair.js'
import { eventCounts, type PairedUnit, pairUnits } from './score.js'
import { caseUnits } from './unit.js'
import { askedWords, toldWords } from './words.js'

interface Held {
  readonly file: string
  readonly text: string
  /** All that the gold tells of it is right, the authority included. */
  readonly whole: boolean
}

/** Of two cases alike in person and event the second is held apart. */
function held(units: readonly PairedUnit[]) {
  const right = new Map<string, Held>()
  const wrong = new Map<string, Held>()
  const keep = (into: Map<string, Held>, key: string, each: Held) => {
    let n = 1
    while (into.has(`${key} ${n}`)) n++
    into.set(`${key} ${n}`, each)
  }
  for (const { file, pairs } of units) {
    for (const { asked, told, wrong: fields } of pairs.matched)
      keep(right, `${file} ${told.person} ${told.event}`, {
        file,
        text: askedWords(asked),
        whole: fields.length === 0,
      })
    for (const told of [...pairs.confused.map((pair) => pair.told), ...pairs.spurious])
      keep(wrong, `${file} ${told.person} ${told.event}`, {
        file,
        text: toldWords(told),
        whole: false,
      })
  }
  return { right, wrong }
}

export interface CaseGains {
  readonly changes: readonly Change[]
  /** Of person and event. */
  readonly f1: { readonly before: number; readonly after: number }
}

export function caseGains(
  before: readonly Unit[],
  after: readonly Unit[],
  samePlace: SamePlace,
): CaseGains {
  const [first, second] = [before, after].map((units) => pairUnits(caseUnits(units), samePlace))
  const [old, now] = [held(first!), held(second!)]
  const change =
    (kind: Change['kind']) =>
    ([, { file, text }]: readonly [string, Held]): Change => ({ kind, label: 'case', file, text })
  const only = (a: ReadonlyMap<string, Held>, b: ReadonlyMap<string, Held>) =>
    [...a].filter(([key]) => !b.has(key))
  const turned = (a: ReadonlyMap<string, Held>, b: ReadonlyMap<string, Held>) =>
    [...a].filter(([key, each]) => each.whole && b.get(key)?.whole === false)
  const f1 = (units: readonly PairedUnit[]) => ratiosOf(units.map(eventCounts).reduce(add, none)).f1
  return {
    changes: [
      ...only(now.right, old.right).map(change('found')),
      ...only(old.right, now.right).map(change('lost')),
      ...turned(now.right, old.right).map(change('mended')),
      ...turned(old.right, now.right).map(change('spoilt')),
      ...only(old.wrong, now.wrong).map(change('cleared')),
      ...only(now.wrong, old.wrong).map(change('made up')),
    ],
    f1: { before: f1(first!), after: f1(second!) },
  }
}
