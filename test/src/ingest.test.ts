import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decode } from '../../src/ingest/decode.js'
import { inputsOf, withoutTwins } from '../../src/ingest/inputs.js'
import { sourceOf } from '../../src/ingest/source.js'
import { ingest } from '../../src/ingest.js'
import { describe as said } from '../../src/problem.js'

const russian =
  '3 мая, г. Кокшетау, суд № 2 назначил Сейтжанову Б. «10 суток ареста» – ст. 488 КоАП РК.\r\n'
const english = '“May 3, Kokshetau”, Seitzhanov B.’s arrest – 10 days…\n'
const kazakh = '3 мамыр, Көкшетау: Сейітжанов 10 тәулікке қамалды.\n'

/** Text → bytes in an encoding that Node cannot write: each byte is looked up by decoding it. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (sign) => bytes.get(sign) ?? 0x3f)
}
const big = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const joined = (...parts: readonly (readonly number[] | Uint8Array)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part)))
const problem = (bytes: Uint8Array): string => {
  try {
    return `read as ${decode(bytes).encoding}`
  } catch (error) {
    return said(error)
  }
}

describe('encodings', () => {
  const rows: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['utf-8', kazakh, Buffer.from(kazakh), 'utf-8'],
    ['utf-8 with a mark', kazakh, joined([0xef, 0xbb, 0xbf], Buffer.from(kazakh)), 'utf-8'],
    [
      'utf-16le with a mark',
      kazakh,
      joined([0xff, 0xfe], Buffer.from(kazakh, 'utf16le')),
      'utf-16le',
    ],
    ['utf-16be with a mark', kazakh, joined([0xfe, 0xff], big(kazakh)), 'utf-16be'],
    ['utf-16le, Russian', russian, Buffer.from(russian, 'utf16le'), 'utf-16le'],
    ['utf-16be, Russian', russian, big(russian), 'utf-16be'],
    [
      'utf-16le, plain English',
      'May 3, arrest.',
      Buffer.from('May 3, arrest.', 'utf16le'),
      'utf-16le',
    ],
    ['windows-1251, Russian', russian, encode(russian, 'windows-1251'), 'windows-1251'],
    [
      'windows-1251, only quotation marks',
      english,
      encode(english, 'windows-1251'),
      'windows-1251',
    ],
    [
      'windows-1251, capitals',
      'СУД ПРИГОВОРИЛ',
      encode('СУД ПРИГОВОРИЛ', 'windows-1251'),
      'windows-1251',
    ],
    [
      'windows-1251, one word',
      'Almaty – Алматы',
      encode('Almaty – Алматы', 'windows-1251'),
      'windows-1251',
    ],
    ['koi8-r, capitals', 'СУД ПРИГОВОРИЛ', encode('СУД ПРИГОВОРИЛ', 'koi8-r'), 'koi8-r'],
    ['koi8-r, one word', 'Almaty, Алматы', encode('Almaty, Алматы', 'koi8-r'), 'koi8-r'],
    ['koi8-r', 'Пётр, 7 лет колонии', encode('Пётр, 7 лет колонии', 'koi8-r'), 'koi8-r'],
  ]
  it.each(rows)('%s', (_, text, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text, encoding })
  })

  it('keeps line ends and a stray control character', () => {
    expect(decode(Buffer.from(`${english}\r\n\f\u0002${english.repeat(3)}`)).text).toContain(
      '\r\n\f\u0002',
    )
  })

  it('reads whatever is UTF-8 without control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/\p{Cc}|\ufeff/u.test(text) && !/^(%PDF|PK|\{\\rtf)/.test(text))
        expect(decode(Buffer.from(text)).text).toBe(text)
      }),
    )
  })
})

describe('what is refused, and how', () => {
  const latin = Buffer.from(
    'Un journaliste arrêté à Almaty, condamné à 15 jours de détention',
    'latin1',
  )
  const rows: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a PDF', Buffer.from('%PDF-1.7\n…'), /^is a PDF file; expected plain text in UTF-8, UTF-16/],
    ['a docx', joined([0x50, 0x4b, 3, 4], Buffer.from('word/document.xml')), /Word, Excel or ZIP/],
    ['an old doc', joined([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /old Word/],
    ['rtf', Buffer.from('{\\rtf1 text}'), /RTF/],
    ['NUL bytes', Buffer.from('May\0\0 1, Almaty'), /binary/],
    ['control characters', Buffer.from('\u0001\u0002\u0003May 1, Almaty'), /binary/],
    ['NUL among high bytes', joined([0xff, 0x00, 0x80, 0x81, 0x00]), /binary/],
    ['zeros', new Uint8Array(64), /binary/],
    ['utf-32', joined([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /UTF-32/],
    ['latin-1 French', latin, /cannot be told; expected .* found what looks like/],
    ['cp866', encode(russian, 'ibm866'), /cannot be told/],
    ['iso-8859-5', encode(russian, 'iso-8859-5'), /cannot be told/],
    [
      'windows-1251 with Kazakh letters',
      encode('Ќазаќстан, Аќтґбе ќаласы, аќын', 'windows-1251'),
      /cannot be told/,
    ],
    ['mac cyrillic', encode(russian, 'x-mac-cyrillic'), /cannot be told/],
    [
      'utf-8 with a broken byte',
      joined(Buffer.from(kazakh), [0xd0], Buffer.from(kazakh)),
      /damaged UTF-8: a wrong byte at 89/,
    ],
    ['utf-8 cut inside a letter', Buffer.from(kazakh).subarray(0, 71), /damaged UTF-8/],
  ]
  it.each(rows)('%s', (_, bytes, message) => {
    expect(problem(bytes)).toMatch(message)
    expect(problem(bytes)).not.toContain('\n')
  })

  it('an empty file, a blank file', async () => {
    await expect(sourceOf(new Uint8Array(), 'a.txt')).rejects.toThrow('is empty; expected a text')
    await expect(sourceOf(Buffer.from('\ufeff \r\n\t\u00a0'), 'a.txt')).rejects.toThrow(
      'white space',
    )
  })
})

describe('sources', () => {
  it('are known by their bytes alone', async () => {
    const { source: a } = await sourceOf(Buffer.from(russian), 'a.txt')
    const { source: b } = await sourceOf(Buffer.from(russian), 'b.txt', { language: 'ru' })
    expect(a.id).toBe(b.id)
    expect(a.origin.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(b.given).toEqual({ language: 'ru' })
    expect((await sourceOf(Buffer.from(english), 'a.txt')).source.id).not.toBe(a.id)
  })
})

describe('inputs', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atau-'))
    for (const each of ['b', 'a/deep', 'out', '.git', 'none'])
      await mkdir(join(folder, each), { recursive: true })
    for (const file of ['z.txt', 'a/deep/y.md', 'b/x.TXT', 'b/x.csv', 'out/w.txt', '.git/v.txt'])
      await writeFile(join(folder, file), russian)
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('of a directory: texts below it, sorted, without hidden ones and its own output', async () => {
    const files = (await inputsOf(folder, join(folder, 'out'))).map((input) => input.file)
    expect(files).toEqual(['a/deep/y.md', 'b/x.TXT', 'z.txt'])
  })

  it('names in one line what a folder has in kinds that are not read', async () => {
    const pictures = join(folder, 'pictures')
    await mkdir(pictures)
    for (const file of ['a.txt', 'b.png', 'c.JPG', 'd.csv'])
      await writeFile(join(pictures, file), russian)
    const passed: string[] = []
    const inputs = await inputsOf(pictures, undefined, undefined, (name, what) =>
      passed.push(`${name}: ${what}`),
    )
    expect(inputs.map(({ file }) => file)).toEqual(['a.txt'])
    expect(passed).toEqual([expect.stringMatching(/b\.png and 1 more: a picture/)])
    await rm(pictures, { recursive: true })
  })

  it('of a file, whatever it is called; of standard input', async () => {
    const path = join(folder, 'b/x.csv')
    const inputs = await inputsOf(path)
    expect(inputs).toEqual([{ path, name: path, file: 'x.csv' }])
    expect(await inputsOf('-')).toEqual([{ path: '-', name: 'standard input', file: 'stdin' }])
    expect(withoutTwins([...inputs, ...inputs])).toEqual(inputs)
    expect((await ingest(inputs[0]!)).source.text).toBe(russian)
  })

  it('that are not there', async () => {
    const missing = await inputsOf(join(folder, 'no.txt')).catch(said)
    expect(missing).toBe('no such file or directory')
    expect(await inputsOf(join(folder, 'none')).catch(said)).toMatch(
      /holds no reports; expected .txt, .md/,
    )
  })
})
