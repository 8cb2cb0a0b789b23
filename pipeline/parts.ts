/**
 * A long text is read in parts, so that memory holds tokens and candidates of one part: some entries, with others before them that say
 * who is who and which year it is. Where a part begins hangs on the text alone.
 */
import type { Entry } from './document.js'
import type { EntryRecord } from './record.js'
import { type Counts, type Cut, countsOf, entriesOf, type Finished } from './records.js'

/** Signs of the entries of a part; one entry alone may have more. */
const size = 1 << 18
/** Signs of those read again before them. */
const lead = 1 << 14

interface Part {
  /** The entries from here to `end` are the part's own; those from `from` on are read with them. */
  readonly from: number
  readonly start: number
  readonly end: number
}

/** Indices of the entries of each part. */
export function partsOf(entries: readonly Pick<Entry, 'start' | 'end'>[]): readonly Part[] {
  const parts: Part[] = []
  for (let start = 0; start < entries.length; ) {
    const begin = entries[start]!.start
    let end = start + 1
    while (end < entries.length && entries[end]!.end - begin <= size) end++
    let from = start
    while (from > 0 && begin - entries[from - 1]!.start <= lead) from--
    parts.push({ from, start, end })
    start = end
  }
  return parts
}

/** Where the records of a long text are put until somebody asks for them. */
export interface Shelf {
  readonly put: (entries: readonly EntryRecord[]) => void | Promise<void>
  /** All of them, in their order. */
  readonly all: () => readonly EntryRecord[]
}

/** As they are. */
export function openShelf(): Shelf {
  const held: EntryRecord[] = []
  return {
    put: (entries) => {
      for (const each of entries) held.push(each)
    },
    all: () => held,
  }
}

/** `read`: what stands behind the cutting of a text into entries, of some of them. */
export async function inParts(
  doc: Cut,
  read: (part: Cut) => Promise<Finished>,
  shelf: Shelf,
): Promise<{ readonly entries: readonly EntryRecord[]; readonly counts: Counts }> {
  let counts = countsOf([])
  for (const { from, start, end } of partsOf(doc.entries)) {
    const part = await read({
      ...doc,
      entries: doc.entries.slice(from, end),
      tokensOf: (at) => doc.tokensOf(from + at),
    })
    const own = entriesOf(part, from).slice(start - from)
    counts = countsOf(own, counts)
    await shelf.put(own)
  }
  return { entries: shelf.all(), counts }
}
