/** A number, a word or phrase of the vocabulary, a name, another word or a mark. */

import type { Range } from '../../document.js'
import type { Grammar } from '../../lexicon/paradigms.js'
import type { Piece } from './pieces.js'
import type { Entry, Suffix } from './vocabulary.js'

export interface Lexeme extends Range {
  /** A class of the vocabulary, or `number`, `compound`, `name`, `initial`, `word`, or that of a mark. */
  readonly class: string
  readonly glued: boolean
  readonly capital: boolean
  /** Its first and its last piece. */
  readonly folded: string
  readonly last: string
  /** What the ending of its last piece says, where that is a Kazakh verb. */
  readonly grammar: Grammar
  readonly entry: Entry | undefined
  readonly value: number | undefined
  readonly scale: number | undefined
  /** A number in figures. */
  readonly figures: boolean
  /** What an ending after a figure says: `5-тен` from, `5-го` ordinal. */
  readonly suffix: Suffix | undefined
}

type Edge = Pick<Piece, 'start' | 'end' | 'glued' | 'capital' | 'folded' | 'grammar'>

/** From its first to its last piece. Every lexeme has all fields, in one order: there are many. */
export const lexemeOf = (name: string, first: Edge, last: Edge, entry?: Entry): Lexeme => ({
  class: name,
  start: first.start,
  end: last.end,
  glued: first.glued,
  capital: first.capital,
  folded: first.folded,
  last: last.folded,
  grammar: last.grammar,
  entry,
  value: entry?.value,
  scale: undefined,
  figures: false,
  suffix: undefined,
})
