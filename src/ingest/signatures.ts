/** First bytes of files that people take for text. */
const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a Word, Excel or ZIP file', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word or Excel file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF file', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a gzip file', [0x1f, 0x8b]],
  ['a PNG picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG picture', [0xff, 0xd8, 0xff]],
  ['a text in UTF-32', [0xff, 0xfe, 0x00, 0x00]],
  ['a text in UTF-32', [0x00, 0x00, 0xfe, 0xff]],
]

/** The name of a kind of file that is not plain text, or undefined. */
export const knownKind = (bytes: Uint8Array): string | undefined =>
  signatures.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0]
