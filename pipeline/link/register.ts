/** What linking asks of whoever keeps the people of earlier reports. Ids of aliases never come out of it. */
import type { Annotated } from '../records.js'
import type { PersonValue } from '../values.js'

/** What of a mention tells its name. */
export interface Spelt {
  /** On one line. */
  readonly text: string
  /** Of its entry. */
  readonly lang: string
  /** Without `personId`. */
  readonly value: PersonValue
}

export interface KnownSpelling extends Spelt {
  readonly personId: string
}

/** A spelling under one of the keys that were asked for. */
export interface Hit {
  readonly key: number
  readonly kind: KeyKind
  readonly spelling: KnownSpelling
}

/**
 * `near`: of the surname, and of it with a consonant gone, with what the rest of the name begins with. `alone`: of a name of
 * one word. `fuller`: of the words that may be the surname of a name of several.
 */
export type KeyKind = 'near' | 'alone' | 'fuller'

export interface KnownPerson {
  readonly personId: string
  /** Lower is older: where two turn out one the older id stays. */
  readonly age: number
  /** Given by a person: no later spelling changes it. */
  readonly name?: string
  /** A person has merged others into this one: it may have several names. */
  readonly merged?: boolean
}

export interface Remembered {
  readonly documents: readonly Pick<Annotated, 'entries'>[]
  /** Mention id → personId, for the mentions of these people. */
  readonly personOf: ReadonlyMap<string, string>
}

export interface Register {
  readonly hits: (kind: KeyKind, keys: Iterable<number>) => readonly Hit[]
  /** People who are spelt so, capitals and spaces aside. */
  readonly spelt: (texts: Iterable<string>) => readonly string[]
  /** The entries that name these people. */
  readonly remember: (people: Iterable<string>) => Remembered
  /** Mention id → personId, for mentions of these documents that are stored already. */
  readonly settled: (documents: readonly Annotated[]) => ReadonlyMap<string, string>
  readonly person: (personId: string) => KnownPerson
  /** Pairs that a person has said are two. */
  readonly apart: () => readonly (readonly [string, string])[]
  /** True for every id that was ever given, aliases too. */
  readonly taken: (personId: string) => boolean
}

/** Nobody is known yet. */
export const nobody: Register = {
  hits: () => [],
  spelt: () => [],
  remember: () => ({ documents: [], personOf: new Map() }),
  settled: () => new Map(),
  person: (personId) => ({ personId, age: 0 }),
  apart: () => [],
  taken: () => false,
}
