/** Lines of a fixed width. */
import { numberWords } from '../write/words.js'

/** Blanks between columns. */
export const gap = 2

export const cut = (text: string, width: number): string => {
  const signs = [...text]
  return signs.length <= width
    ? text
    : `${signs
        .slice(0, width - 1)
        .join('')
        .trimEnd()}…`
}
const padded = (text: string, width: number): string => {
  const shown = cut(text, width)
  return shown + ' '.repeat(Math.max(0, width - [...shown].length))
}
export const row = (cells: readonly string[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => padded(cell, widths[at]!))
    .join(' '.repeat(gap))
    .trimEnd()

/** Words broken at the width, every line indented. */
export function wrap(text: string, width: number, indent = ''): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, indent + line].map((each) => cut(each, width))
}

export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`
