/** Is a found normal form the gold one? Only what the gold states is asked for; a doubtful field is no question. */
import type { Label } from '../pipeline/document.js'
import type { PenaltyValue, PlaceValue, StatuteValue, Values } from '../pipeline/values.js'
import { sameSpelling } from './cases/places.js'
import { penaltyKey, provisionKey } from './gold/cases.js'

const keys = (value: StatuteValue): string => value.provisions.map(provisionKey).sort().join('; ')

const rules: { readonly [L in Label]?: (gold: Partial<Values[L]>, found: Values[L]) => boolean } = {
  PLACE: (gold: Partial<PlaceValue>, found) =>
    (gold.name === undefined || sameSpelling(gold.name, found.name)) &&
    (gold.kind === undefined || gold.kind === found.kind),
  STATUTE: (gold, found) => keys(gold as StatuteValue) === keys(found),
  PENALTY: (gold: Partial<PenaltyValue>, found) =>
    (gold.kind === undefined || penaltyKey(gold as PenaltyValue) === penaltyKey(found)) &&
    (gold.modality === undefined || gold.modality === found.modality),
  DATE: (gold, found) => gold.iso === found.iso,
}

/** Undefined where the gold asks nothing (a person's id is scored by clusters). */
export function valueRight(
  label: Label,
  gold: Values[Label] | undefined,
  found: Values[Label] | undefined,
): boolean | undefined {
  const rule = rules[label] as ((gold: unknown, found: unknown) => boolean) | undefined
  if (!rule || gold === undefined) return undefined
  return found !== undefined && rule(gold, found)
}
