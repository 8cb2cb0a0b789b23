/** What the tables hold that `npm run build` makes of `data/`: rows, held to their schemas. */

import type { Language } from '../../pipeline/document.js'
import { wordTable } from '../../pipeline/lexicon/lookup.js'
import type { LexiconRows } from '../../pipeline/lexicon/rows.js'
import { type MatchData, nameTables } from '../../pipeline/names/match/matcher.js'
import { orgTables } from '../../pipeline/rules/orgs/tables.js'
import { compilePenalties } from '../../pipeline/rules/penalties/grammar.js'
import { placeRows } from '../../pipeline/rules/places/words.js'
import { statuteTables } from '../../pipeline/rules/statutes/compile.js'
import { loadAbbreviations } from './abbreviations.js'
import type { StoredLexicon } from './compose.js'
import { loadDates } from './dates.js'
import { loadFusion } from './fusion.js'
import { loadLetters } from './letters.js'
import { loadWords } from './lexicon.js'
import { loadMatchRows, matchState } from './match-rows.js'
import { loadNameRows } from './names.js'
import { loadOrgs } from './orgs.js'
import { loadPenalties } from './penalties.js'
import { loadPlaceRows } from './places.js'
import { loadSplit } from './split.js'
import { loadStatuteRows } from './statutes.js'

/** Rows with what they come to; those that nobody reads then are left out. */
function lexicon(): StoredLexicon {
  const statutes = loadStatuteRows()
  const penalties = loadPenalties()
  const orgs = loadOrgs()
  return {
    split: loadSplit(),
    abbreviations: loadAbbreviations(),
    statutes: { ...statutes, countries: [], compiled: statuteTables(statutes) },
    penalties: { ...penalties, words: [], regimes: [], compiled: compilePenalties(penalties) },
    dates: loadDates(),
    places: loadPlaceRows(),
    orgs: { ...orgs, macros: new Map(), compiled: orgTables(orgs) },
    names: loadNameRows(),
    fusion: loadFusion(),
    words: { endings: words().endings, kazakhSchemes: words().kazakhSchemes },
  }
}

let read: LexiconRows | undefined

function words(): LexiconRows {
  read ??= loadWords()
  return read
}

const wordsOf = (language: Language) => () => wordTable(language, words())

const placeWordsOf = (language: Language) => () =>
  wordTable(language, { ...words(), words: placeRows(words().words) })

function match(): MatchData {
  const rows = loadMatchRows()
  return { ...rows, given: [], local: [], abroad: [], surnames: [], compiled: nameTables(rows) }
}

/** One table each. */
export const parts = {
  abbreviations: loadAbbreviations,
  letters: loadLetters,
  lexicon,
  match,
  'match-state': matchState,
  'words-en': wordsOf('en'),
  'words-ru': wordsOf('ru'),
  'words-kk': wordsOf('kk'),
  'place-words-en': placeWordsOf('en'),
  'place-words-ru': placeWordsOf('ru'),
  'place-words-kk': placeWordsOf('kk'),
}

export type Parts = { readonly [K in keyof typeof parts]: ReturnType<(typeof parts)[K]> }
