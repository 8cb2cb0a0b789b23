/** The way back: Latin by a scheme → the likeliest Cyrillic. */
import type { Scheme } from './schema.js'

export type Cyrillise = (text: string) => string

/** Which Latin stands for which Cyrillic: rules of a place give way to the letters, the longest Latin wins. */
function tableOf(scheme: Scheme): ReadonlyMap<string, string> {
  const table = new Map<string, string>()
  const add = (latin: string, cyrillic: string) => {
    if (latin !== '' && !table.has(latin)) table.set(latin, cyrillic)
  }
  for (const [latin, cyrillic] of Object.entries(scheme.back ?? {})) add(latin, cyrillic)
  for (const [cyrillic, latin] of Object.entries(scheme.letters)) add(latin, cyrillic)
  for (const rule of scheme.rules) add(rule.to, rule.from)
  return table
}

const cased = (to: string, from: string): string =>
  from === from.toLowerCase() || to === ''
    ? to
    : from.length > 1 && from === from.toUpperCase()
      ? to.toUpperCase()
      : to[0]!.toUpperCase() + to.slice(1)

export function cyrilliser(scheme: Scheme): Cyrillise {
  const table = tableOf(scheme)
  const longest = Math.max(...[...table.keys()].map((each) => each.length))
  return (input) => {
    const text = input.normalize('NFC')
    const lower = text.toLowerCase()
    if (lower.length !== text.length) return text
    let out = ''
    for (let at = 0; at < text.length; ) {
      let size = Math.min(longest, text.length - at)
      while (size > 0 && !table.has(lower.slice(at, at + size))) size--
      const from = text.slice(at, at + Math.max(1, size))
      out += size > 0 ? cased(table.get(lower.slice(at, at + size))!, from) : from
      at += from.length
    }
    return out
  }
}
