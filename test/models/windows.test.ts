import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesBy } from '../../models/align.js'
import { decoder } from '../../models/decode.js'
import { tagOf } from '../../models/tags.js'
import { readers, windowsOf } from '../../models/windows.js'
import { wordsOf } from '../../models/words.js'

const marks = { begin: 0, end: 2 }
const pieces = fc.array(fc.array(fc.integer({ min: 4, max: 99 }), { maxLength: 8 }), {
  maxLength: 120,
})
const shape = fc
  .tuple(fc.integer({ min: 16, max: 40 }), fc.integer({ min: 0, max: 12 }))
  .map(([size, overlap]) => ({ size, overlap }))

describe('windows', () => {
  it('hold every word whole, keep to their size, and each moves on', () =>
    fc.assert(
      fc.property(pieces, shape, (words, form) => {
        const windows = windowsOf(words, form, marks)
        expect(windows[0]?.from ?? 0).toBe(0)
        expect(windows.at(-1)?.to ?? 0).toBe(words.length)
        windows.forEach((window, at) => {
          expect(window.ids.length).toBeLessThanOrEqual(form.size)
          expect(window.ids.slice(1, -1)).toEqual(words.slice(window.from, window.to).flat())
          if (at > 0) expect(window.from).toBeLessThanOrEqual(windows[at - 1]!.to)
          if (at > 0) expect(window.from).toBeGreaterThan(windows[at - 1]!.from)
        })
      }),
    ))

  it('each word is read where it stands, at its first piece', () =>
    fc.assert(
      fc.property(pieces, shape, (words, form) => {
        const windows = windowsOf(words, form, marks)
        readers(windows, words.length).forEach((number, word) => {
          const window = windows[number]!
          const first = window.firsts[word - window.from]!
          expect(first < 0 ? undefined : window.ids[first]).toBe(words[word]![0])
        })
      }),
    ))

  it('a text that fits is one window', () => {
    expect(windowsOf([[5], [6, 7]], { size: 16, overlap: 4 }, marks)).toEqual([
      { from: 0, to: 2, ids: [0, 5, 6, 7, 2], firsts: [1, 2] },
    ])
  })
})

describe('words', () => {
  const shown = (text: string) =>
    wordsOf(text).map(({ start, end, spelt }) => [text.slice(start, end), spelt])
  it.each([
    [
      'Mamay Zh.’s',
      [
        ['Mamay', ' Mamay'],
        ['Zh', ' Zh'],
        ['.', '.'],
        ['’', '’'],
        ['s', 's'],
      ],
    ],
    [
      '456-2',
      [
        ['456', ' 456'],
        ['-', '-'],
        ['2', '2'],
      ],
    ],
    [
      'a\u00a0b',
      [
        ['a', ' a'],
        ['b', ' b'],
      ],
    ],
    [
      'Ку\u00adатова\ufeff,',
      [
        ['Ку\u00adатова', ' Куатова'],
        [',', ','],
      ],
    ],
    ['e\u0301a', [['e\u0301a', ' e\u0301a']]],
    [
      '🇰🇿!',
      [
        ['🇰', ' 🇰'],
        ['🇿', '🇿'],
        ['!', '!'],
      ],
    ],
    [' ', []],
  ])('%j', (text, expected) => expect(shown(text)).toEqual(expected))

  it('cover all that is seen, in order', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { start, end } of wordsOf(text)) {
          expect(text.slice(last, start)).toMatch(
            /^(?:[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f])*$/u,
          )
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    ))

  it('each spelling is encoded once', () => {
    let asked = 0
    const encoded = piecesBy((text) => {
      asked++
      return [text.length]
    }).of(wordsOf('one two one one'))
    expect(encoded).toEqual([[4], [4], [4], [4]])
    expect(asked).toBe(2)
  })
})

describe('decoding', () => {
  const tags = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'].map(tagOf)
  const rows = (...names: readonly string[]) =>
    names.map((name) =>
      Float64Array.from(['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'], (each) =>
        each === name ? 5 : 0,
      ),
    )
  const strict = decoder({ tags, strict: true, temperature: 1 })
  const spans = (...names: readonly string[]) =>
    strict(rows(...names)).map(({ from, to, label }) => [from, to, label])

  it('reads runs', () => {
    expect(spans('O', 'B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC')).toEqual([
      [1, 3, 'PERSON'],
      [3, 4, 'PERSON'],
      [5, 6, 'PLACE'],
    ])
  })
  it('an I never begins a run, nor goes on another kind, where the scheme is strict', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 5, maxLength: 5 }),
          { maxLength: 12 },
        ),
        (logits) => {
          const found = strict(logits.map((row) => Float64Array.from(row)))
          let last = 0
          for (const { from, to, score } of found) {
            expect(from).toBeGreaterThanOrEqual(last)
            expect(to).toBeGreaterThan(from)
            expect(score).toBeGreaterThanOrEqual(0)
            expect(score).toBeLessThanOrEqual(1)
            last = to
          }
        },
      ),
    ))
  it('scores are chances: those of all runs that begin at a word sum to no more than one', () => {
    const loose = rows('B-PER', 'O').map((row) => row.map((value) => value / 5))
    const [run] = strict(
      loose.map((row, at) =>
        at === 0 ? row.map((value, tag) => value + (tag === 1 ? 1 : 0)) : row,
      ),
    )
    expect(run!.score).toBeGreaterThan(0.1)
    expect(run!.score).toBeLessThan(0.7)
  })
  it('a higher temperature makes it less sure', () => {
    const cool = strict(rows('B-PER', 'O'))[0]!.score
    const warm = decoder({ tags, strict: true, temperature: 3 })(rows('B-PER', 'O'))[0]!.score
    expect(warm).toBeLessThan(cool)
  })
  it('an unknown scheme may begin a run with I', () => {
    const loose = decoder({ tags, strict: false, temperature: 1 })
    expect(loose(rows('I-PER', 'I-PER', 'O')).map(({ from, to }) => [from, to])).toEqual([[0, 2]])
  })
})
