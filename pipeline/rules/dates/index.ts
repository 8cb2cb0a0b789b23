/** Calendar dates, months and years. A bare month or year counts only where its surroundings make it a time. */
import type { Candidate, Finder, Range } from '../../document.js'
import { naming, telling } from './bare.js'
import { cut } from './cut.js'
import { dateParser } from './parse.js'
import type { DateLexicon } from './schema.js'
import { sharedDays } from './shared.js'

export { cut } from './cut.js'
export { dateParser, type Parts } from './parse.js'
export type { DateLexicon } from './schema.js'

const address = /(?:https?:\/\/|www\.)\S+/g

/** A date inside an address of the web is none. Both lists in the order of the text. */
function outside(found: readonly Candidate[], text: string): readonly Candidate[] {
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
  const shared = sharedDays(lexicon)
  return (passage) => {
    const tokens = cut(passage.tokens)
    const scene = { ...passage, tokens }
    const found: Candidate[] = []
    const push = (from: number, to: number, by: string, score: number) =>
      found.push({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        label: 'DATE',
        by: `dates/${by}`,
        score,
      })
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
      const lone = (index: number) => push(index, index + 1, 'shared-month', 0.85)
      if (parsed.day !== undefined)
        shared
          .before(tokens, at)
          .filter((index) => index >= done)
          .forEach(lone)
      push(at, parsed.next, parsed.bare ?? 'day', parsed.bare ? 0.85 : 0.97)
      at = parsed.next
      done = at
      if (parsed.day === undefined || parsed.year !== undefined) continue
      const after = shared.after(tokens, at).filter((index) => !parse(scene, index))
      after.forEach(lone)
      at = (after.at(-1) ?? at - 1) + 1
      done = at
    }
    return outside(found, passage.text)
  }
}
