/** Finds organisations: listed names, ways of writing names of bodies, and short names in brackets. */
import type { Finder } from '../../document.js'
import { settled } from '../../match/overlap.js'
import { bracketed } from './brackets.js'
import { engineOf, listed } from './engine.js'
import type { OrgHit } from './hit.js'
import { foreign } from './latin.js'
import type { OrgLexicon } from './lexicon.js'

export type { OrgForm, OrgLexicon, OrgName, OrgPattern } from './lexicon.js'

/** What a further word is worth beside the score: the longest name wins unless it is much the less sure one. */
const perWord = 0.12

const rank = (hit: OrgHit): number => hit.score + perWord * (hit.to - hit.from)

/** Candidates of label ORG; they do not overlap. */
export function orgs(lexicon: OrgLexicon): Finder {
  const { find, scan, between, networks } = engineOf(lexicon)
  return ({ tokens, language }) => {
    const names = find(tokens)
    const full = settled(
      [...listed(tokens, names), ...scan(tokens, names), ...foreign(tokens, language, networks)],
      rank,
    )
    return settled([...full, ...bracketed(tokens, full, between)], rank)
      .map(({ from, to, by, score }) => ({
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
        label: 'ORG' as const,
        by,
        score,
      }))
      .sort((a, b) => a.start - b.start)
  }
}
