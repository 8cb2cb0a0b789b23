/** A case in the making: what happened to whom, with the words that tell it; date, place and authority come last. */
import type { Labelled } from '../document.js'
import type { Event, Evidence } from '../record.js'
import type { Valued } from '../valued.js'
import type { Modality } from '../values.js'
import type { Assertion } from './assertion.js'
import type { Bearer } from './bearer.js'
import type { Clause } from './clause.js'
import type { Told } from './events.js'
import type { Scene, Span } from './scene.js'

export interface Draft {
  /** What the entry calls the person by: the same for all mentions of one. */
  readonly person: string
  readonly mention: Valued
  readonly event: Event
  readonly clause: Clause
  /** Where its date, place and authority are looked for first. */
  readonly span: Span
  /** Clauses of its sentence that tell the same act: `found X guilty on 3 May and gave him two years`. */
  readonly also?: readonly Clause[]
  readonly at: number
  /** From where its date and place are near: its verb. */
  readonly near: number
  readonly assertion: Assertion | 'state'
  readonly penalty?: Valued
  readonly modality?: Modality
  readonly statutes: readonly Valued[]
  readonly rule: string
  readonly because: Evidence
}

/** What was read of an entry before its cases are made. */
export interface Reading {
  readonly scene: Scene
  readonly clauses: readonly Clause[]
  readonly groupsOf: (clause: Clause) => readonly (readonly Bearer[])[]
  /** Every trigger with what it asserts and whom it happened to. */
  readonly told: readonly Told[]
  readonly keyOf: (person: Labelled) => string
}

/** The clause that holds a unit, else the last; clauses stand in their order, none inside another. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause {
  let [low, high] = [0, clauses.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses[middle]!.to <= at) low = middle + 1
    else high = middle
  }
  const found = clauses[low]
  return found && found.from <= at ? found : clauses.at(-1)!
}

/** The range of units in the text. */
export const rangeOf = ({ units }: Scene, from: number, to: number) => ({
  start: units[from]!.start,
  end: units[Math.max(from, to - 1)]!.end,
})

/** Where drafts stand in a list that only grows or has its members replaced, by something that stays of each. */
export function placesBy<K>(drafts: readonly Draft[], keyOf: (draft: Draft) => K) {
  const places = new Map<K, number[]>()
  const add = (draft: Draft, at: number): void => {
    const own = places.get(keyOf(draft))
    if (own) own.push(at)
    else places.set(keyOf(draft), [at])
  }
  drafts.forEach(add)
  return { add, of: (key: K): readonly number[] => places.get(key) ?? [] }
}
