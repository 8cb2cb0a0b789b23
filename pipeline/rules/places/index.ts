/** Needs: a passage. Adds: PLACE candidates. Uses: the gazetteer and the words of `data/places`. */
import type { Finder } from '../../document.js'
import { addresses } from './address.js'
import { dateline } from './dateline.js'
import { facilities } from './facility.js'
import { gazetteer } from './gazetteer.js'
import type { PlaceLexicon } from './lexicon.js'
import { lineOf } from './line.js'
import { monuments } from './monument.js'
import { settle } from './proposal.js'
import { quoted } from './quoted.js'
import { typed } from './typed.js'

export type { PlaceLexicon } from './lexicon.js'

const rules = [gazetteer, typed, dateline, addresses, quoted, monuments, facilities]

/** Place candidates with `by` `places/<rule>`; a name inside a body's or a statute's has a score under 0.3. */
export const places =
  (lexicon: PlaceLexicon): Finder =>
  (passage) => {
    const line = lineOf(passage)
    return settle(rules.flatMap((rule) => rule(line, lexicon)))
  }
