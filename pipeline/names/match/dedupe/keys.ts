/** The keys that people are filed under and found by: names by their numbers, initials by their sounds. */
import type { Part } from '../name.js'
import type { Near } from './kinds.js'
import { type List, readings } from './list.js'
import { mix } from './postings.js'

export interface Key {
  readonly key: number
  /** −ln of the chance that the name is written so. */
  readonly cost: number
}

const salts = { full: 1, initial: 2, alone: 3 } as const
/** Readings dearer than this are not looked up. */
const dearest = 14
/** A person is filed under the readings that are nearly as likely as the best. */
const filed = 5
const soundCost = 25
const none: readonly Near[] = []

const soundsOf = (part: Part): readonly number[] => [
  ...new Set(
    (part.kind === 'initial' ? part.sounds : part.first)
      .filter((each) => each.cost <= soundCost)
      .map((each) => each.sound.charCodeAt(0)),
  ),
]

/** A name of unknown gender is looked up as both. */
const gendersOf = (list: List, node: number): readonly number[] => {
  const { gender, genderSure } = list.store.frame(node)
  return gender === 3 || !genderSure ? [1, 2] : [gender]
}

function best(keys: readonly Key[], limit: number): readonly Key[] {
  const out = new Map<number, Key>()
  let least = Number.POSITIVE_INFINITY
  for (const each of keys) {
    const known = out.get(each.key)
    if (!known || known.cost > each.cost) out.set(each.key, each)
    least = Math.min(least, each.cost)
  }
  return [...out.values()]
    .filter(({ cost }) => cost <= least + limit)
    .sort((a, b) => a.cost - b.cost)
}

const familyNear = (list: List, token: number): readonly Near[] =>
  token < 0 ? none : list.families.near[token]!

export type Use = 'file' | 'find'
const limitOf = (use: Use): number => (use === 'file' ? filed : dearest)

/** By surname and given name. */
export function fullKeys(list: List, node: number, use: Use): readonly Key[] {
  const out: Key[] = []
  for (const { family, given } of readings(list, node))
    if (given >= 0)
      for (const one of familyNear(list, family))
        for (const two of list.givens.near[given]!)
          out.push({ key: mix(one.kind, two.kind, salts.full), cost: one.cost + two.cost })
  return best(out, limitOf(use))
}

/** By surname, gender and the first sound of the given name. */
export function initialKeys(list: List, node: number, use: Use): readonly Key[] {
  const out: Key[] = []
  const genders = gendersOf(list, node)
  const ids = list.store.partsOf(node)
  for (const { family, given, initial } of readings(list, node)) {
    const part =
      initial >= 0
        ? list.store.parts[initial]!
        : list.store.parts[ids.find((id) => list.words.asGiven[id] === given) ?? -1]
    if (!part) continue
    for (const one of familyNear(list, family))
      for (const code of soundsOf(part))
        for (const gender of genders)
          out.push({ key: mix(one.kind, code * 4 + gender, salts.initial), cost: one.cost })
  }
  return best(out, limitOf(use))
}

export function aloneKeys(list: List, node: number, use: Use): readonly Key[] {
  const out = readings(list, node).flatMap(({ family }) =>
    familyNear(list, family).map(({ kind, cost }) => ({ key: mix(kind, 0, salts.alone), cost })),
  )
  return best(out, limitOf(use))
}
