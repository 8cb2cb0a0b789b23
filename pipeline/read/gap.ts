/** What stands before a token: nothing, blanks, the end of a line, an empty line. Only `\n` ends a line. */
export const Gap = { glued: 0, blank: 1, line: 2, paragraph: 3 } as const
export type Gap = (typeof Gap)[keyof typeof Gap]

/** The gap that white space from `start` to `end` makes. */
export function gapOf(text: string, start: number, end: number): Gap {
  if (start === end) return Gap.glued
  const line = text.indexOf('\n', start)
  if (line < 0 || line >= end) return Gap.blank
  const next = text.indexOf('\n', line + 1)
  return next < 0 || next >= end ? Gap.line : Gap.paragraph
}
