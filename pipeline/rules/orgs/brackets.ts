/** A short name in brackets after a full one is a span of its own: `Democratic Choice of Kazakhstan (DCK)`. */
import type { Token } from '../../document.js'
import { Shape } from '../../read/shape.js'
import type { OrgHit } from './hit.js'

const score = 0.9
const quotes = new Set(['“', '”', '«', '»', '"', '„', "'"])

/** `between`: words that may stand before the short name, such as `hereinafter –`. */
export function bracketed(
  tokens: readonly Token[],
  hits: readonly OrgHit[],
  between: ReadonlySet<string>,
): readonly OrgHit[] {
  return hits.flatMap((hit) => {
    let at = hit.to
    if (quotes.has(tokens[at]?.folded ?? '')) at++
    if (tokens[at]?.folded !== '(') return []
    at++
    for (let passed = 0; passed < 5 && between.has(tokens[at]?.folded ?? ''); passed++) at++
    if (quotes.has(tokens[at]?.folded ?? '')) at++
    const short = tokens[at]
    if (!short || !(short.form.shape & Shape.loud)) return []
    let end = at + 1
    if (quotes.has(tokens[end]?.folded ?? '')) end++
    if (tokens[end]?.folded !== ')') return []
    return [{ from: at, to: at + 1, by: 'orgs/bracket', kind: hit.kind, score }]
  })
}
