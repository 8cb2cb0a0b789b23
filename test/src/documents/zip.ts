/** A ZIP archive as Office programs write them, or with a wrong size in its list. */
import { deflateRawSync } from 'node:zlib'

interface Lies {
  /** What the list says that a part unpacks to. */
  readonly unpacked?: number
}

const record = (length: number, fields: readonly (readonly [number, number, 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(length)
  for (const [at, value, size] of fields) bytes.writeUIntLE(value, at, size)
  return bytes
}

export function zip(parts: Readonly<Record<string, string | Buffer>>, lies: Lies = {}): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const [raw, title] = [Buffer.from(content), Buffer.from(name)]
    const packed = deflateRawSync(raw)
    const size = lies.unpacked ?? raw.length
    const body = Buffer.concat([
      record(30, [
        [0, 0x04034b50, 4],
        [8, 8, 2],
        [18, packed.length, 4],
        [22, size, 4],
        [26, title.length, 2],
      ]),
      title,
      packed,
    ])
    list.push(
      record(46, [
        [0, 0x02014b50, 4],
        [10, 8, 2],
        [20, packed.length, 4],
        [24, size, 4],
        [28, title.length, 2],
        [42, at, 4],
      ]),
      title,
    )
    bodies.push(body)
    at += body.length
  }
  const directory = Buffer.concat(list)
  const count = Object.keys(parts).length
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, count, 2],
    [10, count, 2],
    [12, directory.length, 4],
    [16, at, 4],
  ])
  return Buffer.concat([...bodies, directory, end])
}

const office = 'http://schemas.openxmlformats.org'
const word = `xmlns:w="${office}/wordprocessingml/2006/main"`
const xml = '<?xml version="1.0" encoding="UTF-8"?>'

/** A Word document of the elements of its body. */
export const docx = (
  body: string,
  more: Readonly<Record<string, string>> = {},
  lies: Lies = {},
): Buffer =>
  zip(
    {
      '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
      ...more,
    },
    lies,
  )
