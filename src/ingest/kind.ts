/** What a file is, told by its bytes; its name decides only between texts. A kind that cannot be read is told with what to do. */
import { Problem } from '../problem.js'
import { isArchive, openArchive } from './archive.js'
import { ownOutput } from './own.js'

export type Kind = 'text' | 'markdown' | 'page' | 'word' | 'pdf'

export const readable = 'expected plain text, Markdown, a web page (.html), .docx or .pdf'
const office = 'save it as .docx'
export const sampleSize = 4096

/** A document of another program: what it is and what to do with it. */
const refused = (what: string, mend: string): Problem =>
  new Problem(`is ${what}; ${readable} (${mend})`)

const starts = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)

const others: readonly (readonly [readonly number[], string, string])[] = [
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF file', office],
  [[0x1f, 0x8b], 'a gzip file', 'unpack it'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR archive', 'unpack it'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'unpack it'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture', 'its text has to be recognised first'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture', 'its text has to be recognised first'],
]

/** Names of streams in an old Office file are UTF-16. */
const holds = (latin: string, stream: string): boolean => latin.includes([...stream].join('\0'))

function oldOffice(all: Uint8Array): Problem {
  const bytes = new TextDecoder('latin1').decode(all)
  if (holds(bytes, 'EncryptedPackage'))
    return new Problem('is an Office file locked with a password; expected it without one')
  if (holds(bytes, 'WordDocument')) return refused('a document of old Word (.doc)', office)
  if (holds(bytes, 'Workbook')) return refused('a workbook of old Excel (.xls)', office)
  return refused('a file of an old Office program', office)
}

function archived(bytes: Uint8Array): Kind {
  const archive = openArchive(bytes)
  const under = (folder: string): boolean => archive.names.some((name) => name.startsWith(folder))
  if (archive.has('[Content_Types].xml') && under('word/')) return 'word'
  if (under('xl/')) throw refused('an Excel workbook', 'save its text as .docx')
  if (under('ppt/')) throw refused('a PowerPoint file', 'save it as .pdf')
  const type = archive.has('mimetype') ? new TextDecoder().decode(archive.read('mimetype')) : ''
  if (type.includes('opendocument')) throw refused('an OpenDocument file', office)
  if (type.includes('epub')) throw refused('an e-book (EPUB)', 'save it as .html or .docx')
  throw refused('a ZIP archive', 'unpack it')
}

const markup = /^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b/i
const anyTag = /<(?:p|div|a|br|h[1-6]|table|span|article|meta|title)\b[^>]*>/i
const archivedPage = /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type:\s*multipart\/related/i

/** Letters of the markup are one byte each in every encoding but UTF-16, whose other bytes are left out. */
export const latin = (bytes: Uint8Array): string =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, sampleSize))
    .replace(/\0/g, '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')

/** `name` may be that of standard input, which tells nothing. Throws a Problem for what cannot be read as a report. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  const start = latin(bytes)
  const own = ownOutput(start, name)
  if (own) throw new Problem(`is ${own}; expected the report itself`)
  // Some programs write a few lines before the header.
  if (/^[^<]{0,1024}?%PDF-\d/.test(start) && (start.startsWith('%PDF') || start.includes('\n%PDF')))
    return 'pdf'
  if (isArchive(bytes)) return archived(bytes)
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOffice(bytes)
  const other = others.find(([first]) => starts(bytes, first))
  if (other) throw refused(other[1], other[2])
  if (markup.test(start)) return 'page'
  if (archivedPage.test(start)) throw refused('a web archive (MHTML)', 'save the page as .html')
  if (/\.x?html?$/i.test(name) && anyTag.test(start)) return 'page'
  return /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text'
}
