import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oneLine, over, plainSigns, rewrite } from '../../pipeline/read/plain.js'
import { texts } from './texts.js'

describe('signs of a text made plain', () => {
  it.each([
    ['Sun\u00adgat Ken\u00adbaev', 'Sungat Kenbaev'],
    ['15\u200b days\u2060 of arr\u200best', '15 days of arrest'],
    ['\u200fТараз\u200e \ufeffқ.', 'Тараз қ.'],
    ['172\u00a0500\u202fтенге', '172 500 тенге'],
    ['a\u3000b\tc', 'a b c'],
    ['Article ４８８, ＡＢ', 'Article 488, AB'],
    ['oﬃce of ﬂags, ﬁne', 'office of flags, fine'],
    ['КНБ\u2011ның', 'КНБ-ның'],
    ['Семе\u0438\u0306', 'Семей'],
    ['one\r\ntwo\rthree\u2028four\u000cfive', 'one\ntwo\nthree\nfour\nfive'],
    ["69'000 and 1’725’000 tenge", '69 000 and 1 725 000 tenge'],
    ["the '90s, 5'10, 1'0000, 12.5'000", "the '90s, 5'10, 1'0000, 12.5'000"],
    ['огра\u00ad\nничения', 'огра-\nничения'],
    ['❤\ufe0f', '❤'],
  ])('%j is %j', (source, plain) => expect(plainSigns(source).text).toBe(plain))

  it('leaves ordinary texts alone', () => {
    for (const [name, text] of texts)
      if (!/[\u00a0\t]/.test(text)) expect(plainSigns(text).text, name).toBe(text)
  })
})

describe('the way back', () => {
  const back = (source: string, piece: string): string => {
    const plain = plainSigns(source)
    const start = plain.text.indexOf(piece)
    const range = plain.back({ start, end: start + piece.length })
    return source.slice(range.start, range.end)
  }
  it.each([
    ['Sun\u00adgat Ken\u00adbaev was', 'Kenbaev', 'Ken\u00adbaev'],
    ['\u200bTaraz\u200b, a town', 'Taraz', 'Taraz'],
    ['the oﬃce', 'off', 'oﬃ'],
    ['в Семе\u0438\u0306 он', 'Семей', 'Семе\u0438\u0306'],
    ['one\r\n\r\ntwo', 'two', 'two'],
    ['a\r\nb', '\n', '\r\n'],
  ])('in %j %j is %j', (source, piece, expected) => expect(back(source, piece)).toBe(expected))

  const sign = fc.constantFrom(
    ...'aЖ7 -\n',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '\r\n',
    'ﬁ',
    'и\u0306',
    '５',
  )
  const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''))
  it('stays in bounds, in order, and tells what is read', () =>
    fc.assert(
      fc.property(text, (source) => {
        const first = plainSigns(source)
        const edits = [...first.text.matchAll(/\n/g)].map(({ index }) => ({
          start: index,
          end: index + 1,
          as: '',
        }))
        const plain = over(first, rewrite(first.text, edits))
        let last = 0
        for (let at = 0; at < plain.text.length; at++) {
          const { start, end } = plain.back({ start: at, end: at + 1 })
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : Math.min(last, start))
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(source.length)
          const said = plainSigns(source.slice(start, end)).text
          // A soft hyphen is one only at the end of its line.
          if (plain.text[at] !== '-') expect(said).toContain(plain.text[at])
          last = end
        }
      }),
    ))
  it('is made plain once', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { text: plain } = plainSigns(source)
        expect(plainSigns(plain).text).toBe(plain)
      }),
    ))
})

it.each([
  ['Marat Zhak-\nsygul', 'Marat Zhaksygul'],
  ['Ust-\nKamenogorsk', 'Ust-Kamenogorsk'],
  ['Askar \r\n Sultangaly', 'Askar Sultangaly'],
  ['Taraz', 'Taraz'],
])('%j on one line is %j', (text, line) => expect(oneLine(text)).toBe(line))
