/** Needs: a passage. Adds: PLACE candidates. Uses: the gazetteer and the words of `data/lexicon`. */
import type { Finder, Passage } from '../../document.js'
import { bare, corner, shared } from './address.js'
import { dateline } from './dateline.js'
import { coded, headed, numbered } from './facility.js'
import { gazetteer } from './gazetteer.js'
import type { PlaceLexicon } from './lexicon.js'
import { type Line, lineOf } from './line.js'
import { monuments } from './monument.js'
import { type Proposal, settle } from './proposal.js'
import { quoted } from './quoted.js'
import { typed } from './typed.js'
import { unlisted } from './unlisted.js'

export type { PlaceLexicon } from './lexicon.js'
export { placeLexicon } from './lexicon.js'
export type { Line } from './line.js'
export { abbreviated } from './match.js'
export { parted } from './names-of.js'
export { type Parts, partsOf, tokenAt } from './parts.js'

/** Passages as the place rules read them, each read once for the finder and the reader. */
export type PlaceLines = (passage: Passage) => Line

export function placeLines(lexicon: PlaceLexicon): PlaceLines {
  const known = new WeakMap<Passage, Line>()
  return (passage) => {
    const line = known.get(passage) ?? lineOf(passage, lexicon)
    known.set(passage, line)
    return line
  }
}

/** What a token with a role, a capital, a number may begin or end. */
function around(line: Line, token: number, out: Proposal[]): void {
  if (line.hasRole(token)) {
    typed(line, token, out)
    shared(line, token, out)
    corner(line, token, out)
    monuments(line, token, out)
    headed(line, token, out)
  }
  if (line.capital(token)) {
    bare(line, token, out)
    coded(line, token, out)
    out.push(...unlisted(line, token))
  }
  if (line.isNumber(token) || line.is('number-mark', token)) numbered(line, token, out)
}

/** Place candidates with `by` `places/<rule>`; a name inside a body's or a statute's has a score under 0.3. */
export const places =
  (lines: PlaceLines): Finder =>
  (passage) => {
    const line = lines(passage)
    const found: Proposal[] = []
    gazetteer(line, found)
    for (let token = 0; token < line.size; token++) around(line, token, found)
    found.push(...dateline(line), ...quoted(line))
    return settle(found)
  }
