import type { EndingRow } from '../../gazetteer/forms.js'
import type { Gazetteer } from '../../gazetteer/index.js'
import type { LexiconRows } from '../../lexicon/rows.js'
import { type NamesOf, namesBy } from './names-of.js'
import { type EndRow, type PlaceWords, placeWords } from './words.js'

export type { EndingRow, EndRow }

/** What the finder and the reader of places know. */
export interface PlaceLexicon {
  readonly gazetteer: Gazetteer
  readonly words: PlaceWords
  readonly names: NamesOf
}

export const placeLexicon = (
  gazetteer: Gazetteer,
  rows: LexiconRows,
  ends: readonly EndRow[],
): PlaceLexicon => ({ gazetteer, words: placeWords(rows, ends), names: namesBy(gazetteer) })
