/** Rows → what the pipeline takes: what is made of several parts, or holds more than rows. */
import type { Language } from '../../pipeline/document.js'
import { endingsOf } from '../../pipeline/gazetteer/endings.js'
import type { EndingRow } from '../../pipeline/gazetteer/forms.js'
import { type GazetteerRows, gazetteer } from '../../pipeline/gazetteer/index.js'
import type { LexiconRows, WordTable } from '../../pipeline/lexicon/rows.js'
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

/** Words that running text writes in lower case, with a blank between; a set of each language when it is first asked for. */
export type StoredWords = Readonly<Record<Language, string>>

const sets = new WeakMap<StoredWords, Partial<Record<Language, ReadonlySet<string>>>>()

export const ordinaryOf =
  (words: StoredWords): Ordinary =>
  (language) => {
    const made = sets.get(words) ?? {}
    sets.set(words, made)
    made[language] ??= new Set(words[language].split(' '))
    return made[language]
  }

export interface StoredNames extends Omit<NameRows, 'spellings' | 'common'> {
  readonly common: StoredWords
}

export const namesOf = (rows: StoredNames, schemes: readonly Scheme[]): NameLexicon =>
  nameLexicon({
    ...rows,
    common: ordinaryOf(rows.common),
    spellings: schemes.map(cyrilliser),
  })

export interface StoredPlaces extends Omit<GazetteerRows, 'endings'> {
  readonly inflections: readonly EndingRow[]
  readonly ends: readonly EndRow[]
}

export const placesOf = (
  { inflections, ends, ...rows }: StoredPlaces,
  words: LexiconRows,
  ordinary: StoredWords,
  own?: LexiconRows,
): PlaceLexicon =>
  placeLexicon(
    gazetteer({ ...rows, endings: endingsOf(words, inflections) }),
    words,
    ends,
    ordinaryOf(ordinary),
    own,
  )

/** A lexicon as its table holds it: plain values, each once; words have tables of their own. */
export interface StoredLexicon extends Omit<Lexicon, 'names' | 'places' | 'statutes' | 'words'> {
  readonly names: StoredNames
  readonly places: StoredPlaces
  readonly statutes: Omit<Lexicon['statutes'], 'words'>
  readonly words: Pick<LexiconRows, 'endings' | 'kazakhSchemes'>
}

type TableOf = (language: Language) => WordTable

/** `all`, `ofPlaces`: the words of a language, when they are first asked for. */
export function lexiconOf(
  { names, places, statutes, ...rows }: StoredLexicon,
  all: TableOf,
  ofPlaces: TableOf,
): Lexicon {
  const words = { ...rows.words, words: [], english: new Map(), compiled: all }
  return {
    ...rows,
    words,
    statutes: { ...statutes, words },
    places: placesOf(places, words, names.common, { ...words, compiled: ofPlaces }),
    names: namesOf(names, words.kazakhSchemes),
  }
}
