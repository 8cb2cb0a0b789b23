/** Gold and found records side by side: one unit per gold entry, the draw of the bootstrap. Offsets become those of the file. */
import type { Labelled } from '../pipeline/document.js'
import { shift } from '../pipeline/range.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../pipeline/record.js'
import type { GoldEntry } from './gold/records.js'

export interface Placed extends Labelled {
  readonly file: string
  readonly mention: MentionRecord
}

export interface Side {
  readonly mentions: readonly Placed[]
  readonly cases: readonly CaseRecord[]
  /** Of the gold: cases as events, where they are labelled. */
  readonly events?: readonly CaseRecord[]
}

export interface Unit {
  readonly file: string
  readonly language: string
  readonly entry: EntryRecord
  readonly gold: Side
  readonly found: Side
}

export const placesOf = (entry: EntryRecord): readonly Placed[] =>
  entry.mentions.map((mention) =>
    shift(
      {
        label: mention.label,
        start: mention.start,
        end: mention.end,
        file: entry.source.file,
        mention,
      },
      entry.start,
    ),
  )

/** What was found where no gold entry stands counts against the entry before it, so that nothing found is forgotten. */
export function unitsOf(
  gold: readonly GoldEntry[],
  found: readonly EntryRecord[],
): readonly Unit[] {
  const files = [...new Set(gold.map((entry) => entry.source.file))]
  return files.flatMap((file) => {
    const own = gold.filter((entry) => entry.source.file === file)
    const others = found.filter((entry) => entry.source.file === file)
    const mentions = others.flatMap(placesOf)
    return own.map((entry, at): Unit => {
      const from = at === 0 ? 0 : entry.start
      const to = own[at + 1]?.start ?? Number.POSITIVE_INFINITY
      return {
        file,
        language: entry.lang,
        entry,
        gold: {
          mentions: placesOf(entry),
          cases: entry.cases,
          ...(entry.events && { events: entry.events }),
        },
        found: {
          mentions: mentions.filter((each) => from <= each.start && each.start < to),
          cases: others
            .filter((each) => from <= each.start && each.start < to)
            .flatMap((each) => each.cases),
        },
      }
    })
  })
}
