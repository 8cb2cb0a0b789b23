/** How a spelling is written, as bits: all that can be told without a list. `form.shape & Shape.capital`. */
export const Shape = {
  /** Has a letter. */
  letter: 1,
  /** Begins with a letter. */
  word: 1 << 1,
  /** Its first letter is a capital. */
  capital: 1 << 2,
  /** Begins with a small letter. */
  small: 1 << 3,
  /** Has a letter and no capital. */
  lower: 1 << 4,
  /** Two signs at least, capitals with their hyphens and apostrophes: `NSC`, `АҚ-ның` is not. */
  upper: 1 << 5,
  /** Two capitals at least and no small letter but those of an ending: `NSC`, `КНБ`, `ҰҚК-нің`, `C4`. */
  loud: 1 << 6,
  /** A capital behind a small letter: `YouTube`, `McDonald`. */
  camel: 1 << 7,
  /** One capital by itself: `M`. */
  single: 1 << 8,
  /** A capital, at most three more letters, a full stop: `M.`, `Zh.`, and `Art.` as well. */
  initial: 1 << 9,
  /** Letters that a full stop belongs to: initials and abbreviations, `Zh.`, `ст.ст.`. */
  dotted: 1 << 10,
  /** Begins with a digit. */
  digit: 1 << 11,
  /** Figures and the signs between them, `456-2`, `12.05.2023`. */
  figures: 1 << 12,
  /** Plain figures, with `form.number`: `172 500`, `7,292.5`. */
  number: 1 << 13,
  /** `[12]` */
  footnote: 1 << 14,
  /** Neither letter nor digit. */
  mark: 1 << 15,
  /** `.`, `!`, `?`, `…` */
  stop: 1 << 16,
  /** A quotation mark or a bracket that may open; `"` opens and closes. */
  opens: 1 << 17,
  closes: 1 << 18,
  /** A quotation mark; an apostrophe by itself is one. */
  quote: 1 << 19,
  bracket: 1 << 20,
  /** Hyphen or dash. */
  dash: 1 << 21,
} as const

const tests: readonly (readonly [number, RegExp])[] = [
  [Shape.letter, /\p{L}/u],
  [Shape.word, /^\p{L}/u],
  [Shape.capital, /^\P{L}*\p{Lu}/u],
  [Shape.small, /^\p{Ll}/u],
  [Shape.lower, /^\P{Lu}*\p{L}\P{Lu}*$/u],
  [Shape.upper, /^[\p{Lu}\p{M}'’-]{2,}$/u],
  [Shape.loud, /^(?=(?:.*\p{Lu}){2})[\p{Lu}\p{N}-]+(?:[-'’]\p{Ll}+)?$/u],
  [Shape.camel, /\p{Ll}\p{Lu}/u],
  [Shape.single, /^\p{Lu}\p{M}*$/u],
  [Shape.initial, /^\p{Lu}\p{L}{0,3}\.$/u],
  [Shape.dotted, /^\p{L}.*\.$/u],
  [Shape.digit, /^\d/],
  [Shape.figures, /^\d[\d\s.,–-]*$/],
  [Shape.footnote, /^\[\d+\]$/],
  [Shape.mark, /^[^\p{L}\d]+$/u],
  [Shape.stop, /^[.!?…]$/],
  [Shape.opens, /^[“„«‘‹"'([{]$/],
  [Shape.closes, /^[”“»’›"')\]}]$/],
  [Shape.quote, /^[“”„«»‘’‹›"'`]$/],
  [Shape.bracket, /^[()[\]{}]$/],
  [Shape.dash, /^[-‐‑‒–—−]$/],
]

export function shapeOf(raw: string): number {
  let shape = 0
  for (const [bit, test] of tests) if (test.test(raw)) shape |= bit
  return shape
}
