/** Days and months that share what their neighbour says: `March 20 and 25`, `5, 6 и 7 июня`, `с 15-го на 16 марта`, `May, June and July 2019`. */
import type { Range, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { dayAt } from './day.js'
import type { Scene } from './months.js'
import type { DateLexicon } from './schema.js'
import { dateWordsOf, folded } from './words.js'
import { pastYearWord, yearOf } from './year.js'

const after = /[\p{L}\d№$₸%/]/u

export interface Shared {
  /** Ranges, in tokens, of the days before a date that begins at an index. */
  readonly before: (tokens: readonly Token[], at: number) => readonly Range[]
  /** Of the days after a date that ends before an index, the last one with its year. */
  readonly after: (tokens: readonly Token[], at: number) => readonly Range[]
  /** Of the bare months before a month with a year. */
  readonly months: (scene: Scene, at: number) => readonly Range[]
}

export function sharing(lexicon: DateLexicon): Shared {
  const { words } = lexicon
  const rows = dateWordsOf(lexicon)
  const joins = folded(words.joins)
  const again = folded(words.again)
  const free = new Set(words.free.map(foldWord))
  const named = new Set([...folded(words.named), ...words.counted.map(foldWord)])
  const overnight = new Set(words.overnight.map(foldWord))
  const word = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? ''

  /** The day that ends before an index, with its ordinal ending. */
  const dayBefore = (tokens: readonly Token[], end: number): Range | undefined => {
    for (let start = end - 1; start >= Math.max(0, end - 3); start--)
      if (dayAt(tokens, start, rows)?.next === end) return { start, end }
    return undefined
  }

  return {
    before(tokens, at) {
      if (!dayAt(tokens, at, rows)) return []
      const last = dayBefore(tokens, at - 1)
      if (!last) return []
      const night =
        overnight.has(word(tokens, at - 1)) && /^(?:с|со)$/.test(word(tokens, last.start - 1))
      if (!joins.has(word(tokens, at - 1)) && !night) return []
      const found = [last]
      while (word(tokens, found[0]!.start - 1) === ',') {
        const day = dayBefore(tokens, found[0]!.start - 1)
        if (!day) break
        found.unshift(day)
      }
      return named.has(word(tokens, found[0]!.start - 1)) ? [] : found
    },
    after(tokens, at) {
      const found: Range[] = []
      let index = at
      while (word(tokens, index) === ',') {
        const day = dayAt(tokens, index + 1, rows)
        if (!day) break
        found.push({ start: index + 1, end: day.next })
        index = day.next
        if (word(tokens, index) === ',' && joins.has(word(tokens, index + 1))) index++
      }
      const last = joins.has(word(tokens, index)) ? dayAt(tokens, index + 1, rows) : undefined
      if (!last) return []
      const start = index + 1
      if (word(tokens, last.next) === ',' && yearOf(tokens[last.next + 1]))
        return [...found, { start, end: pastYearWord(tokens, last.next + 2, rows) }]
      const next = word(tokens, last.next)
      return !after.test(next) || free.has(next) ? [...found, { start, end: last.next }] : []
    },
    months(scene, at) {
      const { tokens } = scene
      const found: Range[] = []
      let joined = false
      for (let first = at; ; first = found[0]!.start) {
        let joint = first - 1
        while (again.has(word(tokens, joint)) && !joins.has(word(tokens, joint))) joint--
        const besides = [2, 1, 0].map((back) => word(tokens, joint - back)).join(' ')
        const addition = besides === 'as well as'
        if (addition) joint -= 2
        const isJoin = addition || joins.has(word(tokens, joint)) || word(tokens, joint) === '/'
        if (!isJoin && word(tokens, joint) !== ',') break
        const end = isJoin && word(tokens, joint - 1) === ',' ? joint - 1 : joint
        if (!rows.monthOf(tokens[end - 1], scene)) break
        found.unshift({ start: end - 1, end })
        joined ||= isJoin
      }
      return joined || found.length > 1 ? found : []
    },
  }
}
