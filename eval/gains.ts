/** Two runs over one gold: which mentions became right, which became wrong, and whether chance alone explains the difference. */
import { type Label, labels } from '../pipeline/document.js'
import { pooledF1, strictCounts, strictF1, strictPairs } from './score.js'
import { permutation } from './statistics/permutation.js'
import type { Placed, Unit } from './units.js'

export interface Change {
  readonly label: Label | 'case'
  readonly file: string
  /** Of a mention. */
  readonly start?: number
  readonly text: string
  /** Of the gold found anew or lost; made up and gone or new; of a case that stays: what is told of it now right or wrong. */
  readonly kind: 'found' | 'lost' | 'cleared' | 'made up' | 'mended' | 'spoilt'
}

export interface Gains {
  readonly changes: readonly Change[]
  readonly f1: { readonly before: number; readonly after: number; readonly p: number }
}

const keyOf = (each: Placed): string => `${each.file} ${each.start} ${each.end} ${each.label}`

function outcomes(units: readonly Unit[]) {
  const right = new Map<string, Placed>()
  const wrong = new Map<string, Placed>()
  for (const unit of units)
    for (const label of labels)
      for (const { gold, found, verdict } of strictPairs(unit, label)) {
        if (verdict === 'correct' && gold) right.set(keyOf(gold), gold)
        else if (found) wrong.set(keyOf(found), found)
      }
  return { right, wrong }
}

export function gains(before: readonly Unit[], after: readonly Unit[]): Gains {
  const old = outcomes(before)
  const now = outcomes(after)
  const change =
    (kind: Change['kind']) =>
    (each: Placed): Change => ({
      kind,
      label: each.label,
      file: each.file,
      start: each.start,
      text: each.mention.text,
    })
  const only = (a: ReadonlyMap<string, Placed>, b: ReadonlyMap<string, Placed>) =>
    [...a].filter(([key]) => !b.has(key)).map(([, each]) => each)
  const counted = strictCounts(after)
  const { p } = permutation(
    strictCounts(before).map((counts, at) => [counts, counted[at]!] as const),
    pooledF1,
    { draws: 2000 },
  )
  return {
    changes: [
      ...only(now.right, old.right).map(change('found')),
      ...only(old.right, now.right).map(change('lost')),
      ...only(old.wrong, now.wrong).map(change('cleared')),
      ...only(now.wrong, old.wrong).map(change('made up')),
    ],
    f1: { before: strictF1(before), after: strictF1(after), p },
  }
}
