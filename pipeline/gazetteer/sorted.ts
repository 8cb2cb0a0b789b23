/** Tables sorted by their first cell, searched by halves in the text itself: nothing is parsed until a key is asked for. */

const lineAt = (text: string, at: number): string => {
  const end = text.indexOf('\n', at)
  return text.slice(at, end < 0 ? text.length : end)
}

/** Offset of the first line that begins at or after `from`, which lies behind the first sign of the text. */
const lineFrom = (text: string, from: number): number => {
  const next = text.indexOf('\n', from - 1)
  return next < 0 ? text.length : next + 1
}

export interface Sorted {
  /** The line of the key, or undefined. */
  readonly line: (key: string) => string | undefined
  /** Whether some key begins with the text. */
  readonly opens: (prefix: string) => boolean
}

/** `text`: comment lines, a header line, then lines sorted by the UTF-16 units of their first cell. */
export function sortedTable(text: string): Sorted {
  let head = 0
  while (text[head] === '#') head = lineFrom(text, head + 1)
  head = lineFrom(text, head + 1)
  /** First line whose key is not before the given one. */
  const seek = (key: string): string => {
    let low = head
    let high = text.length
    while (low < high) {
      const middle = lineFrom(text, (low + high) >> 1)
      const at = middle >= high ? low : middle
      const line = lineAt(text, at)
      if (line.slice(0, line.indexOf('\t')) < key) low = at + line.length + 1
      else if (at === low) break
      else high = at
    }
    return low < text.length ? lineAt(text, low) : ''
  }
  return {
    line: (key) => {
      const line = seek(key)
      return line.startsWith(`${key}\t`) ? line : undefined
    },
    opens: (prefix) => seek(prefix).startsWith(prefix),
  }
}
