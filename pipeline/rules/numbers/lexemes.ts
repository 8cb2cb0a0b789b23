/** Pieces → lexemes: numbers, words of the vocabulary by their longest phrase, names, other words, marks. */
import type { Range } from '../../document.js'
import { type NumberRead, readNumber } from './number.js'
import type { Piece } from './pieces.js'
import { longest } from './trie.js'
import type { Entry, Vocabulary } from './vocabulary.js'

export interface Lexeme extends Range {
  /** A class of the vocabulary, or `number`, `compound`, `name`, `initial`, `word`, or that of a mark. */
  readonly class: string
  readonly glued: boolean
  readonly capital: boolean
  /** Its first and its last piece. */
  readonly folded: string
  readonly last: string
  readonly entry?: Entry
  readonly value?: number
  readonly scale?: number
  /** A number in figures. */
  readonly figures?: boolean
  /** What an ending after a figure says: `5-тен` from, `5-го` ordinal. */
  readonly suffix?: '' | 'from' | 'ordinal'
}

const marks: Readonly<Record<string, string>> = {
  ',': 'comma',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '‑': 'dash',
  '−': 'dash',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
  '"': 'quote',
  '“': 'quote',
  '”': 'quote',
  '«': 'quote',
  '»': 'quote',
  '‘': 'quote',
  "'": 'apostrophe',
  ':': 'colon',
  ';': 'semicolon',
  '/': 'slash',
  '.': 'stop',
  '!': 'stop',
  '?': 'stop',
  '…': 'stop',
  '#': 'hash',
  '%': 'percent',
}

const letters = /^\p{L}/u
const footnote = /^\[\d+\]$/
const initial = /^\p{L}{1,4}\.$/u

const plainClass = (piece: Piece): string => {
  const mark = marks[piece.folded]
  if (mark) return mark
  if (footnote.test(piece.folded)) return 'mark'
  if (!letters.test(piece.folded)) return 'sign'
  if (!piece.capital) return 'word'
  return initial.test(piece.folded) ? 'initial' : 'name'
}

/** `трехлетний`, `пятнадцатисуточного`: number and unit in one Russian word. */
function compound(piece: Piece, vocabulary: Vocabulary): Entry | undefined {
  if (piece.folded.length < 8) return undefined
  for (const [stem, unit] of vocabulary.stems) {
    const at = piece.folded.indexOf(stem)
    if (at < 3) continue
    const number = vocabulary.words.next.get(piece.folded.slice(0, at))?.word
    if (number?.class === 'number' && number.value)
      return { class: 'compound', unit, value: number.value, language: 'ru' }
  }
  return undefined
}

/** The pieces after a figure that belong to it: `15th`, `10-ти`, `21-інші`. */
function suffixAfter(pieces: readonly Piece[], next: number, vocabulary: Vocabulary) {
  const [first, second] = [pieces[next], pieces[next + 1]]
  if (!first?.glued) return undefined
  const direct = vocabulary.suffixes.get(first.folded)
  if (direct !== undefined && first.folded.length === 2 && direct === 'ordinal')
    return { suffix: direct, next: next + 1 }
  if (first.folded !== '-' || !second?.glued) return undefined
  const after = vocabulary.suffixes.get(second.folded)
  return after === undefined ? undefined : { suffix: after, next: next + 2 }
}

function numberLexeme(
  pieces: readonly Piece[],
  at: number,
  read: NumberRead,
  vocabulary: Vocabulary,
): { lexeme: Lexeme; next: number } {
  const ending = read.figures ? suffixAfter(pieces, read.next, vocabulary) : undefined
  const next = ending?.next ?? read.next
  const first = pieces[at]!
  const { start, glued, capital, folded } = first
  const end = pieces[next - 1]!.end
  return {
    next,
    lexeme: {
      class: 'number',
      start,
      end,
      glued,
      capital,
      folded,
      last: pieces[next - 1]!.folded,
      value: read.value,
      figures: read.figures,
      ...(read.scale && { scale: read.scale }),
      ...(ending && { suffix: ending.suffix }),
    },
  }
}

/** A number word alone that counts nothing is no lexeme of its own, but `and a half` after a unit is. */
const listed = (entry: Entry): boolean => entry.class !== 'number' || entry.role === 'half'

/** A full stop that an initial has swallowed: `…by Ivanov S. The court…`. */
const swallowed = (lexemes: readonly Lexeme[], lexeme: Lexeme, next: Piece | undefined): boolean =>
  lexeme.class === 'initial' &&
  next?.capital === true &&
  ['name', 'initial'].includes(lexemes.at(-2)?.class ?? '')

export function lexemesOf(pieces: readonly Piece[], vocabulary: Vocabulary): readonly Lexeme[] {
  const lexemes: Lexeme[] = []
  let pending: Lexeme | undefined
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!
    const read = readNumber(vocabulary.words, pieces, at)
    const found = longest(vocabulary.words, pieces, at)
    const numeric = read && !(found && found.next > read.next) ? read : undefined
    const { start, glued, capital, folded } = piece
    if (piece.line && lexemes.length > 0) {
      const end = lexemes.at(-1)!.end
      lexemes.push({
        class: 'stop',
        start: end,
        end,
        glued: true,
        capital: false,
        folded: '',
        last: '',
      })
    }
    let lexeme: Lexeme
    if (numeric) {
      const made = numberLexeme(pieces, at, numeric, vocabulary)
      lexeme = made.lexeme
      at = made.next
    } else if (found && listed(found.word) && !(found.word.lower && capital)) {
      lexeme = {
        class: found.word.class === 'number' ? 'half' : found.word.class,
        start,
        end: pieces[found.next - 1]!.end,
        glued,
        capital,
        folded,
        last: pieces[found.next - 1]!.folded,
        entry: found.word,
      }
      at = found.next
    } else {
      const entry = compound(piece, vocabulary)
      lexeme = {
        class: entry?.class ?? plainClass(piece),
        start,
        end: piece.end,
        glued,
        capital,
        folded,
        last: folded,
        ...(entry && { entry, value: entry.value! }),
      }
      at++
    }
    if (pending && lexeme.entry && !['name', 'initial'].includes(lexeme.class))
      lexemes.push({ ...pending, class: 'stop', start: pending.end, folded: '', last: '' })
    lexemes.push(lexeme)
    pending = swallowed(lexemes, lexeme, pieces[at]) ? lexeme : undefined
  }
  return lexemes
}
