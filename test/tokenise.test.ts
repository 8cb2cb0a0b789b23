import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from './kit.js'

const cut = (text: string) => tokenise(text).map((token) => text.slice(token.start, token.end))

describe('tokenise', () => {
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
    ['7,292.5 tenge', ['7,292.5', 'tenge']],
    ['ÄЙгерім й👨‍👩‍👧!', ['ÄЙгерім', 'й', '👨‍👩‍👧', '!']],
  ])('%s', (text, words) => expect(cut(text)).toEqual(words))

  it('covers every sign but white space, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const tokens = tokenise(text)
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
