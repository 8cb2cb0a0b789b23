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
    run: ({ text, head, entries }) => {
      const passages: Passage[] = []
      for (const entry of entries) {
        const own = text.slice(entry.start, entry.end)
        passages.push({
          text: own,
          tokens: tokensOf(own),
          language: entry.language,
          start: entry.start,
          around: passages,
          ...(head.period && { period: head.period }),
        })
      }
      return { passages }
    },
  }
}
