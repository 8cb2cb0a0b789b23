/** The layers of a document → the lines of the contract. Ranges become relative to the entry. */
import { apart } from './apart.js'
import type { Cases } from './cases/index.js'
import { type Entry, labels, type Note, type Range, type Source } from './document.js'
import type { Facts } from './normalise/index.js'
import { shift } from './range.js'
import type { Reading } from './read/index.js'
import type { EntryRecord, NoteRecord, ReportRecord, SourceRecord } from './record.js'
import type { Entries } from './split/index.js'

export interface Annotated {
  readonly source: Source
  readonly entries: readonly EntryRecord[]
  readonly report: ReportRecord
}

export type Cut = Source & Entries & { readonly notes: readonly Note[] }
export type Finished = Cut & Reading & Facts & Cases

const noteRecord = ({ code, text, at }: Note): NoteRecord => ({ code, text, ...at })

/** Notes by the entry they stand in; `undefined` for those of the whole text. Entries are sorted. */
function notesBy(entries: readonly Entry[], notes: readonly Note[]) {
  const found = new Map<Entry | undefined, Note[]>()
  for (const note of notes) {
    const entry = note.at && entryAt(entries, note.at.start)
    const own = found.get(entry)
    if (own) own.push(note)
    else found.set(entry, [note])
  }
  return (entry: Entry | undefined): readonly Note[] => found.get(entry) ?? []
}

function entryAt(entries: readonly Entry[], offset: number): Entry | undefined {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.start <= offset) low = middle + 1
    else high = middle
  }
  const entry = entries[low - 1]
  return entry && offset < entry.end ? entry : undefined
}

const sourceOf = ({ origin, head }: Source & Entries): SourceRecord => ({
  file: origin.file,
  sha256: origin.sha256,
  ...(head.title !== undefined && { title: apart(head.title) }),
  ...(head.period && { period: head.period }),
})

/** `first`: how many entries of the text come before these. */
export function entriesOf(doc: Finished, first = 0): readonly EntryRecord[] {
  const source = sourceOf(doc)
  const notesOf = notesBy(doc.entries, doc.notes)
  return doc.entries.map((entry, at): EntryRecord => {
    const text = doc.text.slice(entry.start, entry.end)
    const inEntry = <R extends Range>(range: R): R => {
      const { start, end } = shift(doc.passages[at]!.back(range), -entry.start)
      return { ...range, start, end }
    }
    return {
      type: 'entry',
      source,
      id: entry.id,
      number: first + at + 1,
      lang: entry.language,
      start: entry.start,
      end: entry.end,
      text,
      references: entry.references,
      mentions: (doc.valued[at]?.mentions ?? []).map(
        ({ id, label, score, from, value, ...range }) => {
          const { start, end } = inEntry({ start: range.start, end: range.end })
          return {
            id,
            label,
            start,
            end,
            text: text.slice(start, end),
            score,
            by: [...new Set(from.map((candidate) => candidate.by))].sort(),
            ...(value && { value }),
          }
        },
      ),
      cases: (doc.cases[at] ?? []).map((each) => ({
        ...each,
        because: each.because.map(inEntry),
      })),
      notes: notesOf(entry).map((note) =>
        noteRecord({ ...note, at: shift(note.at!, -entry.start) }),
      ),
    }
  })
}

export type Counts = ReportRecord['counts']

const none = Object.fromEntries([...labels, 'cases'].map((each) => [each, 0])) as Counts

/** What is in the entries, and in those that were counted before. */
export function countsOf(entries: readonly EntryRecord[], before: Counts = none): Counts {
  const counts: Record<keyof Counts, number> = { ...before }
  for (const { mentions, cases } of entries) {
    for (const { label } of mentions) counts[label]++
    counts.cases += cases.length
  }
  return counts
}

/** A text cut into entries and all that was found in them. */
export function annotatedOf(
  doc: Cut,
  entries: readonly EntryRecord[],
  counts: Counts,
  model: string | null,
): Annotated {
  const report: ReportRecord = {
    type: 'report',
    source: sourceOf(doc),
    entries: entries.length,
    counts,
    notes: notesBy(doc.entries, doc.notes)(undefined).map(noteRecord),
    model,
  }
  return { source: pick(doc), entries, report }
}

export function recordsOf(doc: Finished, model: string | null): Annotated {
  const entries = entriesOf(doc)
  return annotatedOf(doc, entries, countsOf(entries), model)
}

const pick = ({ id, text, origin, given }: Source): Source => ({
  id,
  text,
  origin,
  ...(given && { given }),
})
