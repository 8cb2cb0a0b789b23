/** The records of one document ↔ compressed lines, in parts: long texts never become one string, nor many entries one piece. */
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import type { Shelf } from '../../pipeline/parts.js'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { listOf } from './list.js'

const compress = promisify(gzip)

/** UTF-16 code units of text in one line. */
const longest = 1 << 22
/** Those of the entries of one part, or of a few more. */
const together = 1 << 18
/** Parts of a document whose entries are at hand: where one reads on, and the one before. */
const atHand = 2

function* textLines(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += longest) yield text.slice(at, at + longest)
}

/** Text and source are the document's: an entry is kept without them. */
const entryLine = ({ text: _, source: __, ...entry }: EntryRecord): string => JSON.stringify(entry)

/** Bytes that carry their own checksum. */
const packed = (lines: readonly string[]): Promise<Buffer> =>
  compress(Buffer.concat(lines.map((line) => Buffer.from(`${line}\n`))), { level: 1 })

function* unpacked(bytes: Buffer): Generator<unknown, undefined> {
  const lines = gunzipSync(bytes)
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf(10, at)
    yield JSON.parse(lines.toString('utf8', at, end))
    at = end + 1
  }
}

function* partsOf(entries: readonly EntryRecord[]): Iterable<readonly EntryRecord[]> {
  let part: EntryRecord[] = []
  let signs = 0
  for (const entry of entries) {
    part.push(entry)
    signs += entry.text.length
    if (signs < together) continue
    yield part
    part = []
    signs = 0
  }
  if (part.length > 0) yield part
}

/** Entries without their text and source. */
interface Part {
  readonly count: number
  readonly bytes: Buffer
}

/** The entries of a document of several parts, each part read when one of its entries is asked for. */
function entriesIn(
  parts: readonly Part[],
  whole: (entry: Omit<EntryRecord, 'source' | 'text'>) => EntryRecord,
): readonly EntryRecord[] {
  const read = ({ bytes }: Part): readonly EntryRecord[] =>
    Array.from(unpacked(bytes) as Iterable<EntryRecord>, whole)
  if (parts.length < 2) return parts.flatMap(read)
  const firsts: number[] = []
  let length = 0
  for (const { count } of parts) {
    firsts.push(length)
    length += count
  }
  const held = new Map<number, readonly EntryRecord[]>()
  let near = 0
  return listOf(length, (at) => {
    if (at < firsts[near]!) near = 0
    while (near + 1 < firsts.length && at >= firsts[near + 1]!) near++
    const entries = held.get(near) ?? read(parts[near]!)
    held.set(near, entries)
    if (held.size > atHand) held.delete(held.keys().next().value!)
    return entries[at - firsts[near]!]!
  })
}

const within =
  (text: string, source: EntryRecord['source']) =>
  ({ type, ...entry }: Omit<EntryRecord, 'source' | 'text'>): EntryRecord => ({
    ...{ type, source, ...entry },
    text: text.slice(entry.start, entry.end),
  })

/** Holds the records of a long text packed. */
export function packingShelf(text: string): Shelf {
  const parts: Part[] = []
  let source: EntryRecord['source'] | undefined
  return {
    put: async (entries) => {
      source ??= entries[0]?.source
      if (entries.length > 0)
        parts.push({ count: entries.length, bytes: await packed(entries.map(entryLine)) })
    },
    all: () => entriesIn(parts, within(text, source!)),
  }
}

interface Head {
  readonly source: Omit<Annotated['source'], 'text'>
  readonly report: Annotated['report']
  /** Lines of text. */
  readonly lines: number
  /** Entries of each part. */
  readonly counts: readonly number[]
}

/** First the length of every part, in bytes, then the parts: head and text, entries. */
export async function pack({ source, entries, report }: Annotated): Promise<Buffer> {
  const parts: Part[] = []
  for (const part of partsOf(entries))
    parts.push({ count: part.length, bytes: await packed(part.map(entryLine)) })
  const { text, ...rest } = source
  const lines = [...textLines(text)]
  const counts = parts.map(({ count }) => count)
  const head: Head = { source: rest, report, lines: lines.length, counts }
  const all = [await packed([head, ...lines].map((line) => JSON.stringify(line)))]
  all.push(...parts.map(({ bytes }) => bytes))
  return Buffer.concat([Buffer.from(`${all.map(({ length }) => length).join(' ')}\n`), ...all])
}

/** Throws where the bytes are not whole. */
export function unpack(bytes: Buffer): Annotated {
  let end = bytes.indexOf(10) + 1
  const pieces: Buffer[] = []
  for (const length of bytes.toString('latin1', 0, end).split(' ').map(Number)) {
    pieces.push(bytes.subarray(end, end + length))
    end += length
  }
  if (end !== bytes.length) throw new Error('packed records are cut off')
  const [first, ...lines] = unpacked(pieces[0]!)
  const { source, report, lines: count, counts } = first as Head
  const text = (lines as readonly string[]).slice(0, count).join('')
  const parts = counts.map((each, at): Part => ({ count: each, bytes: pieces[at + 1]! }))
  return {
    source: { ...source, text },
    report,
    entries: entriesIn(parts, within(text, report.source)),
  }
}
