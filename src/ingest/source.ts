/** Bytes of a file → Source, here as in a browser. After this the text is never rewritten. */
import type { Source } from '../../pipeline/document.js'
import { Problem } from '../problem.js'
import { decode, type Encoding } from './decode.js'
import type { ReadDocument } from './document.js'
import { type Kind, kindOf } from './kind.js'

export interface Ingested {
  readonly source: Source
  readonly encoding: Encoding | Kind
  readonly bytes: number
}

/** Throws a Problem for a text without a letter. */
export const checked = (text: string): string => {
  if (/\S/u.test(text)) return text
  throw new Problem('holds nothing but white space; expected a text')
}

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')

async function hashed(
  bytes: Uint8Array,
  text: string,
  file: string,
  given: Source['given'],
): Promise<Source> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  const sha256 = hex(new Uint8Array(digest))
  return { id: sha256, text, origin: { file, sha256 }, ...(given && { given }) }
}

/** What only one kind of file needs is loaded when one comes. */
const readers: Readonly<
  Record<Exclude<Kind, 'text'>, (bytes: Uint8Array) => Promise<ReadDocument>>
> = {
  markdown: async (bytes) => (await import('./markdown.js')).readMarkdown(decode(bytes).text),
  page: async (bytes) => (await import('./page.js')).readPage(bytes),
  word: async (bytes) => (await import('./word.js')).readWord(bytes),
  pdf: async (bytes) => (await import('./pdf.js')).readPdf(bytes),
}

/** The readers of pages and Word files go down into what they read: V8 ends those that go too deep. */
async function readAs(kind: keyof typeof readers, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    return await readers[kind](bytes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new Problem('has elements inside each other too deep to read; expected a report or page')
  }
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
    return {
      source: await hashed(bytes, checked(text), file, given),
      encoding,
      bytes: bytes.length,
    }
  }
  if (bytes.length > largest)
    throw new Problem(`is larger than ${largest >> 20} MB; expected less (split it)`)
  const { text, title, published } = await readAs(kind, bytes)
  const told = { ...(title && { title }), ...(published && { published }), ...given }
  const own = Object.keys(told).length > 0 ? told : undefined
  return {
    source: await hashed(bytes, checked(text), file, own),
    encoding: kind,
    bytes: bytes.length,
  }
}
