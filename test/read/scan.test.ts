import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanner } from '../../pipeline/read/scan.js'
import { loadAbbreviations } from '../../src/load/abbreviations.js'
import { read } from '../kit.js'
import { expression } from './expression.js'
import { texts } from './texts.js'

const cut = (text: string) => read(text).map((token) => text.slice(token.start, token.end))

describe('tokens', () => {
  it.each([
    [
      'Zhylanbaev M., Mamay Zh.’s case',
      ['Zhylanbaev', 'M.', ',', 'Mamay', 'Zh.', '’', 's', 'case'],
    ],
    ['Abdikarimova A.K.', ['Abdikarimova', 'A.', 'K.']],
    ['Art. 456-2, Part 1/3', ['Art.', '456-2', ',', 'Part', '1', '/', '3']],
    ['court № 2', ['court', '№', '2']],
    ['fine of 172 500 tenge, 172,500 tg', ['fine', 'of', '172 500', 'tenge', ',', '172,500', 'tg']],
    ['“Oyan Kazakhstan”[12].', ['“', 'Oyan', 'Kazakhstan', '”', '[12]', '.']],
    ['25 days’ arrest', ['25', 'days', '’', 'arrest']],
    ['Ahit’s mother', ['Ahit', '’', 's', 'mother']],
    ['Nur-Sultan and Ust-Kamenogorsk', ['Nur-Sultan', 'and', 'Ust-Kamenogorsk']],
    ['ст. 405 ч. 2 УК РК', ['ст.', '405', 'ч.', '2', 'УК', 'РК']],
    ['Қасым-Жомарт Өскеменде ІІМ', ['Қасым-Жомарт', 'Өскеменде', 'ІІМ']],
    ["Qazaqstan’nyń Sh. Mámeshuly O'zbek", ['Qazaqstan’nyń', 'Sh.', 'Mámeshuly', "O'zbek"]],
    ['theKentau court inOral, inDrive', ['the', 'Kentau', 'court', 'in', 'Oral', ',', 'inDrive']],
    ['7,292.5 tenge', ['7,292.5', 'tenge']],
    ['ÄЙгерім й👨‍👩‍👧!', ['ÄЙгерім', 'й', '👨‍👩‍👧', '!']],
  ])('%s', (text, words) => expect(cut(text)).toEqual(words))

  it('covers every sign but white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = read(text)
        let last = 0
        for (const token of tokens) {
          expect(text.slice(last, token.start).trim()).toBe('')
          expect(token.end).toBeGreaterThan(token.start)
          last = token.end
        }
        expect(text.slice(last).trim()).toBe('')
      }),
    )
  })
})

const reference = expression(loadAbbreviations())
const expected = (text: string) => text.match(reference) ?? []

/** What tokens are made of, and what breaks them. */
const pieces = fc.constantFrom(
  ...[
    'a',
    'b',
    's',
    'S',
    'T',
    'é',
    'ß',
    'А',
    'а',
    'ё',
    'Ж',
    'қ',
    'Ө',
    'ა',
    '中',
    'א',
    'ℹ',
    '𐐀',
    '𐐨',
  ],
  ...['Zh', 'Shch', 'Dzh', 'Дж', 'Art.', 'ст', 'ст.', 'ст.ст.', 'р-н.', 'U.S.', 'p.', 'p.m.'],
  ...['\u0301', '\u0308', '\u00ad', '\u200b', '\u200d', '\u2060', '\ufe0f', '\ufeff'],
  ...['.', ',', "'", '’', 'ʼ', '-', '‑', '–', '—', '[', ']', '“', '”', '№', '·', '½', 'Ⅷ'],
  ...['1', '22', '333', '4444', '172 500', '172\u00a0500', '1,234', '456-2', '[12]', '١'],
  ...[' ', ' ', '\u00a0', '\n', '\r\n', '\t', '\u2028'],
  ...['😀', '👨', '👩‍👧', '🏽', '🇰', '🇿', '©', '\ud83d', '\udc00'],
)

describe('the scanner cuts as the expression does', () => {
  it.each(texts)('%s', (_, text) => expect(cut(text)).toEqual(expected(text)))

  it('any text of letters, marks, figures and pictures', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        const text = parts.join('')
        expect(cut(text)).toEqual([...expected(text)])
      }),
      { numRuns: 5000 },
    )
  })

  it('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(cut(text)).toEqual([...expected(text)])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('abbreviations', () => {
  it.each(['ст', '.', '5.', '№.', ''])('“%s” is none', (row) =>
    expect(() => scanner([row])).toThrow('expected a word and its full stop'),
  )
})
