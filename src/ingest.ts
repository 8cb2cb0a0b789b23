/** A file or standard input → Source. After this the text is never rewritten. */
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Source } from '../pipeline/document.js'
import { decode, type Encoding } from './ingest/decode.js'
import type { ReadDocument } from './ingest/document.js'
import type { Input } from './ingest/inputs.js'
import { type Kind, kindOf } from './ingest/kind.js'
import { Problem } from './problem.js'

/** One string of JavaScript holds little more. */
const limit = 500 * 1024 * 1024

export interface Ingested {
  readonly source: Source
  readonly encoding: Encoding | Kind
  readonly bytes: number
}

/** Bytes of a whole file. Stops reading at 500 MB. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) throw new Problem('is larger than 500 MB; expected less (split it)')
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size)
}

export async function bytesOf(input: Input): Promise<Uint8Array> {
  if (input.path === '-') return collect(process.stdin)
  const file = await open(input.path)
  return collect(file.createReadStream({ highWaterMark: 1 << 22 }))
}

const checked = (text: string): string => {
  if (/\S/u.test(text)) return text
  throw new Problem('holds nothing but white space; expected a text')
}

const hashed = (bytes: Uint8Array, text: string, file: string, given: Source['given']): Source => {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { id: sha256, text, origin: { file, sha256 }, ...(given && { given }) }
}

/** A text that is in memory already, taken as it is; the hash is that of its UTF-8. Throws a Problem where it is blank. */
export const textSource = (text: string, file: string, given?: Source['given']): Source =>
  hashed(Buffer.from(text), checked(text), file, given)

/** What only one kind of file needs is loaded when one comes. */
const readers: Readonly<
  Record<Exclude<Kind, 'text'>, (bytes: Uint8Array) => Promise<ReadDocument>>
> = {
  markdown: async (bytes) =>
    (await import('./ingest/markdown.js')).readMarkdown(decode(bytes).text),
  page: async (bytes) => (await import('./ingest/page.js')).readPage(bytes),
  word: async (bytes) => (await import('./ingest/word.js')).readWord(bytes),
  pdf: async (bytes) => (await import('./ingest/pdf.js')).readPdf(bytes),
}

const largest = 200 * 1024 * 1024

/**
 * Bytes of a text, Markdown, a web page, .docx or .pdf → Source; what it is is told by the bytes. The id comes from the bytes alone.
 * Throws a Problem for what is empty, damaged, locked, too large, or of another kind.
 */
export async function sourceOf(
  bytes: Uint8Array,
  file: string,
  given?: Source['given'],
): Promise<Ingested> {
  if (bytes.length === 0) throw new Problem('is empty; expected a text')
  const kind = kindOf(bytes, file)
  if (kind === 'text') {
    const { text, encoding } = decode(bytes)
    return { source: hashed(bytes, checked(text), file, given), encoding, bytes: bytes.length }
  }
  if (bytes.length > largest)
    throw new Problem(`is larger than ${largest >> 20} MB; expected less (split it)`)
  const { text, title, published } = await readers[kind](bytes)
  const told = { ...(title && { title }), ...(published && { published }), ...given }
  const own = Object.keys(told).length > 0 ? told : undefined
  return { source: hashed(bytes, checked(text), file, own), encoding: kind, bytes: bytes.length }
}

export const ingest = async (input: Input, given?: Source['given']): Promise<Ingested> =>
  sourceOf(await bytesOf(input), input.file, given)
