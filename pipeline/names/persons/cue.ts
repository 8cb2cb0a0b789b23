/** One word beside a name: how it is written, what it says. */
import type { Passage } from '../../document.js'
import type { CueKind, CueRow } from './rows.js'
import type { Word } from './words.js'

export const isBefore = (row: CueRow): boolean => row.side !== 'after'
export const isAfter = (row: CueRow): boolean => row.side !== 'before'
export const raw = (passage: Passage, word: Word | undefined): string =>
  word ? passage.text.slice(word.start, word.end) : ''

export const fits = (passage: Passage, word: Word, row: CueRow): boolean =>
  row.case === 'any' || /^\p{Lu}/u.test(raw(passage, word))

export const cue = (
  passage: Passage,
  word: Word | undefined,
  kinds: ReadonlySet<CueKind>,
  side: (row: CueRow) => boolean,
): CueKind | undefined =>
  word?.cues.find((row) => kinds.has(row.kind) && side(row) && fits(passage, word, row))?.kind
