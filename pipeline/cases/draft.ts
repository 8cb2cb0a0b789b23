/** A case in the making: what happened to whom, with the words that tell it; date, place and authority come last. */
import type { Labelled } from '../document.js'
import type { Event, Evidence } from '../record.js'
import type { Valued } from '../relate/valued.js'
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

export const clauseAt = (clauses: readonly Clause[], at: number): Clause =>
  clauses.find((clause) => clause.from <= at && at < clause.to) ?? clauses.at(-1)!

/** The range of units in the text. */
export const rangeOf = ({ units }: Scene, from: number, to: number) => ({
  start: units[from]!.start,
  end: units[Math.max(from, to - 1)]!.end,
})
