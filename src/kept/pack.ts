/** The records of one document ↔ compressed lines: long texts never become one string, so that none is too long for it. */
import { promisify } from 'node:util'
import { gunzipSync, gzip } from 'node:zlib'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'

const compress = promisify(gzip)

/** UTF-16 code units of text in one line. */
const longest = 1 << 22

function* textLines(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += longest) yield text.slice(at, at + longest)
}

/** Text and source are the document's: an entry is kept without them. */
const entryLine = ({ text: _, source: __, ...entry }: EntryRecord): string => JSON.stringify(entry)

function* linesOf({ source, entries, report }: Annotated): Iterable<string> {
  const { text, ...rest } = source
  const parts = [...textLines(text)]
  yield JSON.stringify({ source: rest, report, parts: parts.length, entries: entries.length })
  for (const part of parts) yield JSON.stringify(part)
  for (const entry of entries) yield entryLine(entry)
}

/** Resolves to bytes that carry their own checksum. */
export function pack(document: Annotated): Promise<Buffer> {
  const lines: Buffer[] = []
  for (const line of linesOf(document)) lines.push(Buffer.from(`${line}\n`))
  return compress(Buffer.concat(lines), { level: 1 })
}

interface Head {
  readonly source: Omit<Annotated['source'], 'text'>
  readonly report: Annotated['report']
  readonly parts: number
  readonly entries: number
}

/** Throws where the bytes are not whole. */
export function unpack(bytes: Buffer): Annotated {
  const lines = gunzipSync(bytes)
  let at = 0
  const next = () => {
    const end = lines.indexOf(10, at)
    const line = JSON.parse(lines.toString('utf8', at, end))
    at = end + 1
    return line
  }
  const { source, report, parts, entries }: Head = next()
  const text = Array.from({ length: parts }, (): string => next()).join('')
  return {
    source: { ...source, text },
    report,
    entries: Array.from({ length: entries }, (): EntryRecord => {
      const { type, ...entry }: Omit<EntryRecord, 'source' | 'text'> = next()
      return { type, source: report.source, ...entry, text: text.slice(entry.start, entry.end) }
    }),
  }
}
