/** The case endings of names, by `data/lexicon/endings.tsv`, and what they are in every Latin alphabet of Kazakh. */
import { type Paradigm, paradigmsOf } from '../lexicon/paradigms.js'
import type { LexiconRows } from '../lexicon/rows.js'
import { romaniser } from '../names/translit/scheme.js'
import type { EndingRow, Endings } from './forms.js'

export interface CaseEndings {
  readonly genitive: readonly string[]
  /** Dative, locative, ablative. */
  readonly oblique: readonly string[]
}

const inLatin = ({ kazakhSchemes }: LexiconRows, endings: readonly string[]): readonly string[] =>
  kazakhSchemes.map(romaniser).flatMap((romanise) => endings.map(romanise))

const having = (paradigm: Paradigm, ...cases: readonly string[]): readonly string[] =>
  [...paradigm].flatMap(([ending, grammars]) =>
    grammars.some((grammar) => cases.some((one) => grammar.has(one))) ? [ending] : [],
  )

export function kazakhCases(rows: LexiconRows): CaseEndings {
  const name = paradigmsOf(rows.endings)('kk', 'case')
  const genitive = having(name, 'genitive')
  return {
    genitive: [...genitive, ...inLatin(rows, genitive)],
    oblique: having(name, 'dative', 'locative', 'ablative'),
  }
}

/** Of names as they stand, and of words in their third person. */
export function endingsOf(rows: LexiconRows, russian: readonly EndingRow[]): Endings {
  const paradigms = paradigmsOf(rows.endings)
  const kazakh = ['case', 'poss']
    .flatMap((name) => [...paradigms('kk', name).keys()])
    .filter((ending) => ending.length > 1)
  return { russian, kazakh, kazakhLatin: inLatin(rows, kazakh) }
}
