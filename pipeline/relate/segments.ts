/** The parts of a sentence in which the subject may change: at a semicolon, and where `, but` or `, а` sets one against another. */
import type { Range } from '../document.js'
import type { RoleWords } from './words.js'

/** `groups`: people named together, which no border cuts apart. */
export function segmentsOf(
  text: string,
  sentence: Range,
  groups: readonly Range[],
  words: RoleWords,
): readonly Range[] {
  const said = text.slice(sentence.start, sentence.end)
  const borders = [...said.matchAll(/;|,(?=\s+(\p{L}+)(?:\s+(\p{L}+))?)/gu)].flatMap((found) => {
    const [mark, first, second] = found
    const turns =
      mark === ';' ||
      words.contrasts.has(`${first} ${second ?? ''}`) ||
      (words.contrasts.has(first ?? '') && !words.joining.has(`${first} ${second ?? ''}`))
    const at = sentence.start + found.index + 1
    const inside = groups.some((group) => group.start < at && at < group.end)
    return turns && !inside ? [at] : []
  })
  const starts = [sentence.start, ...borders]
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? sentence.end }))
}
