/** Sentences of a passage. A full stop inside a mention or an abbreviation ends none; after an initial it may (`Sharipov D. The court`). */
import type { Passage, Range } from '../document.js'
import { memo } from '../read/memo.js'
import type { Words } from './words.js'

/** No sentence is as long: what has no full stop is cut, so that a long text takes no more than its share of time. */
const longest = 6000

const isStop = memo(({ folded }) => /^[.!?…]$/u.test(folded))
const isShort = memo(({ folded }) => /^\p{L}{1,4}\.$/u.test(folded))

/** `mentions` are sorted and apart. */
export function sentencesOf(
  passage: Passage,
  mentions: readonly Range[],
  starters: Words,
): readonly Range[] {
  const { text, tokens } = passage
  let near = 0
  const inside = (at: number): boolean => {
    while (near < mentions.length && mentions[near]!.end <= at) near++
    return near < mentions.length && mentions[near]!.start < at
  }
  const found: Range[] = []
  let start = 0
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const endless = token.end - start > longest && !inside(token.end)
    const ends =
      isStop(token.form) || (isShort(token.form) && next !== undefined && starters.has(next.folded))
    if (!(ends || endless) || !next || inside(token.end)) return
    const glued = next.start === token.end && !/^[”"»’)\]\d[]/u.test(next.folded)
    if (!endless && (glued || /^\p{Ll}/u.test(text.slice(next.start, next.start + 2)))) return
    found.push({ start, end: token.end })
    start = token.end
  })
  if (start < text.length) found.push({ start, end: text.length })
  return found
}
