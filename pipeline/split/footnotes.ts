import type { Reference } from '../document.js'
import type { Line } from './lines.js'
import type { SplitShapes } from './schema.js'

export interface Footnotes {
  readonly isNote: (line: string) => boolean
  /** Mark → address, from the lines of the list. */
  readonly addresses: (lines: readonly Line[]) => ReadonlyMap<string, string>
}

export function footnotes(rows: SplitShapes): Footnotes {
  const head = new RegExp(rows.footnotes.line, 'u')
  const address = new RegExp(rows.footnotes.url, 'u')
  return {
    isNote: (line) => head.test(line),
    addresses: (lines) => {
      const found = new Map<string, string>()
      let mark: string | undefined
      for (const { text } of lines) {
        const opened = head.exec(text)
        if (opened) mark = opened[1] ?? opened[2]
        const url = address.exec(text)?.[0].replace(/[.,;)\]]+$/, '')
        if (mark !== undefined && url && !found.has(mark)) found.set(mark, url)
      }
      return found
    },
  }
}

/** Marks in the order they stand in an entry, each once. */
export const referencesOf = (
  text: string,
  addresses: ReadonlyMap<string, string>,
): readonly Reference[] =>
  [...new Set([...text.matchAll(/\[(\d{1,4})\]/g)].map((found) => found[1]!))].map((mark) => {
    const url = addresses.get(mark)
    return url === undefined ? { mark } : { mark, url }
  })
