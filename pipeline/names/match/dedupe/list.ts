/** All that grouping knows of a list: its names, what they may say, how common that is, and who is known so far. */
import type { Matcher } from '../matcher.js'
import { Clusters } from './clusters.js'
import { type Kinds, kindsOf } from './kinds.js'
import { Pairs } from './pairs.js'
import { Postings } from './postings.js'
import { type Level, type Reading, readingsOf, type Words, wordsOf } from './readings.js'
import { type Shares, sharesOf } from './shares.js'
import type { Store } from './store.js'

export interface List {
  readonly matcher: Matcher
  readonly store: Store
  readonly words: Words
  readonly families: Kinds
  readonly givens: Kinds
  readonly shares: Shares
  readonly clusters: Clusters
  readonly levels: Uint8Array
  /** Part that tells of the father, −1 for none. */
  readonly fathers: Int32Array
  /** Names with a word that no common spelling explains. */
  readonly odd: Uint8Array
  /** Names that stand in several rows for several people, as far as the list can tell. */
  readonly split: Uint8Array
  readonly full: Postings
  readonly initials: Postings
  readonly alone: Postings
  readonly unsure: Pairs
  readonly joined: Pairs
  /** People met so far, the names that were given to them, and those people who have one name only. */
  people: number
  placed: number
  lone: number
  /** Enough names are placed to tell how likely a newcomer is. */
  learned: boolean
  /** Chance that the next name is of somebody not met so far. */
  newcomer: number
}

export function listOf(matcher: Matcher, store: Store): List {
  const words = wordsOf(store)
  const families = kindsOf(words.families, matcher.distance)
  const givens = kindsOf(words.givens, matcher.distance)
  const levels = new Uint8Array(store.size)
  const fathers = new Int32Array(store.size)
  const odd = new Uint8Array(store.size)
  for (let node = 0; node < store.size; node++) {
    const { readings, father, level } = readingsOf(store, words, node)
    levels[node] = level
    fathers[node] = father
    odd[node] = Number(
      readings.some(
        ({ family, given }) =>
          (family >= 0 && families.odd[family]) || (given >= 0 && givens.odd[given]),
      ) ||
        (father >= 0 && store.parts[father]!.role !== 'patronymic'),
    )
  }
  return {
    matcher,
    store,
    words,
    families,
    givens,
    shares: sharesOf(store, families, words.families, givens, words.givens),
    clusters: new Clusters(store, matcher),
    levels,
    fathers,
    odd,
    split: new Uint8Array(store.size),
    full: new Postings(store.size),
    initials: new Postings(store.size),
    alone: new Postings(store.size),
    unsure: new Pairs(),
    joined: new Pairs(),
    people: 0,
    placed: 0,
    lone: 0,
    learned: false,
    newcomer: 0.5,
  }
}

export const readings = (list: List, node: number): readonly Reading[] =>
  readingsOf(list.store, list.words, node).readings

export type { Level }
