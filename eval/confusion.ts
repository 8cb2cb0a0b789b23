/** Which label was taken for which: overlapping ranges matched whatever their labels; the rest was missed or made up. */
import { type Label, labels } from '../pipeline/document.js'
import { match } from './spans/match.js'
import type { Unit } from './units.js'

export type Column = Label | 'missed'

export interface Confusion {
  /** gold label → found label (or missed) → count */
  readonly cells: Readonly<Record<Label, Readonly<Record<Column, number>>>>
  readonly spurious: Readonly<Record<Label, number>>
}

const zero = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

export function confusion(units: readonly Unit[]): Confusion {
  const cells = Object.fromEntries(
    labels.map((label) => [label, zero<Column>([...labels, 'missed'])]),
  ) as Record<Label, Record<Column, number>>
  const spurious = zero(labels)
  for (const { gold, found } of units)
    for (const pair of match(gold.mentions, found.mentions, 'partial')) {
      if (pair.gold) cells[pair.gold.label][pair.found?.label ?? 'missed']++
      else if (pair.found) spurious[pair.found.label]++
    }
  return { cells, spurious }
}
