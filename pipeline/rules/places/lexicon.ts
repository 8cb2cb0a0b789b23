import type { Language } from '../../document.js'
import type { EndingRow } from '../../gazetteer/forms.js'
import type { Gazetteer } from '../../gazetteer/index.js'
import type { LexiconRows } from '../../lexicon/rows.js'
import { type NamesOf, namesBy } from './names-of.js'
import { type EndRow, type PlaceWords, placeRows, placeWords } from './words.js'

export type { EndingRow, EndRow }

/** Words that running text writes in lower case, by language. */
export type Ordinary = (language: Language) => ReadonlySet<string>

/** What the finder and the reader of places know. */
export interface PlaceLexicon {
  readonly gazetteer: Gazetteer
  readonly words: PlaceWords
  readonly names: NamesOf
  readonly isOrdinary: (word: string, language: Language) => boolean
}

export function placeLexicon(
  gazetteer: Gazetteer,
  rows: LexiconRows,
  ends: readonly EndRow[],
  ordinary: Ordinary,
  own: LexiconRows = { ...rows, words: placeRows(rows.words) },
): PlaceLexicon {
  return {
    gazetteer,
    words: placeWords(rows, ends, own),
    names: namesBy(gazetteer),
    isOrdinary: (word, language) => ordinary(language).has(word),
  }
}
