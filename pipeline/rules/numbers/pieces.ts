/** Tokens cut once more for grammars: hyphens stand alone, a figure is one number. Offsets stay those of the passage. */
import type { Passage, Range, Token } from '../../document.js'
import { foldWord } from '../../fold.js'

export interface Piece extends Range {
  readonly folded: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** No white space stands before it. */
  readonly glued: boolean
  /** A new line stands before it. */
  readonly line: boolean
}

/** A figure as people write it, a date in figures, a word, or one mark. */
const part =
  /\d{1,3}(?:[\s,.]\d{3})+(?![\d])(?:[.,]\d{1,2}(?!\d))?|\d{1,2}([./])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])|\d+|[^\d\-–‑]+|./gsu
const whole = /^(?:\p{L}+|\d+|\P{L}\D?)$/u

function* parts(text: string, token: Token): Generator<Token> {
  const raw = text.slice(token.start, token.end)
  if (whole.test(raw) || raw.startsWith('[') || !/[\d\-–‑]/.test(raw)) {
    yield token
    return
  }
  for (const found of raw.matchAll(part)) {
    const start = token.start + found.index
    yield { ...token, start, end: start + found[0].length, folded: foldWord(found[0]) }
  }
}

const capital = /^\p{Lu}/u

export function piecesOf(passage: Passage): readonly Piece[] {
  const pieces: Piece[] = []
  let last = 0
  for (const token of passage.tokens) {
    for (const each of parts(passage.text, token)) {
      const gap = passage.text.slice(last, each.start)
      pieces.push({
        start: each.start,
        end: each.end,
        folded: each.folded,
        capital: capital.test(passage.text.slice(each.start, each.start + 2)),
        glued: gap === '',
        line: gap.includes('\n'),
      })
      last = each.end
    }
  }
  return pieces
}
