import type { Reference } from '../document.js'
import type { Line } from './lines.js'

/** `[12] …`, `12. https://…`, but not the `[12].` that a sentence ends with. */
const note = /^(?:\[(\d{1,4})\]|(\d{1,4})[.)](?=\s*https?:\/\/))\s*(?=[^\s.,;:…)\]])/u
const address = /https?:\/\/[^\s<>"“”«»]+/u

export const isNote = (line: string): boolean => note.test(line)

/** Mark → address, from the lines of the list. */
export function addressesOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let mark: string | undefined
  for (const { text } of lines) {
    const opened = note.exec(text)
    if (opened) mark = opened[1] ?? opened[2]
    const url = address.exec(text)?.[0].replace(/[.,;)\]]+$/, '')
    if (mark !== undefined && url && !found.has(mark)) found.set(mark, url)
  }
  return found
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
