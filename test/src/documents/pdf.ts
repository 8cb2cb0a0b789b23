/** A PDF of one page with what its content stream draws in Helvetica. */
import { deflateSync } from 'node:zlib'

interface More {
  /** Of the page, such as `/Rotate 90`. */
  readonly page?: string
  readonly trailer?: string
}

export function pdf(content: string | Buffer, { page = '', trailer = '' }: More = {}): Buffer {
  const packed = deflateSync(Buffer.from(content))
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>${page}>>`,
    Buffer.concat([
      Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
      packed,
      Buffer.from('\nendstream'),
    ]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  let size = parts[0]!.length
  objects.forEach((object, at) => {
    places.push(size)
    const part = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      Buffer.from(object),
      Buffer.from('\nendobj\n'),
    ])
    parts.push(part)
    size += part.length
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const end = `xref\n0 ${places.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${places.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${size}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(end)])
}
