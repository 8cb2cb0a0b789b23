/** Finds organisations: listed names, ways of writing names of bodies, and short names in brackets. */
import type { Finder } from '../../document.js'
import { bodiesIn } from './bodies.js'
import { bodiless } from './brackets.js'
import { engineOf } from './engine.js'
import type { OrgLexicon } from './tables.js'

export type { OrgForm, OrgName, OrgPattern } from './lexicon.js'
export type { OrgLexicon } from './tables.js'

/** Candidates of label ORG; they do not overlap. And denials: letters that stand for no body. */
export function orgs(lexicon: OrgLexicon): Finder {
  const engine = engineOf(lexicon)
  return (passage) => {
    const bodies = bodiesIn(engine, passage)
    const none = bodiless(passage.tokens, bodies, engine)
    // Letters that the text makes of a law's name are no body of the list either.
    const real = bodies.filter(
      ({ from, to }) => to > from + 1 || !none.includes(passage.tokens[from]!),
    )
    const found = real.map(({ from, to, by, score }) => ({
      start: passage.tokens[from]!.start,
      end: passage.tokens[to - 1]!.end,
      label: 'ORG' as const,
      by,
      score,
    }))
    const denied = none.map(({ start, end }) => ({
      start,
      end,
      label: 'ORG' as const,
      by: 'orgs/common-words',
      score: 0,
      denies: true as const,
    }))
    return [...found, ...denied].sort((a, b) => a.start - b.start)
  }
}
