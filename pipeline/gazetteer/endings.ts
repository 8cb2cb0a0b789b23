/** The case endings of names, by `data/lexicon/endings.tsv`, and what they are in every Latin alphabet of Kazakh. */
import { unbrace } from '../lexicon/notation.js'
import type { LexiconRows } from '../lexicon/rows.js'
import { romaniser } from '../names/translit/scheme.js'
import type { EndingRow, Endings } from './forms.js'

export interface CaseEndings {
  readonly genitive: readonly string[]
  /** Dative, locative, ablative. */
  readonly oblique: readonly string[]
  readonly locative: readonly string[]
}

const inLatin = ({ kazakhSchemes }: LexiconRows, endings: readonly string[]): readonly string[] =>
  kazakhSchemes.map(romaniser).flatMap((romanise) => endings.map(romanise))

/** Kazakh endings of a paradigm, of some cases or of all. */
const kazakh = (rows: LexiconRows, paradigm: string, ...cases: readonly string[]) =>
  rows.endings
    .filter((row) => row.language === 'kk' && row.paradigm === paradigm)
    .filter(({ grammar }) => cases.length === 0 || grammar.some((one) => cases.includes(one)))
    .flatMap(({ endings }) => endings.split(' ').flatMap(unbrace))

export function kazakhCases(rows: LexiconRows): CaseEndings {
  const genitive = kazakh(rows, 'case', 'genitive')
  const oblique = kazakh(rows, 'case', 'dative', 'locative', 'ablative')
  const locative = kazakh(rows, 'case', 'locative')
  return {
    genitive: [...genitive, ...inLatin(rows, genitive)],
    oblique: [...oblique, ...inLatin(rows, oblique)],
    locative: [...locative, ...inLatin(rows, locative)],
  }
}

/** Of names as they stand, and of words in their third person. */
export function endingsOf(rows: LexiconRows, russian: readonly EndingRow[]): Endings {
  const all = [...kazakh(rows, 'case'), ...kazakh(rows, 'poss')].filter(({ length }) => length > 1)
  return { russian, kazakh: all, kazakhLatin: inLatin(rows, all) }
}
