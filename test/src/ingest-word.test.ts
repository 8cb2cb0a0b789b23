import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/ingest/source.js'
import { docx } from './documents/zip.js'

const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const paragraph = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`
const read = async (bytes: Buffer, file = 'report.docx') => (await sourceOf(bytes, file)).source
const textOf = async (...paragraphs: readonly string[]): Promise<string> =>
  (await read(docx(paragraphs.join('')))).text

describe('a Word document', () => {
  it('is read as it was accepted: no deleted or hidden text, no comments', async () => {
    const text = await textOf(
      paragraph(
        run('3 мая, Тараз, '),
        '<w:del w:id="1" w:author="a"><w:r><w:delText>Удалёнов У.</w:delText></w:r></w:del>',
        `<w:ins w:id="2" w:author="a">${run('Сейтжанов Б.')}</w:ins>`,
        '<w:commentRangeStart w:id="0"/>',
        run(', 15 суток ареста.'),
        run('Скрытов С.', '<w:vanish/>'),
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
      ),
      paragraph(`<w:moveFrom w:id="3" w:author="a">${run('Переехал П.')}</w:moveFrom>`),
      paragraph(`<w:moveTo w:id="4" w:author="a">${run('4 мая, Орал.')}</w:moveTo>`),
    )
    expect(text).toBe('3 мая, Тараз, Сейтжанов Б., 15 суток ареста.\n\n4 мая, Орал.\n')
  })

  it('keeps rows of tables, raised numbers of articles and addresses of links', async () => {
    const cell = (...paragraphs: readonly string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`
    const text = await textOf(
      `<w:tbl><w:tr>${cell(paragraph(run('Абишев К.')))}${cell(paragraph(run('10 суток')), paragraph(run('ареста')))}</w:tr></w:tbl>`,
      paragraph(run('ст. 174'), run('1', '<w:vertAlign w:val="superscript"/>'), run(' УК РК')),
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://a.example/1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run('Ақпарат'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        run(' сообщил.'),
      ),
    )
    expect(text.trimEnd().split('\n\n')).toEqual([
      'Абишев К. | 10 суток ареста',
      'ст. 174-1 УК РК',
      'Ақпарат сообщил.[1]',
      '[1] https://a.example/1',
    ])
  })

  it('tells its title and its day, whatever its name ends with', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Обзор мая</dc:title><dcterms:created>2024-06-03T08:00:00Z</dcterms:created></cp:coreProperties>'
    const bytes = docx(paragraph(run('Задержан Сейтжанов Б.')), { 'docProps/core.xml': core })
    const { given } = await read(bytes, 'report.txt')
    expect(given).toEqual({ title: 'Обзор мая', published: '2024-06-03' })
    // It is a copy, made when all was long over.
    const copy = docx(paragraph(run('Задержан 3 мая 2019 года')), { 'docProps/core.xml': core })
    expect((await read(copy)).given).toEqual({ title: 'Обзор мая' })
  })
})
