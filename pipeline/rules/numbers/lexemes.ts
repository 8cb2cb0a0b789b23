/** Pieces → lexemes: numbers, words of the vocabulary by their longest phrase, names, other words, marks. */
import type { Range } from '../../document.js'
import { type Grammar, noGrammar } from '../../lexicon/paradigms.js'
import { numberLexeme } from './figures.js'
import { readNumber } from './number.js'
import type { Piece } from './pieces.js'
import { longestFrom } from './trie.js'
import type { Entry, Suffix, Vocabulary } from './vocabulary.js'

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

/** The full stop of `Lada.kz` ends no sentence. */
function domain(pieces: readonly Piece[], at: number): boolean {
  const [stop, next] = [pieces[at]!, pieces[at + 1]]
  return (
    stop.folded === '.' &&
    stop.glued &&
    next?.glued === true &&
    /^[a-z]/.test(next.folded) &&
    !next.capital
  )
}

/** A number word alone that counts nothing is no lexeme of its own, but `and a half` after a unit is. */
const listed = (entry: Entry, capital: boolean): boolean =>
  (entry.class !== 'number' || entry.role === 'half') && !(entry.lower && capital)

interface Read {
  readonly lexeme: Lexeme
  /** The piece after it. */
  readonly next: number
}

/** `counted`: a number stands before it; without one `д.` is no day. */
function lexemeAt(
  pieces: readonly Piece[],
  at: number,
  vocabulary: Vocabulary,
  counted: boolean,
): Read {
  const piece = pieces[at]!
  const { branch } = piece
  const phrase = branch && longestFrom(branch, pieces, at)
  const counts =
    piece.number !== undefined ||
    branch?.word?.class === 'number' ||
    phrase?.word.class === 'number'
  const number = counts ? readNumber(pieces, at) : undefined
  if (number && !(phrase && phrase.next > number.next))
    return numberLexeme(pieces, at, number, vocabulary)
  const plain = phrase?.word.class === 'unit-short' && !counted
  if (phrase && !plain && listed(phrase.word, piece.capital)) {
    const name = phrase.word.class === 'number' ? 'half' : phrase.word.class
    return {
      lexeme: lexemeOf(name, piece, pieces[phrase.next - 1]!, phrase.word),
      next: phrase.next,
    }
  }
  const entry = piece.made
  const name = !entry && domain(pieces, at) ? 'sign' : piece.class
  return { lexeme: lexemeOf(name, piece, piece, entry), next: at + 1 }
}

const isName = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.class === 'name' || lexeme?.class === 'initial'

/** An empty lexeme: a sentence ends here and no full stop of its own says it. */
function stopAt(end: number): Lexeme {
  const none = { start: end, end, folded: '', capital: false, glued: true, grammar: noGrammar }
  return lexemeOf('stop', none, none)
}

export function lexemesOf(pieces: readonly Piece[], vocabulary: Vocabulary): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  for (let at = 0; at < pieces.length; ) {
    const before = lexemes.at(-1)
    const { lexeme, next } = lexemeAt(pieces, at, vocabulary, before?.class === 'number')
    if (before) {
      // An initial swallows the full stop of its sentence: `…by Ivanov S. The court…`.
      const begins = lexeme.capital && !pieces[at]!.upper
      const swallowed = before.class === 'initial' && begins && isName(lexemes.at(-2))
      const ended = swallowed && lexeme.entry !== undefined && !isName(lexeme)
      if (ended || pieces[at]!.line) lexemes.push(stopAt(before.end))
    }
    lexemes.push(lexeme)
    at = next
  }
  return lexemes
}
