/** The rows of `data/` as one lexicon; read once per process. */
import type { Lexicon } from '../pipeline/lexicon.js'
import { loadAbbreviations } from './load/abbreviations.js'
import { loadDates } from './load/dates.js'
import { loadFusion } from './load/fusion.js'
import { loadWords } from './load/lexicon.js'
import { loadNames } from './load/names.js'
import { loadOrgs } from './load/orgs.js'
import { loadPenalties } from './load/penalties.js'
import { loadPlaces } from './load/places.js'
import { loadRelate } from './load/relate.js'
import { loadSplit } from './load/split.js'
import { loadStatutes } from './load/statutes.js'

let lexicon: Lexicon | undefined

const load = (): Lexicon => {
  const words = loadWords()
  return {
    split: loadSplit(),
    abbreviations: loadAbbreviations(),
    statutes: loadStatutes(words),
    penalties: loadPenalties(),
    dates: loadDates(),
    places: loadPlaces(words),
    orgs: loadOrgs(),
    names: loadNames(),
    fusion: loadFusion(),
    relate: loadRelate(),
    words,
  }
}

export function loadLexicon(): Lexicon {
  lexicon ??= load()
  return lexicon
}
