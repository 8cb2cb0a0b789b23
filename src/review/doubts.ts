/** What a person should look at, most doubtful first. */
import type { EntryRecord, MentionRecord, NoteRecord } from '../../pipeline/record.js'
import type { Document } from '../write/document.js'
import { type Pair, pairsOf } from '../write/html/pairs.js'
import type { Sheet } from '../write/html/sheet.js'
import { caseKey } from './steps.js'

/** The same share as the report page's. */
export const sure = 0.95

/** `doubt`: 0 to 1. Of notes and of what is missing nobody has measured it: it is set between the marks. */
export type Doubt = { readonly key: string; readonly doubt: number } & (
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'mark'; readonly entry: EntryRecord; readonly mention: MentionRecord }
  | {
      readonly kind: 'note'
      readonly entry: EntryRecord
      readonly note: NoteRecord
      readonly mention?: MentionRecord
    }
  | {
      readonly kind: 'case'
      readonly entry: EntryRecord
      readonly case: EntryRecord['cases'][number]
    }
)

const ofNote = 0.5
const ofLack = 0.3

function ofEntry(entry: EntryRecord): readonly Doubt[] {
  const marks = entry.mentions.flatMap((mention): readonly Doubt[] =>
    mention.score === null || mention.score >= sure
      ? []
      : [{ kind: 'mark', key: `mark ${mention.id}`, doubt: 1 - mention.score, entry, mention }],
  )
  const notes = entry.notes.map((note, at): Doubt => {
    const mention = entry.mentions.find(
      ({ start, end }) => (note.start ?? 0) < end && start < (note.end ?? 0),
    )
    const key = `note ${entry.id} ${note.code} ${note.start ?? at}`
    return { kind: 'note', key, doubt: ofNote, entry, note, ...(mention && { mention }) }
  })
  const cases = entry.cases.flatMap((each): readonly Doubt[] => {
    const isTold = (each.when ?? each.date) && (each.where ?? each.place)
    const isSaid = each.because.some(({ rule }) => rule === 'correction')
    return isTold || isSaid
      ? []
      : [
          {
            kind: 'case',
            key: `case ${entry.id} ${caseKey(each)}`,
            doubt: ofLack,
            entry,
            case: each,
          },
        ]
  })
  return [...marks, ...notes, ...cases]
}

/** Of one report, and the pairs of all. */
export function doubtsOf({ entries }: Document, sheet: Sheet): readonly Doubt[] {
  const pairs = pairsOf(sheet).map((pair): Doubt => {
    const doubt = 1 - 2 * Math.abs(pair.review.probability - 0.5)
    return { kind: 'pair', key: `pair ${pair.a.personId} ${pair.b.personId}`, doubt, pair }
  })
  return [...pairs, ...entries.flatMap(ofEntry)].sort((a, b) => b.doubt - a.doubt)
}
