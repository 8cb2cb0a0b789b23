/**
 * A list of names → people. Names that tell most are joined first; what tells less goes to the one person that is likelier
 * than all others and a newcomer together. No cluster holds two names that contradict each other.
 */
import type { Matcher } from '../matcher.js'
import { attach, candidates } from './attach.js'
import { Crowd } from './crowd.js'
import { aloneKeys, fullKeys, initialKeys, type Key, type Use } from './keys.js'
import { type Level, type List, listOf } from './list.js'
import { Pairs } from './pairs.js'
import type { Postings } from './postings.js'
import { Store } from './store.js'

export interface Grouped {
  readonly store: Store
  readonly people: Crowd
  /** Pairs that were left for review; their names are in two people. */
  readonly unsure: Pairs
  /** Pairs that joined two clusters. */
  readonly joined: Pairs
}

export interface Collector {
  /** Adds one row; the text is the name as the list has it. */
  readonly add: (text: string) => void
  /** The rows so far. */
  readonly texts: readonly string[]
  readonly group: (progress?: (done: number, all: number) => void) => Grouped
}

export function collector(matcher: Matcher): Collector {
  const store = new Store()
  return {
    add: (text) => store.add(matcher.parse(text)),
    texts: store.texts,
    group: (progress = () => {}) => groupNames(matcher, store, progress),
  }
}

interface Round {
  readonly level: Level
  readonly odd: 0 | 1
  readonly index: Postings
  readonly keys: (list: List, node: number, use: Use) => readonly Key[]
}

const rounds = (list: List): readonly Round[] => {
  const full = { index: list.full, keys: fullKeys }
  const initials = { index: list.initials, keys: initialKeys }
  return [
    { level: 0, odd: 0, ...full },
    { level: 1, odd: 0, ...full },
    { level: 0, odd: 1, ...full },
    { level: 1, odd: 1, ...full },
    { level: 2, odd: 0, ...initials },
    { level: 2, odd: 1, ...initials },
    { level: 3, odd: 0, index: list.alone, keys: aloneKeys },
    { level: 3, odd: 1, index: list.alone, keys: aloneKeys },
  ]
}

/** A person met for the first time is filed for the names that tell less. */
function file(list: List, node: number): void {
  list.people++
  for (const { key, cost } of fullKeys(list, node, 'file')) list.full.add(key, node, cost)
  for (const { key, cost } of initialKeys(list, node, 'file')) list.initials.add(key, node, cost)
  for (const { key, cost } of aloneKeys(list, node, 'file')) list.alone.add(key, node, cost)
}

/** One name in so many must be placed before the list itself tells how likely a newcomer is. */
const learnt = 16

/** Good and Turing: the share of names that are the only one of their person so far. */
const expectNewcomers = (list: List): void => {
  list.learned = list.placed * learnt >= list.store.size
  if (list.learned) list.newcomer = (list.lone + 1) / (list.placed + 2)
}

function groupNames(
  matcher: Matcher,
  store: Store,
  progress: (done: number, all: number) => void,
): Grouped {
  const list = listOf(matcher, store)
  let done = 0
  for (const round of rounds(list)) {
    for (let node = 0; node < store.size; node++) {
      if (list.levels[node] !== round.level || list.odd[node] !== round.odd) continue
      if (store.frame(node).problem) continue
      const found = candidates(list, node, round.index, round.keys(list, node, 'find'))
      const outcome = attach(list, node, found)
      if (outcome === 'new') {
        file(list, node)
        list.lone++
      }
      if (outcome !== 'unsure') list.placed++
      expectNewcomers(list)
      if (++done % 5000 === 0) progress(done, store.size)
    }
  }
  return grouped(list)
}

function grouped({ store, clusters, split, unsure, joined }: List): Grouped {
  const left = new Pairs()
  for (const pair of unsure)
    if (pair.a === pair.b || clusters.of(pair.a) !== clusters.of(pair.b)) left.push(pair)
  return { store, people: new Crowd(store, clusters, split), unsure: left, joined }
}
