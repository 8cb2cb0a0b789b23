/** Needs: Source & entries. Adds: passages (each entry's text with its tokens). Uses: abbreviations. */
import type { Passage, Source } from '../document.js'
import type { Entries } from '../split/index.js'
import type { Stage } from '../stage.js'
import { tokeniser } from './tokens.js'

export interface Tokens {
  /** One per entry, in order; token offsets are relative to the passage. */
  readonly passages: readonly Passage[]
}

export function tokenise(abbreviations: readonly string[]): Stage<Source & Entries, Tokens> {
  const cut = tokeniser(abbreviations)
  return {
    name: 'tokenise',
    run: ({ text, head, entries }) => ({
      passages: entries.map((entry) => {
        const own = text.slice(entry.start, entry.end)
        return {
          text: own,
          tokens: cut(own),
          language: entry.language,
          start: entry.start,
          ...(head.period && { period: head.period }),
        }
      }),
    }),
  }
}
