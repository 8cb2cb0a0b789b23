/** What the tables hold that `npm run build` makes of `data/`: rows, held to their schemas. */

import { loadAbbreviations } from './abbreviations.js'
import type { StoredLexicon } from './compose.js'
import { loadDates } from './dates.js'
import { loadFusion } from './fusion.js'
import { loadLetters } from './letters.js'
import { loadWords } from './lexicon.js'
import { loadMatchRows } from './match-rows.js'
import { loadNameRows } from './names.js'
import { loadOrgs } from './orgs.js'
import { loadPenalties } from './penalties.js'
import { loadPlaceRows } from './places.js'
import { loadRelate } from './relate.js'
import { loadSplit } from './split.js'
import { loadStatuteRows } from './statutes.js'

const loadLexiconRows = (): StoredLexicon => ({
  split: loadSplit(),
  abbreviations: loadAbbreviations(),
  statutes: loadStatuteRows(),
  penalties: loadPenalties(),
  dates: loadDates(),
  places: loadPlaceRows(),
  orgs: loadOrgs(),
  names: loadNameRows(),
  fusion: loadFusion(),
  relate: loadRelate(),
  words: loadWords(),
})

/** One table each. */
export const parts = {
  lexicon: loadLexiconRows,
  match: loadMatchRows,
  letters: loadLetters,
}

export type Parts = { readonly [K in keyof typeof parts]: ReturnType<(typeof parts)[K]> }
