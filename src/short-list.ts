/** A list of names that is held in memory, and what any list can be asked. */
import { collector, type Grouped } from '../pipeline/names/match/dedupe/index.js'
import { counter, type Nth } from '../pipeline/names/match/dedupe/people.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'
import type { Kept, Mark } from './listed-csv.js'
import { loadMatcher } from './load/match.js'

export interface Part {
  readonly grouped: Grouped
  readonly matcher: Matcher
  /** Row of the part → row of the list; absent where the part is the list. */
  readonly rows?: Int32Array
}

export type Tell = (done: number, all: number) => void

export interface List {
  /** `kept`: what is given back of the row. */
  readonly add: (text: string, kept?: Kept) => void
  /** Each row stands in one part, which is made when it is asked for, before the next: one part at a time is held. Once only. */
  readonly parts: (tell: Tell) => Generator<() => Part>
  /** Numbers those of one name over all parts. */
  readonly nth: Nth
  readonly mark: (row: number, mark: Mark) => void
  /** What is kept of each row, and its mark. */
  readonly marked: () => Generator<readonly [Kept, Mark | undefined]>
  /** Nothing stays of it on the disk. */
  readonly close: () => void
}

export interface ShortList extends List {
  readonly texts: readonly string[]
  readonly kept: readonly Kept[]
}

export function shortList(): ShortList {
  const texts: string[] = []
  const kept: Kept[] = []
  const marks: Mark[] = []
  return {
    texts,
    kept,
    add: (text, row) => {
      texts.push(text)
      if (row) kept.push(row)
    },
    *parts(tell) {
      yield () => {
        const matcher = loadMatcher()
        const into = collector(matcher)
        for (const text of texts) into.add(text)
        return { grouped: into.group(tell), matcher }
      }
    },
    nth: counter(),
    mark: (row, mark) => {
      marks[row] = mark
    },
    *marked() {
      for (const [row, each] of kept.entries()) yield [each, marks[row]] as const
    },
    close: () => {},
  }
}
