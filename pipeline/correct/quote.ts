/** Words with what stands around them ⇄ the range of a text. Blanks of every kind and number are one blank. */
import type { Range } from '../document.js'
import { idOf } from '../identity.js'
import type { Quote } from './schema.js'

/** Signs kept on either side. */
const width = 48
/** Less alike than this is another place. */
const alike = 0.55
/** The best place must be better than the next by so much. */
const margin = 0.05

/** Blanks of every kind and number as one. */
export const plain = (text: string): string => text.replace(/\s+/gu, ' ')

/** The same for one text however its lines are broken. */
export const hashOf = (text: string): string => idOf('entry', plain(text).trim())

const before = (text: string, at: number, signs = width): string =>
  plain(text.slice(Math.max(0, at - 4 * width), at)).slice(-signs || text.length)
const after = (text: string, at: number, signs = width): string =>
  plain(text.slice(at, at + 4 * width)).slice(0, signs)

/** Half of a surrogate pair is no sign. */
const whole = (text: string): string =>
  text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')

/** Where words stand in a text, blanks of any kind between them. */
export function occurrences(text: string, words: string, within: Range): readonly Range[] {
  const parts = words.split(/\s+/u).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found: Range[] = []
  const pattern = new RegExp(parts.join('\\s+'), 'gu')
  pattern.lastIndex = within.start
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
    const end = hit.index + hit[0].length
    if (end > within.end) break
    found.push({ start: hit.index, end })
    pattern.lastIndex = hit.index + String.fromCodePoint(text.codePointAt(hit.index)!).length
  }
  return found
}

/** Levenshtein. Texts are short. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    row = next
  }
  return row[b.length]!
}

const sidesOf = (text: string, { start, end }: Range, quote: Quote) =>
  [
    [quote.before, quote.before && before(text, start, quote.before.length)],
    [quote.after, after(text, end, quote.after.length)],
  ] as const

const isExact = (text: string, range: Range, quote: Quote): boolean =>
  sidesOf(text, range, quote).every(([a, b]) => a === b)

/** 0 to 1: how much what stands around a range is what the quote says; 1 where it says nothing. */
function likeness(text: string, range: Range, quote: Quote): number {
  const length = quote.before.length + quote.after.length
  if (length === 0) return 1
  const sides = sidesOf(text, range, quote)
  const apart = sides.reduce((sum, [a, b]) => sum + (a === b ? 0 : distance(a, b)), 0)
  return Math.max(0, 1 - apart / length)
}

/** The quote of a range; `nth` where other places of the text look the same. */
export function quoteOf(text: string, range: Range): Quote {
  const quote: Quote = {
    text: text.slice(range.start, range.end),
    before: whole(before(text, range.start)),
    after: whole(after(text, range.end)),
  }
  const twins = occurrences(text, quote.text, { start: 0, end: text.length }).filter((each) =>
    isExact(text, each, quote),
  )
  const at = twins.findIndex((each) => each.start === range.start)
  return twins.length > 1 && at >= 0 ? { ...quote, nth: [at + 1, twins.length] } : quote
}

export type Found = { readonly range: Range; readonly likeness: number } | 'nowhere' | 'several'

/** The one place of a text, inside the given ranges, that a quote speaks of. */
export function find(text: string, quote: Quote, within: readonly Range[]): Found {
  const all = within.flatMap((each) => occurrences(text, quote.text, each))
  const exact = all.filter((each) => isExact(text, each, quote))
  if (exact.length > 0) {
    const [nth, of] = exact.length === 1 ? [1, 1] : (quote.nth ?? [0, 0])
    return of === exact.length ? { range: exact[nth - 1]!, likeness: 1 } : 'several'
  }
  const scored = all
    .map((range) => ({ range, likeness: likeness(text, range, quote) }))
    .filter((each) => each.likeness >= alike)
    .sort((a, b) => b.likeness - a.likeness)
  const [best, next] = scored
  if (!best) return 'nowhere'
  return next && best.likeness - next.likeness < margin ? 'several' : best
}

/** So many signs around words are enough to know them again in a text of another name. */
export const isTelling = (quote: Quote): boolean => quote.before.length + quote.after.length >= 32
