/** Pieces → lexemes: numbers, words of the vocabulary by their longest phrase, names, other words, marks. */

import { noGrammar } from '../../lexicon/paradigms.js'
import { numberLexeme } from './figures.js'
import { type Lexeme, lexemeOf } from './lexeme.js'
import { readNumber } from './number.js'
import type { Piece } from './pieces.js'
import { longestFrom } from './trie.js'
import type { Entry, Vocabulary } from './vocabulary.js'

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
