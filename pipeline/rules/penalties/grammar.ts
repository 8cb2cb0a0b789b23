/** The rows compiled once: one trie of words, one expression per shape. */
import { type PieceReader, pieceReader } from '../numbers/pieces.js'
import { type Alphabet, alphabet, type Compiled, compileShape } from '../numbers/shapes.js'
import {
  addForms,
  addMeasures,
  type Entry,
  type Planted,
  type Vocabulary,
  vocabularyOf,
} from '../numbers/vocabulary.js'
import type { KindRow, PenaltyRows, ShapeRow } from './schema.js'
import { type Stage, stages } from './stages.js'

export interface Shape extends ShapeRow, Compiled {}

export type { Stage }

export interface Grammar {
  readonly vocabulary: Vocabulary
  readonly pieces: PieceReader
  readonly letters: Alphabet
  readonly shapes: ReadonlyMap<Stage, readonly Shape[]>
  readonly kinds: ReadonlyMap<string, KindRow>
}

/** What a form is, as an entry without empty fields. */
const entry = (of: Entry): Entry => of

/** What is made of the rows and is plain data, so that a table can hold it. */
export interface CompiledPenalties extends Planted {
  readonly signs: Alphabet['signs']
  readonly shapes: readonly Shape[]
}

/** Rows and, where a table has them, what they come to. */
export interface PenaltyLexicon extends PenaltyRows {
  readonly compiled?: CompiledPenalties
}

export function compilePenalties(lexicon: PenaltyRows): CompiledPenalties {
  const vocabulary = vocabularyOf(lexicon.numbers)
  addMeasures(vocabulary, lexicon.numbers)
  for (const row of lexicon.kinds)
    for (const [role, byLanguage] of Object.entries(row.words))
      for (const [language, cells] of Object.entries(byLanguage))
        for (const cell of cells)
          addForms(
            vocabulary,
            cell,
            entry({ class: role, kind: row.id, language: language as 'en' }),
          )
  for (const row of lexicon.words)
    addForms(
      vocabulary,
      row.forms,
      entry({
        class: row.class,
        language: row.language,
        ...(row.only === 'lower' && { lower: true }),
      }),
    )
  for (const { regime, language, forms } of lexicon.regimes)
    addForms(vocabulary, forms, entry({ class: 'adj', regime, language }))
  const letters = alphabet(lexicon.shapes.sets)
  const shapes = lexicon.shapes.shapes.map((row) => ({
    ...row,
    ...compileShape(letters, row.shape),
  }))
  return { words: vocabulary.words, verbs: vocabulary.verbs, signs: letters.signs, shapes }
}

export function grammarOf(lexicon: PenaltyLexicon): Grammar {
  const { signs, shapes, ...planted } = lexicon.compiled ?? compilePenalties(lexicon)
  const vocabulary = vocabularyOf(lexicon.numbers, planted)
  return {
    vocabulary,
    pieces: pieceReader(vocabulary),
    letters: { signs, sets: lexicon.shapes.sets },
    shapes: new Map(
      stages.map((stage) => [stage, shapes.filter((shape) => shape.stage === stage)]),
    ),
    kinds: new Map(lexicon.kinds.map((row) => [row.id, row])),
  }
}
