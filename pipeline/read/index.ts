/** Needs: Source & entries. Adds: passages (each entry's text with its tokens). Uses: abbreviations, forms. */
import type { Passage, Source } from '../document.js'
import type { Entries } from '../split/index.js'
import type { Stage } from '../stage.js'
import type { Forms } from './forms.js'
import { reader } from './reading.js'

export interface Reading {
  /** One per entry, in order; token offsets are relative to the passage. */
  readonly passages: readonly Passage[]
}

export function read(
  abbreviations: readonly string[],
  forms?: Forms,
): Stage<Source & Entries, Reading> {
  const tokensOf = reader(abbreviations, forms)
  return {
    name: 'read',
    run: ({ text, head, entries }) => ({
      passages: entries.map((entry) => {
        const own = text.slice(entry.start, entry.end)
        return {
          text: own,
          tokens: tokensOf(own),
          language: entry.language,
          start: entry.start,
          ...(head.period && { period: head.period }),
        }
      }),
    }),
  }
}
