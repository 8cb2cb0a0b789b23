/** Rows → what the pipeline takes: what is made of several parts, or holds more than rows. */
import { endingsOf } from '../../pipeline/gazetteer/endings.js'
import type { EndingRow } from '../../pipeline/gazetteer/forms.js'
import { type GazetteerRows, gazetteer } from '../../pipeline/gazetteer/index.js'
import type { LexiconRows } from '../../pipeline/lexicon/rows.js'
import type { Lexicon } from '../../pipeline/lexicon.js'
import {
  type NameLexicon,
  type NameRows,
  nameLexicon,
} from '../../pipeline/names/persons/lexicon.js'
import { cyrilliser } from '../../pipeline/names/translit/back.js'
import type { Scheme } from '../../pipeline/names/translit/schema.js'
import { type PlaceLexicon, placeLexicon } from '../../pipeline/rules/places/index.js'
import type { EndRow, Ordinary } from '../../pipeline/rules/places/lexicon.js'

export type StoredNames = Omit<NameRows, 'spellings'>

export const namesOf = (rows: StoredNames, schemes: readonly Scheme[]): NameLexicon =>
  nameLexicon({ ...rows, spellings: schemes.map(cyrilliser) })

export interface StoredPlaces extends Omit<GazetteerRows, 'endings'> {
  readonly inflections: readonly EndingRow[]
  readonly ends: readonly EndRow[]
}

export const placesOf = (
  { inflections, ends, ...rows }: StoredPlaces,
  words: LexiconRows,
  ordinary: Ordinary,
): PlaceLexicon =>
  placeLexicon(
    gazetteer({ ...rows, endings: endingsOf(words, inflections) }),
    words,
    ends,
    ordinary,
  )

/** A lexicon as its table holds it: plain values, each once. */
export interface StoredLexicon extends Omit<Lexicon, 'names' | 'places' | 'statutes'> {
  readonly names: StoredNames
  readonly places: StoredPlaces
  readonly statutes: Omit<Lexicon['statutes'], 'words'>
}

export const lexiconOf = ({ names, places, statutes, ...rows }: StoredLexicon): Lexicon => ({
  ...rows,
  statutes: { ...statutes, words: rows.words },
  places: placesOf(places, rows.words, names.common),
  names: namesOf(names, rows.words.kazakhSchemes),
})
