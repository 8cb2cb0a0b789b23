import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/ingest/source.js'
import { pdf } from './documents/pdf.js'

const read = async (bytes: Buffer) => (await sourceOf(bytes, 'report.pdf')).source
const document = (name: string): Buffer =>
  readFileSync(new URL(`documents/${name}`, import.meta.url))
const paragraphsOf = async (name: string): Promise<readonly string[]> =>
  (await read(document(`${name}.pdf`))).text.trimEnd().split('\n\n')

/** The paragraphs that were printed. */
const printed = (name: string): readonly string[] =>
  [
    ...document(`${name}.print.html`)
      .toString()
      .matchAll(/<(p|h1)>(.*?)<\/\1>/gs),
  ].map(([, , text]) => text!.replaceAll('&shy;', ''))

describe('a PDF', () => {
  it('gives the paragraphs of its columns, without heads, feet and split words', async () => {
    expect(await paragraphsOf('columns')).toEqual(printed('columns'))
  })

  it('gives paragraphs that only their first lines set apart, in Kazakh', async () => {
    expect(await paragraphsOf('indented')).toEqual(printed('indented'))
  })

  it('gives a table row by row', async () => {
    expect((await paragraphsOf('table')).slice(2)).toEqual([
      'Имя | Статья | Наказание | Город',
      'Сейтжанов Бауыржан | ч. 6 ст. 488 КоАП РК | 15 суток ареста | Тараз',
      'Оспанова Дина Муратовна | ст. 274 УК РК, распространение заведомо ложной информации в сети | штраф 20 МРП и запрет на публикации сроком на один год | Усть-Каменогорск',
      'Абишев К. | ст. 405 ч. 2 УК РК | 1 год ограничения свободы | Алматы',
      'Список неполон и будет дополнен.',
    ])
  })

  it('ties the notes at the ends of its pages and goes on over them', async () => {
    const text = await paragraphsOf('footnotes')
    expect(text[0]).toContain('regional prosecutor[1]. His lawyer')
    expect(text[1]).toContain(
      'Article 174-1 of the Criminal Code of the RK, 2 years of restriction of liberty[2].',
    )
    expect(text[2]).toMatch(
      /^May 9, .* to do so, and it was returned to his lawyer on the same day\.$/,
    )
    expect(text.at(-5)).toContain('liberty[4].')
    expect(text.slice(-4)).toEqual([
      '[1] Aqparat, 3 May 2024, https://aqparat.example/2024/05/3-a-very-long-address-of-a-page-that-does-not-fit-into-one-line-of-this-page-at-all.html',
      '[2] The court’s notice of 4 May (https://court.example/4)',
      '[3] Aqparat, 5 May 2024, https://aqparat.example/2024/05/5-a-very-long-address-of-a-page-that-does-not-fit-into-one-line-of-this-page-at-all.html',
      '[4] The court’s notice of 7 May (https://court.example/7)',
    ])
  })

  const lines = [
    '(May 3, 2024, Taraz, a court sentenced the journalist Seitzhanov B. to 15 days of) Tj',
    '(administrative arrest under Article 488, and Ospanova D. was fined in Ust-) Tj',
    '(Kamenogorsk for spreading false informa-) Tj (tion.) Tj',
  ]
  const shown = `BT /F1 12 Tf 16 TL`
  it.each<[string, string, string]>([
    ['upright', '1 0 0 1 50 700 Tm', ''],
    ['on a turned page', '1 0 0 1 50 700 Tm', '/Rotate 90'],
    ['turned itself', '0 1 -1 0 100 50 Tm', ''],
  ])('is read %s', async (_, matrix, page) => {
    const content = `${shown} ${matrix} ${lines[0]} T* ${lines[1]} T* ${lines[2]!.replace(') Tj (', ') Tj T* (')} ET`
    expect((await read(pdf(content, { page }))).text).toBe(
      'May 3, 2024, Taraz, a court sentenced the journalist Seitzhanov B. to 15 days of administrative arrest under Article 488, and Ospanova D. was fined in Ust-Kamenogorsk for spreading false information.\n',
    )
  })

  it.each<[string, Buffer, RegExp]>([
    [
      'a scan',
      pdf('0 0 600 800 re f'),
      /^is a scan: its pages are pictures without text; expected/,
    ],
    [
      'a locked one',
      pdf('', {
        trailer: `/Encrypt<</Filter/Standard/V 1/R 2/O<${'00'.repeat(32)}>/U<${'11'.repeat(32)}>/P -4>>/ID[<00><00>]`,
      }),
      /locked with a password/,
    ],
    ['half of one', document('columns.pdf').subarray(0, 15_000), /^is a damaged PDF/],
    ['one that unpacks to too much', pdf(Buffer.alloc(1 << 27, 32)), /unpacks to more than 64 MB/],
  ])('is refused: %s', async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message)
  })
})
