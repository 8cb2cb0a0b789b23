/** Finds organisations: listed names, ways of writing names of bodies, and short names in brackets. */
import type { Finder } from '../../document.js'
import { bodiesIn } from './bodies.js'
import { engineOf } from './engine.js'
import type { OrgLexicon } from './tables.js'

export type { OrgForm, OrgName, OrgPattern } from './lexicon.js'
export type { OrgLexicon } from './tables.js'

/** Candidates of label ORG; they do not overlap. */
export function orgs(lexicon: OrgLexicon): Finder {
  const engine = engineOf(lexicon)
  return (passage) =>
    bodiesIn(engine, passage)
      .map(({ from, to, by, score }) => ({
        start: passage.tokens[from]!.start,
        end: passage.tokens[to - 1]!.end,
        label: 'ORG' as const,
        by,
        score,
      }))
      .sort((a, b) => a.start - b.start)
}
