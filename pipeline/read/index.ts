/** Needs: plain text, entries and their tokens. Adds: passages. */
import type { Passage, Range, Source } from '../document.js'
import { shift } from '../range.js'
import type { Entries } from '../split/index.js'
import type { Stage } from '../stage.js'

export interface Reading {
  /** One per entry, in order; token offsets are relative to the passage. */
  readonly passages: readonly Passage[]
}

export const read: Stage<Source & Entries, Reading> = {
  name: 'read',
  run: ({ plain, entries, tokensOf }) => {
    const passages: Passage[] = []
    entries.forEach(({ plain: own, language, period, issued }, at) => {
      passages.push({
        text: plain.text.slice(own.start, own.end),
        tokens: tokensOf(at),
        language,
        around: passages,
        back: (range: Range) => plain.back(shift(range, own.start)),
        ...(period && { period }),
        ...(issued && { issued }),
      })
    })
    return { passages }
  },
}
