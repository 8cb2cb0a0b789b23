/** Days that share their neighbour's month: `March 20 and 25`, `5, 6 и 7 июня`, `с 1 по 3 июля`, `с 5 на 6 января`. */
import type { Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import type { DateLexicon } from './schema.js'

const day = /^(?:[1-9]|[12]\d|3[01])$/
const after = /[\p{L}\d№$₸%/]/u

export interface SharedDays {
  /** Indexes of the days before a date that begins at an index. */
  readonly before: (tokens: readonly Token[], at: number) => readonly number[]
  /** Indexes of the days after a date that ends before an index. */
  readonly after: (tokens: readonly Token[], at: number) => readonly number[]
}

export function sharedDays({ words }: DateLexicon): SharedDays {
  const folded = (list: readonly string[]) => new Set(list.map(foldWord))
  const joins = folded([...words.joins.en, ...words.joins.ru, ...words.joins.kk])
  const free = folded(words.free)
  const named = folded([...words.named.en, ...words.named.ru, ...words.named.kk, ...words.counted])
  const overnight = folded(words.overnight)
  const word = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? ''
  const isDay = (tokens: readonly Token[], at: number): boolean => day.test(word(tokens, at))

  /** The word between the last two days, and whether it joins them here. */
  const joined = (tokens: readonly Token[], at: number): boolean =>
    joins.has(word(tokens, at)) ||
    (overnight.has(word(tokens, at)) && /^(?:с|со)$/.test(word(tokens, at - 2)))

  return {
    before(tokens, at) {
      const found: number[] = []
      if (!isDay(tokens, at) || !joined(tokens, at - 1) || !isDay(tokens, at - 2)) return found
      let index = at - 2
      found.unshift(index)
      while (word(tokens, index - 1) === ',' && isDay(tokens, index - 2)) {
        index -= 2
        found.unshift(index)
      }
      return named.has(word(tokens, index - 1)) ? [] : found
    },
    after(tokens, at) {
      const found: number[] = []
      let index = at
      while (word(tokens, index) === ',' && isDay(tokens, index + 1)) {
        found.push(index + 1)
        index += 2
      }
      const last = index + 1
      if (!joins.has(word(tokens, index)) || !isDay(tokens, last)) return []
      const next = word(tokens, last + 1)
      return !after.test(next) || free.has(next) ? [...found, last] : []
    },
  }
}
