/** A number as a lexeme, with what is written onto its figures: `15th`, `10-ти`, `5-тен`, `$1.5m`. */
import { type Lexeme, lexemeOf } from './lexeme.js'
import { type NumberRead, readNumber } from './number.js'
import type { Piece } from './pieces.js'
import type { Suffix, Vocabulary } from './vocabulary.js'

const scales: Readonly<Partial<Record<Suffix, number>>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
}

interface Ending {
  readonly suffix: Suffix
  readonly next: number
}

/** Without a hyphen only what counts or orders: the `г` of `2023г` is no ending. */
const direct = (suffix: Suffix | undefined): suffix is Suffix =>
  suffix !== undefined && suffix !== '' && suffix !== 'from'

function endingAt(
  pieces: readonly Piece[],
  at: number,
  vocabulary: Vocabulary,
): Ending | undefined {
  const [first, second] = [pieces[at], pieces[at + 1]]
  if (!first?.glued) return undefined
  const suffix = vocabulary.suffixes.get(first.folded)
  if (direct(suffix) && /^[a-z]+$/.test(first.folded)) return { suffix, next: at + 1 }
  if (first.folded !== '-' || !second?.glued) return undefined
  const after = vocabulary.suffixes.get(second.folded)
  return after === undefined || scales[after] ? undefined : { suffix: after, next: at + 2 }
}

/** Where the number ends when words in brackets say it again: `15 (пятнадцать) суток`, `three (3) years`. */
function repeated(pieces: readonly Piece[], at: number, read: NumberRead): number {
  if (pieces[at]?.folded !== '(') return at
  const again = readNumber(pieces, at + 1)
  const same = again && again.value === read.value && again.figures !== read.figures
  return same && pieces[again.next]?.folded === ')' ? again.next + 1 : at
}

/** The lexeme and the piece after it. */
export function numberLexeme(
  pieces: readonly Piece[],
  at: number,
  read: NumberRead,
  vocabulary: Vocabulary,
): { readonly lexeme: Lexeme; readonly next: number } {
  const ending = read.figures ? endingAt(pieces, read.next, vocabulary) : undefined
  const times = ending && scales[ending.suffix]
  const next = repeated(pieces, ending?.next ?? read.next, read)
  const last = pieces[next - 1]!
  const lexeme: Lexeme = {
    ...lexemeOf('number', pieces[at]!, last),
    value: read.value * (times ?? 1),
    figures: read.figures,
    scale: times ?? read.scale,
    suffix: times ? undefined : ending?.suffix,
  }
  return { lexeme, next }
}
