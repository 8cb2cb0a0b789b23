/** What the stage of cases asks of a language. One file each answers it. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Bearer } from '../bearer.js'
import type { Clause } from '../clause.js'
import type { GrammaticalCase } from '../grammatical-case.js'
import type { Scene, Span } from '../scene.js'
import type { Form, Trigger } from '../trigger.js'

export interface Feature {
  readonly name: string
  readonly weight: number
}

/** Whom a pronoun may mean. */
export type Pronoun = 'm' | 'f' | 'plural' | 'any' | 'speaker'

export interface Grammar {
  /** Voice, tense and assertion of a verb by its own form and what stands around it. */
  readonly formOf: (scene: Scene, found: Found, clause: Clause) => Form
  /** What a verb tells where that hangs on who acts and where somebody is taken; nothing where it is no event. Left out: what its row says. */
  readonly eventOf?: (scene: Scene, found: Found, clause: Clause, own: Event) => Event | undefined
  /** Does a participle clause begin at a unit that a comma stands before: `, осуждённый в мае,`? */
  readonly beginsParticiple: (scene: Scene, at: number) => boolean
  /** Is a comma needed before a relative pronoun or a conjunction? */
  readonly commas: boolean
  /** Does a finite verb stand right at a unit, so that a clause that was broken off goes on? */
  readonly beginsWithVerb: (scene: Scene, at: number) => boolean
  /** Does a day stand before its verb, so that one behind belongs to the next? */
  readonly verbLast?: boolean
  /** Does a body stand as one that acts? Left out: by the words before it. */
  readonly acts?: (scene: Scene, at: number, event: Event) => boolean
  /** Is a place told as the place of something: in, at, near; not from, not of? */
  readonly isLocation: (scene: Scene, at: number) => boolean
  /** Does a place or date belong to where somebody lives or comes from? */
  readonly isHome: (scene: Scene, at: number) => boolean
  /** Does a place or date belong to what the act was about: `about the riots in …`? */
  readonly isMatter?: (scene: Scene, at: number) => boolean
  /** The pronoun, or the noun that stands for a name told before, where the trigger's patient does. */
  readonly takesUp: (scene: Scene, trigger: Trigger) => Pronoun | undefined
  /** Has a verb neither subject nor object of its own, so that the people of the clause before go on? */
  readonly subjectless: (scene: Scene, trigger: Trigger) => boolean
  /** Do the words before a verb tell that it was done to somebody without a name: `to two workers`, `to me`? */
  readonly ofOthers?: (scene: Scene, trigger: Trigger) => boolean
  /** Do gender and number of a relative pronoun suit the people before it? */
  readonly relates?: (scene: Scene, clause: Clause, people: readonly Bearer[]) => boolean
  /** Does a helper go on with the clause around a relative one that no comma closes: `the man who denounced X was fined`? */
  readonly goesOnBehind?: (scene: Scene, relative: number, at: number) => boolean
  /** Does a name stand under a preposition, so that no verb that follows goes on with it as its subject? */
  readonly inPhrase?: (scene: Scene, near: Bearer, from: number) => boolean
  /** Do gender and number of a verb suit people told of before? */
  readonly agrees?: (scene: Scene, trigger: Trigger, people: readonly Bearer[]) => boolean
  /** Side, grammatical case and small words around a name: how much they speak for it as the trigger's patient. */
  readonly weigh: (scene: Scene, trigger: Trigger, near: Bearer) => readonly Feature[]
  /** May somebody who holds an office be the patient here? */
  readonly suffers: (trigger: Trigger, near: Bearer) => boolean
  /** Does a name only tell whose lawyer, mother or house is spoken of? */
  readonly owns: (
    scene: Scene,
    at: number,
    clause: Span,
    cases: ReadonlySet<GrammaticalCase>,
  ) => boolean
  /** May a verb of saying at a unit have its subject behind it? Left out: it may. */
  readonly quotesAhead?: (scene: Scene, at: number, from: number) => boolean
  /** Does a cue of negation at units `from` to `to` reach the trigger? */
  readonly negates: (scene: Scene, cue: Span, trigger: Trigger, free: boolean) => boolean
  /** May a cue of doubt or demand at that place govern a finite verb or not: does it stand on the right side? */
  readonly governs: (
    scene: Scene,
    cue: Span & { readonly kind: string },
    trigger: Trigger,
  ) => boolean
  /** Where a participle with a date or place of its own stands beside a name: the units that tell them. */
  readonly attributive: (scene: Scene, trigger: Trigger, name: Span) => Span | undefined
}
