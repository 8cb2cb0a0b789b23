/** What stands before a token: nothing, blanks, the end of a line, an empty line. Only `\n` ends a line. */
export const Gap = { glued: 0, blank: 1, line: 2, paragraph: 3 } as const
export type Gap = (typeof Gap)[keyof typeof Gap]

const lineEnd = 0x0a

/** The gap that white space from `start` to `end` makes. */
export function gapOf(text: string, start: number, end: number): Gap {
  if (start === end) return Gap.glued
  let lines = 0
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === lineEnd) lines++
  if (lines === 0) return Gap.blank
  return lines === 1 ? Gap.line : Gap.paragraph
}
