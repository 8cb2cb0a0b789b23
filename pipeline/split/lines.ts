import type { Range } from '../document.js'

export interface Line extends Range {
  /** The line without white space at its ends; `start` and `end` bound exactly this. */
  readonly text: string
  /** True where a blank line stands before it. */
  readonly apart: boolean
}

/** The lines of a plain text that hold anything. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let apart = true
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const raw = text.slice(start, end)
    const inner = raw.trim()
    if (inner === '') apart = true
    else {
      const from = start + raw.indexOf(inner)
      lines.push({ start: from, end: from + inner.length, text: inner, apart })
      apart = false
    }
    start = end + 1
  }
  return lines
}
