/** Lines → paragraphs, for texts that are no report of dated items. */
import type { Range } from '../document.js'
import type { Line } from './lines.js'

const ends = (text: string): boolean => /[.!?…:;”"»\])]$/u.test(text)

/** Text broken by hand at about one width, or every line a paragraph? Asked of the lines that another follows at once. */
function isWrapped(lines: readonly Line[]): boolean {
  const inner = lines.filter((_, at) => lines[at + 1] && !lines[at + 1]!.apart)
  if (inner.length === 0) return false
  const narrow = inner.filter((line) => line.text.length <= 110).length
  const unended = inner.filter((line) => !ends(line.text)).length
  return narrow >= inner.length * 0.9 && unended >= inner.length * 0.5
}

export function paragraphsOf(lines: readonly Line[]): readonly Range[] {
  const wrapped = isWrapped(lines)
  const found: { start: number; end: number }[] = []
  for (const line of lines) {
    const last = found.at(-1)
    if (last && wrapped && !line.apart) last.end = line.end
    else found.push({ start: line.start, end: line.end })
  }
  return found
}
