import type { Range } from '../document.js'

export interface Line extends Range {
  /** The line without white space at its ends; `start` and `end` bound exactly this. */
  readonly text: string
  /** True where a blank line stands before it. */
  readonly apart: boolean
}

/** The lines of a text that hold anything. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let apart = true
  for (const found of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n?|\n|\u2028|\u2029/gu)) {
    const inner = found[0].trim()
    if (inner === '') {
      if (/^[\r\n\u2028\u2029]/u.test(found[0])) apart ||= endsBlank(text, found.index)
      continue
    }
    const start = found.index + found[0].indexOf(inner)
    lines.push({ start, end: start + inner.length, text: inner, apart })
    apart = false
  }
  return lines
}

/** A break right after a break, with only white space between them, makes a blank line. */
const endsBlank = (text: string, at: number): boolean => {
  let before = at - 1
  while (before >= 0 && /[^\S\r\n]/u.test(text[before]!)) before--
  return before < 0 || text[before] === '\n' || text[before] === '\r'
}
