/** Lines and their breaks → the edits that make a paragraph one line. */
import type { Edit } from '../read/plain.js'
import type { Break } from './breaks.js'
import type { Line } from './lines.js'

const broken = /(\p{L}[\p{L}\p{M}'’]*)-$/u
const glued = /[\p{L}\d]-$/u
const rest = /^\p{Ll}[\p{L}\p{M}]*/u
const abbreviation = /^\p{Lu}{2,}$/u
/** So far around a break its word is looked for with the hyphen that belongs to it. */
const around = 4_000

/** So much of a word stays the same in its other forms. */
const stem = (word: string): string => word.slice(0, Math.max(4, word.length - 3))

/** `Taldy-⏎korgan` is one word, `Ust-⏎Kamenogorsk`, `КНБ-⏎ның` and `488-⏎бабы` keep their hyphen. */
function breaksWord(text: string, upper: Line, lower: Line): boolean {
  const first = broken.exec(upper.text)?.[1]
  const second = rest.exec(lower.text)?.[0]
  if (first === undefined || second === undefined || abbreviation.test(first)) return false
  const near = text.slice(Math.max(0, lower.start - around), lower.start + around)
  return !near.toLowerCase().includes(`${first.toLowerCase()}-${stem(second)}`)
}

export const joinsOf = (
  text: string,
  lines: readonly Line[],
  breaks: readonly Break[],
): readonly Edit[] =>
  lines.flatMap((lower, at): readonly Edit[] => {
    if (breaks[at] !== 'join') return []
    const upper = lines[at - 1]!
    if (!glued.test(upper.text)) return [{ start: upper.end, end: lower.start, as: ' ' }]
    const start = breaksWord(text, upper, lower) ? upper.end - 1 : upper.end
    return [{ start, end: lower.start, as: '' }]
  })
