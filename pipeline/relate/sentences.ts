/** Sentences of a passage. A full stop inside a mention or an abbreviation ends none; after an initial it may (`Sharipov D. The court`). */
import type { Passage, Range } from '../document.js'

export function sentencesOf(
  passage: Passage,
  mentions: readonly Range[],
  starters: ReadonlySet<string>,
): readonly Range[] {
  const { text, tokens } = passage
  const inside = (at: number) => mentions.some((mention) => mention.start < at && at < mention.end)
  const found: Range[] = []
  let start = 0
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const ends =
      /^[.!?…]$/u.test(token.folded) ||
      (/^\p{L}{1,4}\.$/u.test(token.folded) && next !== undefined && starters.has(next.folded))
    if (!ends || inside(token.end) || !next) return
    if (!/^[\s”"»’)\]\d[]+$/u.test(text.slice(token.end, next.start)) && next.start === token.end)
      return
    if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) return
    found.push({ start, end: token.end })
    start = token.end
  })
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
