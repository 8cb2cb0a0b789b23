/** Calendar dates, months and years. A bare month or year counts only where its surroundings make it a time. */
import type { Candidate, Finder, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { dateParser, type Parsed } from './parse.js'
import type { DateLexicon } from './schema.js'

export type { DateLexicon } from './schema.js'

const folded = (lists: { en: readonly string[]; ru: readonly string[]; kk: readonly string[] }) =>
  new Set([...lists.en, ...lists.ru, ...lists.kk].map(foldWord))

export function dates(lexicon: DateLexicon): Finder {
  const parse = dateParser(lexicon)
  const { words } = lexicon
  const beforeYear = folded(words.beforeYear)
  const beforeMonth = folded(words.beforeMonth)
  const afterMonth = folded(words.afterMonth)
  const guard = folded(words.guard)
  const joins = folded(words.joins)
  const notYears = new Set(words.notYears.map(foldWord))
  const yearWords = folded(words.year)
  const free = new Set(words.free.map(foldWord))

  const tells = (tokens: readonly Token[], at: number, found: Parsed): boolean => {
    const before = tokens[at - 1]?.folded ?? ''
    const after = tokens[found.next]?.folded ?? ''
    if (guard.has(before)) return false
    if (found.bare === 'month')
      return (
        !afterMonth.has(after) &&
        (found.tellsTime === true ||
          beforeMonth.has(before) ||
          /^(?:early|mid|late)-$/.test(before))
      )
    if (found.bare !== 'year') return true
    if (yearWords.has(tokens[found.next - 1]?.folded ?? '')) return true
    if (notYears.has(after)) return false
    const between = before === 'and' || before === 'и' ? (tokens[at - 3]?.folded ?? '') : before
    return (
      beforeYear.has(between) &&
      /\p{L}/u.test(between) &&
      !/^(?:в|на|с|до|к|за|после|во)$/.test(between)
    )
  }

  /** `March 20 and 25`, `с 1 по 3 июля`: a day that shares its neighbour's month. */
  const sharedDay = (tokens: readonly Token[], at: number): boolean => {
    const day = /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[at]?.folded ?? '')
    return day && joins.has(tokens[at + 1]?.folded ?? '')
  }

  return (passage) => {
    const { text, tokens } = passage
    const links = [...text.matchAll(/https?:\/\/\S+/g)].map(
      (link) => [link.index, link.index + link[0].length] as const,
    )
    const linked = (start: number) => links.some(([from, to]) => from <= start && start < to)
    const found: Candidate[] = []
    const push = (from: number, to: number, by: string, score: number) => {
      const start = tokens[from]!.start
      if (!linked(start))
        found.push({ start, end: tokens[to - 1]!.end, label: 'DATE', by: `dates/${by}`, score })
    }
    for (let at = 0; at < tokens.length; ) {
      if (!/\d/.test(tokens[at]!.folded) && tokens[at]!.script === 'digit') {
        at++
        continue
      }
      const parsed = parse(passage, at)
      if (parsed && tells(tokens, at, parsed)) {
        push(at, parsed.next, parsed.bare ?? 'day', parsed.bare ? 0.85 : 0.97)
        at = parsed.next
        const day = /^(?:[1-9]|[12]\d|3[01])$/.test(tokens[at + 1]?.folded ?? '')
        const end = tokens[at + 2]
        if (
          parsed.day !== undefined &&
          parsed.year === undefined &&
          joins.has(tokens[at]?.folded ?? '') &&
          day &&
          (!end || !/[\p{L}\d№$₸%/]/u.test(end.folded) || free.has(end.folded)) &&
          !parse(passage, at + 1)
        ) {
          push(at + 1, at + 2, 'shared-month', 0.7)
          at += 2
        }
      } else if (sharedDay(tokens, at)) {
        const next = parse(passage, at + 2)
        const spread =
          next?.day !== undefined &&
          next.month !== undefined &&
          next.day > Number(tokens[at]!.folded) &&
          /\p{L}/u.test(tokens[at + 3]?.folded ?? '')
        const introduced = /^(?:on|from|с|со|между|between|,)$/.test(tokens[at - 1]?.folded ?? '')
        if (spread && introduced) push(at, at + 1, 'shared-month', 0.7)
        at += spread && introduced ? 2 : 1
      } else at++
    }
    return found
  }
}
