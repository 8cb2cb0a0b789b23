/** A word that tells an event. */

import type { Event } from '../record.js'
import type { Clause } from './clause.js'
import type { Span } from './scene.js'

/** Who the event happens to, seen from the verb. */
export type Frame =
  | 'object'
  | 'subject'
  | 'dative'
  | 'owner'
  | 'against'
  | 'refused'
  | 'ablative'
  | 'any'

export interface Trigger {
  readonly event: Event
  /** Units, half-open. */
  readonly from: number
  readonly to: number
  readonly clause: Clause
  readonly frame: Frame
  readonly voice: 'active' | 'passive'
  /** `told` by a finite verb; `epithet` beside a noun; `named` by an infinitive, a noun, a gerund: no event unless something else asserts it. */
  readonly form: 'told' | 'epithet' | 'named' | 'future'
  readonly negated: boolean
  /** A charge that is told to stand: `is accused`, `обвиняется`. */
  readonly stands?: boolean
  readonly plural: boolean
  /** A clause with endings of a noun (`сабалғанын айтты`): who it is about stands in the genitive, too. */
  readonly nominal?: boolean
  /** Told as what lay before by the verb's own form. */
  readonly before?: boolean
  /** The verb that asserts a noun: `the trial began`. */
  readonly support?: number
  /** A noun in a list of the stages of a case, beside its day. */
  readonly stage?: true
  /** A verdict in one word. */
  readonly verdict?: true
  /** A noun behind a name in a list. */
  readonly outcome?: true
}

/** What a verb's own form and the words around it say. */
export type Form = Pick<
  Trigger,
  'voice' | 'form' | 'negated' | 'plural' | 'stands' | 'nominal' | 'before'
>

/** What somebody suffered, told without a verb of its own. */
export const suffered = (event: Event, clause: Clause, { from, to }: Span): Trigger => ({
  event,
  from,
  to,
  clause,
  frame: 'object',
  voice: 'passive',
  form: 'told',
  negated: false,
  plural: false,
})
