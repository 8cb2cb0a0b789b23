/** A short name in brackets after a full one is a span of its own: `Democratic Choice of Kazakhstan (DCK)`. */
import type { Hit } from './scan.js'
import type { Word } from './words.js'

const score = 0.9
const quotes = new Set(['“', '”', '«', '»', '"', '„', "'"])

/** `between`: words that may stand before the short name, such as `hereinafter –`. */
export function bracketed(
  words: readonly Word[],
  hits: readonly Hit[],
  between: ReadonlySet<string>,
): readonly Hit[] {
  return hits.flatMap((hit) => {
    let at = hit.to
    if (quotes.has(words[at]?.folded ?? '')) at++
    if (words[at]?.folded !== '(') return []
    at++
    for (let passed = 0; passed < 5 && between.has(words[at]?.folded ?? ''); passed++) at++
    if (quotes.has(words[at]?.folded ?? '')) at++
    const short = words[at]
    if (!short?.loud) return []
    let end = at + 1
    if (quotes.has(words[end]?.folded ?? '')) end++
    if (words[end]?.folded !== ')') return []
    return [{ from: at, to: at + 1, by: 'orgs/bracket', kind: hit.kind, score }]
  })
}
