/** What a word beside a name says of it. */
import type { CueKind, CueRow } from './rows.js'
import type { Word } from './words.js'

export const isBefore = (row: CueRow): boolean => row.side !== 'after'
export const isAfter = (row: CueRow): boolean => row.side !== 'before'

const capital = /^\p{Lu}/u

export const cue = (
  word: Word | undefined,
  kinds: ReadonlySet<CueKind>,
  side: (row: CueRow) => boolean,
): CueKind | undefined => {
  if (!word || word.cues.length === 0) return undefined
  return word.cues.find(
    (row) =>
      kinds.has(row.kind) &&
      side(row) &&
      (row.case === 'any' || capital.test(word.raw) === (row.case === 'capital')),
  )?.kind
}
