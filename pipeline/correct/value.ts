/** A value with fields changed. */
import type { Label } from '../document.js'
import type { Values } from '../values.js'
import type { Fields } from './schema.js'

/** Without these there is no value. */
const needed: { readonly [L in Label]: readonly (keyof Values[L])[] } = {
  PERSON: [],
  PLACE: ['name', 'kind'],
  STATUTE: ['provisions'],
  PENALTY: ['kind', 'modality'],
  ORG: ['name'],
  DATE: ['iso'],
}

/** A penalty that nobody called otherwise is imposed. */
const usual: { readonly [L in Label]?: Fields } = { PENALTY: { modality: 'imposed' } }

/** Undefined where what is left is no value of its label. */
export function withFields(
  label: Label,
  value: Values[Label] | undefined,
  fields: Fields | undefined,
): Values[Label] | undefined {
  if (!fields) return value
  const all: Fields = { ...usual[label], ...value, ...fields }
  const kept = Object.entries(all).filter(([, each]) => each !== null && each !== undefined)
  const keys = new Set(kept.map(([key]) => key))
  const complete = keys.size > 0 && needed[label].every((key) => keys.has(key as string))
  return complete ? (Object.fromEntries(kept) as unknown as Values[Label]) : undefined
}

/** What must be said to make one value of another; undefined where they are the same. */
export function fieldsBetween(before: Fields | undefined, now: Fields): Fields | undefined {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(now)])]
  const changed = keys.filter((key) => key !== 'personId' && !same(before?.[key], now[key]))
  return changed.length === 0
    ? undefined
    : Object.fromEntries(changed.map((key) => [key, now[key] ?? null]))
}
