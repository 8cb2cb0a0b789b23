import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutTwins } from '../../src/ingest/inputs.js'
import { atau, folder } from './command.js'
import { docx, zip } from './documents/zip.js'

const ole = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
  ])
const entities = (declared: string): string =>
  `<!DOCTYPE w [${declared}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`
const withDocument = (xml: string): Buffer => docx('', { 'word/document.xml': xml })
const long = `<w:p><w:r><w:t>${'a'.repeat(50_000_000)}</w:t></w:r></w:p>`

const rows: readonly (readonly [string, string | Buffer, RegExp])[] = [
  ['bomb.docx', docx(long), /unpacks to more than 40 MB; expected less/],
  ['lying.docx', docx(long, {}, { unpacked: 10 }), /unpacks to more than 40 MB; expected less/],
  ['laughs.docx', withDocument(entities('<!ENTITY a "ha">')), /declares XML entities in word/],
  [
    'external.docx',
    withDocument(entities('<!ENTITY a SYSTEM "file:///etc/hostname">')),
    /declares XML entities in word/,
  ],
  ['cut.docx', docx('').subarray(0, 400), /damaged Office or ZIP file/],
  ['broken.docx', withDocument('<w:document><w:p>'), /is a damaged Word document/],
  ['locked.docx', ole('EncryptedPackage'), /locked with a password/],
  ['old.doc', ole('WordDocument'), /old Word \(\.doc\); expected .* \(save it as \.docx\)/],
  ['old.rtf', '{\\rtf1 May 3}', /is an RTF file; expected .* \(save it as \.docx\)/],
  ['list.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), /is an Excel workbook; expected .*\.docx/],
  [
    'text.odt',
    zip({ mimetype: 'application/vnd.oasis.opendocument.text' }),
    /is an OpenDocument file; expected .* \(save it as \.docx\)/,
  ],
  ['some.zip', zip({ 'a.txt': 'a' }), /is a ZIP archive; expected .* \(unpack it\)/],
  [
    'deep.html',
    `<html><body>${'<div>'.repeat(20_000)}May 3${'</div>'.repeat(20_000)}</body></html>`,
    /elements inside each other too deep/,
  ],
  ['page.mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n', /web archive/],
  ['empty.html', '<html><body><script>1</script></body></html>', /holds nothing but white space/],
]

describe('files that cannot be read', () => {
  it('are told in one line each, and the rest is done', () => {
    const good = 'May 3, 2024, Taraz, Seitzhanov B., Article 488, 15 days of arrest.'
    for (const [file, bytes] of rows) writeFileSync(join(folder, file), bytes)
    writeFileSync(join(folder, 'good.pdf'), good)
    const files = [...rows.map(([file]) => file), 'good.pdf']
    const { status, out, said } = atau(['annotate', ...files, '--model', 'none', '--quiet'])
    expect(status).toBe(1)
    const lines = said.trimEnd().split('\n')
    expect(lines.length).toBe(rows.length)
    rows.forEach(([file, , message], at) => {
      expect(lines[at]).toMatch(new RegExp(`^atau: ${file.replace('.', '\\.')}: `))
      expect(lines[at]).toMatch(message)
    })
    expect(out).toContain('"entries":1')
    expect(out).toContain(good)
  })
})

describe('folders', () => {
  it('of any mix are read, with the path of names that repeat', () => {
    for (const each of ['mix/a', 'mix/b', 'mix/page_files'])
      mkdirSync(join(folder, each), { recursive: true })
    const text = 'May 3, 2024, Taraz, Seitzhanov B., 15 days of arrest.'
    writeFileSync(join(folder, 'mix/a/report.txt'), text)
    writeFileSync(join(folder, 'mix/b/report.txt'), `${text} `)
    const paragraph = `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
    writeFileSync(join(folder, 'mix/word.docx'), docx(paragraph))
    writeFileSync(join(folder, 'mix/page.html'), `<html><body><p>${text}</p></body></html>`)
    writeFileSync(join(folder, 'mix/page_files/frame.html'), '<html><p>advertisement</p></html>')
    const filesOf = (words: readonly string[]) => {
      const { out } = atau(['annotate', ...words, '--model', 'none', '--quiet'])
      const records = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
      return records.filter(({ type }) => type === 'report').map(({ source }) => source.file)
    }
    expect(filesOf(['mix'])).toEqual(['a/report.txt', 'b/report.txt', 'page.html', 'word.docx'])
    expect(filesOf(['mix/a/report.txt', 'mix/b/report.txt', 'mix/word.docx'])).toEqual([
      'a/report.txt',
      'b/report.txt',
      'word.docx',
    ])
  })

  it('that repeat inside differ by so much of their path as is needed', () => {
    const input = (path: string) => ({ path, name: path, file: 'r.txt' })
    const files = ['/x/may/in/r.txt', '/x/june/in/r.txt', '/x/may/in/r.txt'].map(input)
    expect(withoutTwins(files).map(({ file }) => file)).toEqual(['may/in/r.txt', 'june/in/r.txt'])
  })

  it.skipIf(process.getuid?.() === 0)('that cannot be read do not stop the rest', () => {
    mkdirSync(join(folder, 'shut/in'), { recursive: true })
    writeFileSync(join(folder, 'shut/a.txt'), 'May 3, 2024, Taraz.')
    chmodSync(join(folder, 'shut/in'), 0)
    const { status, out, said } = atau(['annotate', 'shut', '--model', 'none', '--quiet'])
    chmodSync(join(folder, 'shut/in'), 0o700)
    expect([status, said]).toEqual([1, 'atau: shut/in: permission denied\n'])
    expect(out).toContain('a.txt')
  })
})

describe('what is said', () => {
  it('is one line that steers no terminal, whatever a file is called', () => {
    const name = 'a\u001b[31m\nb\u202e.txt'
    writeFileSync(join(folder, name), '')
    expect(atau(['annotate', name, '--model', 'none', '--quiet']).said).toBe(
      'atau: a\ufffd[31m b\ufffd.txt: is empty; expected a text\n',
    )
  })
})

describe('a document on standard input', () => {
  it('is told by its bytes', () => {
    const bytes = readFileSync(new URL('documents/table.pdf', import.meta.url))
    const { status, out } = atau(['annotate', '-', '--model', 'none', '--quiet'], bytes)
    expect(status).toBe(0)
    expect(out).toContain('Оспанова Дина Муратовна | ст. 274 УК РК')
  })
})
