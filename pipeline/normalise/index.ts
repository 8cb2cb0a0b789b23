/** Needs: passages and mentions. Adds: valued (each mention with its normal form where the text allows one). Uses: a reader per label. */
import type { Label, Mention, Passage, Reader } from '../document.js'
import type { Fused } from '../fuse/index.js'
import type { Reading } from '../read/index.js'
import type { Stage } from '../stage.js'
import type { Values } from '../values.js'

export interface ValuedMention extends Mention {
  readonly value?: Values[Label]
}

export interface ValuedPassage {
  readonly passage: Passage
  /** Sorted, ranges relative to the passage. */
  readonly mentions: readonly ValuedMention[]
}

export interface Facts {
  readonly valued: readonly ValuedPassage[]
}

export type Readers = { readonly [L in Label]: Reader<Values[L]> }

/** Readers of one document. */
export type ReadersOf = (
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
) => Readers

export const normalise = (readersOf: ReadersOf): Stage<Reading & Fused, Facts> => ({
  name: 'normalise',
  run: ({ passages, mentions }, context) => {
    const readers = readersOf(passages, mentions)
    return {
      valued: passages.map((passage, at) => {
        const own = mentions[at] ?? []
        const note = (code: string, text: string, range: { start: number; end: number }) =>
          context.note(code, text, passage.back(range))
        return {
          passage,
          mentions: own.map((mention) => {
            const value = readers[mention.label](mention, passage, own, note)
            return value ? { ...mention, value } : mention
          }),
        }
      }),
    }
  },
})
