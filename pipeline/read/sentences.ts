/**
 * Tokens → sentences, told by signs alone. The full stop of an initial or an abbreviation is part of its token and ends none;
 * what closes behind a stop belongs to the sentence: `“…done.”[12] Next`.
 */
import type { Token } from '../document.js'
import { Gap } from './gap.js'
import { beginsItem, isNumber } from './items.js'
import { Shape } from './shape.js'

/** Indices of its tokens, `to` exclusive. The sentences of a text are all of its tokens, in order. */
export interface Sentence {
  readonly from: number
  readonly to: number
}

type Tokens = readonly Token[]

const has = (tokens: Tokens, at: number, bits: number): boolean =>
  ((tokens[at]?.form.shape ?? 0) & bits) !== 0

const glued = (tokens: Tokens, at: number): boolean => tokens[at]?.gap === Gap.glued

const inner = /^[,;:]$/
const raised = /^[¹²³⁰⁴-⁹*]$/

/** Closing quotes and brackets, marks of notes. What may open as well closes only where no word is glued to it. */
function belongs(tokens: Tokens, at: number): boolean {
  const token = tokens[at]
  if (!token || token.gap > Gap.blank) return false
  if (has(tokens, at, Shape.footnote)) return true
  if (has(tokens, at, Shape.closes)) {
    if (!has(tokens, at, Shape.opens)) return true
    return token.gap === Gap.glued && !(glued(tokens, at + 1) && has(tokens, at + 1, Shape.letter))
  }
  return has(tokens, at, Shape.stop) || (token.gap === Gap.glued && raised.test(token.form.raw))
}

/** `“Out!”, he said`, `“Out!” – Mamay said`, `Enough! – he said`. */
function isSaid(tokens: Tokens, next: number): boolean {
  if (inner.test(tokens[next]!.form.raw)) return true
  if (!has(tokens, next, Shape.dash)) return has(tokens, next, Shape.small)
  return has(tokens, next - 1, Shape.quote) || has(tokens, next + 1, Shape.small)
}

/** `1. Item`, `(!)`, `Lada.kz`, `cc. five`: the sentence goes on after the stop, with the token at `next`. */
function goesOn(tokens: Tokens, from: number, stop: number, next: number): boolean {
  const { gap } = tokens[next]!
  if (gap === Gap.glued) return true
  if (has(tokens, stop - 1, Shape.bracket) && has(tokens, stop - 1, Shape.opens)) return true
  if (gap > Gap.blank) return false
  return (stop === from + 1 && isNumber(tokens[from]!)) || isSaid(tokens, next)
}

/** Index after the sentence that begins at `from`. */
function endOf(tokens: Tokens, from: number): number {
  for (let at = from; at + 1 < tokens.length; at++) {
    const { gap } = tokens[at + 1]!
    if (gap === Gap.paragraph) return at + 1
    if (has(tokens, at, Shape.stop)) {
      let next = at + 1
      while (belongs(tokens, next)) next++
      if (next === tokens.length || tokens[next]!.gap === Gap.paragraph) return next
      if (!goesOn(tokens, from, at, next)) return next
      at = next - 1
    }
    if (tokens[at + 1]!.gap === Gap.line && beginsItem(tokens, at + 1)) return at + 1
  }
  return tokens.length
}

export function sentencesOf(tokens: Tokens): readonly Sentence[] {
  const sentences: Sentence[] = []
  for (let from = 0; from < tokens.length; ) {
    const to = endOf(tokens, from)
    sentences.push({ from, to })
    from = to
  }
  return sentences
}
