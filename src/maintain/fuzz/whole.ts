/** Small whole files of every kind that a command reads, with invented names: what is damaged afterwards. */
import { zipSync } from 'fflate'

/** Name → bytes; the first is the one that is named to the command, the others stand beside it. */
export type Whole = Readonly<Record<string, Uint8Array>>

export const report = [
  'Monitoring of persecution, May 2023',
  '',
  'May 2, Astana, Abenov M., Article 488, Part 3 of the Code of Administrative Offences of the RK, 15 days of arrest[1].',
  '3 мая, г. Тараз, Сарсенова Дана, ч. 1 ст. 174 УК РК, штраф 20 МРП[2].',
  '2023 жылғы 5 шілде, Ақтөбе, Әлия Қуатоваға 172 500 теңге айыппұл салынды.',
  '',
  '[1] https://example.org/1',
  '[2] https://example.org/2',
  '',
].join('\n')

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')
/** The Cyrillic letters of windows-1251; what it has not becomes a question mark. */
const cyrillic = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    if (code < 128) return code
    return code >= 0x410 && code < 0x450 ? code - 0x350 : 0x3f
  })

const page = `<!doctype html><html><head><meta charset="utf-8"><title>Court fines reporter</title></head><body><nav><a href="/">Home</a></nav><article><h1>Court fines reporter</h1>${report
  .split('\n')
  .map((line) => `<p>${line.replace(/\[(\d)\]/, '<sup><a href="#n$1">[$1]</a></sup>')}</p>`)
  .join(
    '',
  )}<table><tr><td>Abenov</td><td>15</td></tr></table><ol><li id="n1">https://example.org/1</li></ol></article></body></html>`

const office = 'http://schemas.openxmlformats.org'
const w = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (inner: string): string =>
  `<Relationships xmlns="${office}/package/2006/relationships">${inner}</Relationships>`
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const typed = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`

/** Parts of a Word document: paragraphs, a list, a table, footnotes, a hidden run. */
export const wordParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typed('/word/document.xml', 'wordprocessingml.document.main')}</Types>`,
  '_rels/.rels': relations(related('r1', 'officeDocument', 'word/document.xml')),
  'word/_rels/document.xml.rels': relations(related('r2', 'footnotes', 'footnotes.xml')),
  'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="1"><w:p>${run('https://example.org/1')}</w:p></w:footnote></w:footnotes>`,
  'word/document.xml': `<w:document ${w}><w:body>${report
    .split('\n')
    .map((line) => `<w:p>${run(line)}</w:p>`)
    .join(
      '',
    )}<w:p>${run('May 4, Taraz, Esen B. was fined 20 MCI')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p>${run('Abenov')}</w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p></w:body></w:document>`,
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Monitoring</dc:title><dcterms:created>2023-06-05T08:00:00Z</dcterms:created></cp:coreProperties>',
}

const main = `xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`
const cell = (at: string, words: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`

/** Parts of a workbook with a sheet of two columns. */
export const sheetParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${typed('/xl/workbook.xml', 'spreadsheetml.sheet.main')}${typed('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet')}</Types>`,
  '_rels/.rels': relations(related('r1', 'officeDocument', 'xl/workbook.xml')),
  'xl/_rels/workbook.xml.rels': relations(related('r1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/workbook.xml': `<workbook ${main}><sheets><sheet name="names" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `<worksheet ${main}><dimension ref="A1:B3"/><sheetData><row r="1">${cell('A1', 'name')}${cell('B1', 'born')}</row><row r="2">${cell('A2', 'Abenov Murat')}<c r="B2"><v>31000</v></c></row><row r="3">${cell('A3', 'Сарсенова Д.')}<c r="B3"><v>1</v></c></row></sheetData></worksheet>`,
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytes(part)])))

/** One page whose content stream is not packed, so that damage meets its operators. */
function pdf(): Uint8Array {
  const lines = report.split('\n').filter((line) => /^[\x20-\x7e]+$/.test(line))
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj 0 -14 Td`).join('\n')
  const content = `BT /F1 11 Tf 40 760 Td\n${shown}\nET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const size = objects.length + 1
  return bytes(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  )
}

const studio = JSON.stringify([
  {
    data: { text: 'Abenov M. was fined.', file: 'report.txt' },
    annotations: [
      {
        result: [
          {
            id: 'a',
            type: 'labels',
            value: { start: 0, end: 9, text: 'Abenov M.', labels: ['PERSON'] },
          },
          { id: 'b', type: 'labels', value: { start: 14, end: 19, labels: ['PENALTY'] } },
          { type: 'relation', from_id: 'a', to_id: 'b', labels: ['penalty'] },
        ],
      },
    ],
  },
])

export const marked =
  '{D:2023-05-02|May 2}, {L:name=Astana;kind=city|Astana}, {P:abenov-m|Abenov M.} was {X:fine|fined}.\n> case: abenov-m | fine | | fine; | imposed | 2023-05-02 | Astana |\n\\{a brace\\}\n> source: small.txt | | | en\n'

const small = 'May 2, Astana, Abenov M. was fined\n{a brace}\n'
/** What the program has made itself, of `report` and of the marked text. */
interface Own {
  readonly records: Uint8Array
  readonly register: Uint8Array
  readonly corrections: Uint8Array
}

/** Kind of input → its files. */
export const wholeFiles = ({
  records,
  register,
  corrections,
}: Own): Readonly<Record<string, Whole>> => ({
  text: { 'report.txt': bytes(report) },
  'text in UTF-16': { 'report.txt': utf16(report) },
  'text in windows-1251': { 'report.txt': cyrillic(report) },
  Markdown: { 'report.md': bytes(`# Monitoring\n\n* ${report.replaceAll('\n', '\n> ')}`) },
  page: { 'page.html': bytes(page) },
  Word: { 'report.docx': zipped(wordParts) },
  PDF: { 'report.pdf': pdf() },
  corrections: { 'corrections/corrections.jsonl': corrections, 'small.txt': bytes(small) },
  register: { 'people.db': register },
  names: { 'names.txt': bytes('Abenov Murat\nСарсенова Д.\nАбенов М.\n') },
  CSV: { 'names.csv': bytes('name,born\n"Abenov, Murat",1985\n"Сарсенова ""Д""",\n') },
  TSV: { 'names.tsv': bytes('name\tborn\nAbenov Murat\t1985\nСарсенова Д.\t\n') },
  workbook: { 'names.xlsx': zipped(sheetParts) },
  records: { 'records.jsonl': records },
  marks: { 'small.marks.txt': bytes(marked) },
  brat: {
    'report.ann': bytes(
      'T1\tPERSON 0 9\tAbenov M.\nT2\tPENALTY 14 19\tfined\nR1\tpenalty Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\tx\n',
    ),
    'report.txt': bytes('Abenov M. was fined.\n'),
  },
  'Label Studio': { 'export.json': bytes(studio) },
})
