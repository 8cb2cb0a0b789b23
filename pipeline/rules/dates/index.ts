/** Calendar dates, months and years. A bare month or year counts only where its surroundings make it a time. */
import type { Candidate, Finder, Range } from '../../document.js'
import { naming, telling } from './bare.js'
import { dateParser } from './parse.js'
import type { DateLexicon } from './schema.js'
import { sharing } from './shared.js'
import { dateTokens } from './tokens.js'
import { dateWordsOf } from './words.js'

export type { MonthOf, Scene } from './months.js'
export { dateParser, type ParseDate } from './parse.js'
export type { Parts } from './parts.js'
export type { DateLexicon } from './schema.js'
export { dateTokens } from './tokens.js'
export { dateWordsOf } from './words.js'
export { yearBeside } from './year.js'

const address = /(?:https?:\/\/|www\.)\S+/g

/** A date inside an address of the web is none. Both lists in the order of the text. */
function outside(found: readonly Candidate[], text: string): readonly Candidate[] {
  if (found.length === 0 || !(text.includes('://') || text.includes('www.'))) return found
  const links: readonly Range[] = [...text.matchAll(address)].map((link) => ({
    start: link.index,
    end: link.index + link[0].length,
  }))
  let at = 0
  return found.filter(({ start }) => {
    while (at < links.length && links[at]!.end <= start) at++
    return !(at < links.length && links[at]!.start <= start)
  })
}

/** Finder of DATE. */
export function dates(lexicon: DateLexicon): Finder {
  const parse = dateParser(lexicon)
  const tells = telling(lexicon)
  const names = naming(lexicon)
  const shared = sharing(lexicon)
  const words = dateWordsOf(lexicon)
  return (passage) => {
    const tokens = dateTokens(passage, words)
    const scene = { ...passage, tokens }
    const found: Candidate[] = []
    const push = ({ start: from, end: to }: Range, by: string, score: number) =>
      found.push({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        label: 'DATE',
        by: `dates/${by}`,
        score,
      })
    const lone = (range: Range) => push(range, 'shared-month', 0.85)
    let done = 0
    for (let at = 0; at < tokens.length; ) {
      const parsed = parse(scene, at)
      if (!parsed || !tells(tokens, at, parsed)) {
        at++
        continue
      }
      if (names(tokens, at, parsed)) {
        at = parsed.next
        continue
      }
      const open = (range: Range) => range.start >= done
      const { day, year } = parsed
      if (day !== undefined) shared.before(tokens, at).filter(open).forEach(lone)
      else if (parsed.month !== undefined)
        for (const range of shared.months(scene, at).filter(open)) push(range, 'month', 0.85)
      push({ start: at, end: parsed.next }, parsed.bare ?? 'day', parsed.bare ? 0.85 : 0.97)
      at = parsed.next
      done = at
      if (day === undefined || year !== undefined) continue
      const after = shared.after(tokens, at).filter(({ start }) => !parse(scene, start))
      after.forEach(lone)
      at = after.at(-1)?.end ?? at
      done = at
    }
    return outside(found, passage.text)
  }
}
