/** Finds organisations: listed names, ways of writing names of bodies, and short names in brackets. */
import type { Finder } from '../../document.js'
import { bracketed } from './brackets.js'
import { engineOf, listed } from './engine.js'
import { foreign } from './latin.js'
import type { OrgLexicon } from './lexicon.js'
import type { Hit } from './scan.js'
import { wordsOf } from './words.js'

export type { OrgForm, OrgLexicon, OrgName, OrgPattern } from './lexicon.js'

/** What a further word is worth beside the score: the longest name wins unless it is much the less sure one. */
const perWord = 0.12

const rank = (hit: Hit): number => hit.score + perWord * (hit.to - hit.from)

/** The best of overlapping hits; equal ones by place and name, so that the order of rows says nothing. */
function best(hits: readonly Hit[]): readonly Hit[] {
  const order = [...hits].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      a.from - b.from ||
      b.to - a.to ||
      (a.by < b.by ? -1 : Number(a.by > b.by)),
  )
  const taken = new Set<number>()
  return order.filter((hit) => {
    for (let at = hit.from; at < hit.to; at++) if (taken.has(at)) return false
    for (let at = hit.from; at < hit.to; at++) taken.add(at)
    return true
  })
}

/** Candidates of label ORG; they do not overlap. */
export function orgs(lexicon: OrgLexicon): Finder {
  const { keysOf, find, scan, between, networks } = engineOf(lexicon)
  return ({ text, tokens, language }) => {
    const words = wordsOf(text, tokens, keysOf)
    const full = best([
      ...listed(words, find),
      ...scan(words),
      ...foreign(words, language, networks),
    ])
    return best([...full, ...bracketed(words, full, between)])
      .map(({ from, to, by, score }) => ({
        start: words[from]!.start,
        end: words[to - 1]!.end,
        label: 'ORG' as const,
        by,
        score,
      }))
      .sort((a, b) => a.start - b.start)
  }
}
