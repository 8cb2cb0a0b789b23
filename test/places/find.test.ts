import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { placeLines, places } from '../../pipeline/rules/places/index.js'
import { loadPlaces } from '../../src/load/places.js'
import { marked, passage, render } from '../kit.js'
import { english } from './lines.en.js'
import { kazakh } from './lines.kk.js'
import { russian } from './lines.ru.js'

const find = places(placeLines(loadPlaces()))

const found = (text: string, language: Language) =>
  find(passage(text, language)).filter((one) => one.score >= 0.5)

const check = (lines: readonly string[], language: Language) =>
  it.each(lines)('%s', (line) => {
    const { text } = marked(line)
    expect(render(text, found(text, language))).toBe(line)
  })

describe('places in English', () => check(english, 'en'))
describe('places in Russian', () => check(russian, 'ru'))
describe('places in Kazakh', () => check(kazakh, 'kk'))

describe('place candidates', () => {
  const all = [...english, ...russian, ...kazakh].map((line) => marked(line).text)

  it('stay in bounds, begin and end with a sign of their own, score between 0 and 1', () => {
    const words = fc.constantFrom(...all.flatMap((line) => line.split(' ')))
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' })), { maxLength: 30 }),
        (parts) => {
          const text = parts.join(' ')
          for (const one of find(passage(text, 'en'))) {
            expect(one.start).toBeGreaterThanOrEqual(0)
            expect(one.end).toBeLessThanOrEqual(text.length)
            expect(text.slice(one.start, one.end).trim()).toBe(text.slice(one.start, one.end))
            expect(one.end).toBeGreaterThan(one.start)
            expect(one.score).toBeGreaterThan(0)
            expect(one.score).toBeLessThanOrEqual(1)
          }
        },
      ),
    )
  })

  it('do not depend on a passage read before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (one, other) => {
        const alone = find(passage(one, 'ru'))
        find(passage(other, 'ru'))
        expect(find(passage(one, 'ru'))).toEqual(alone)
      }),
    )
  })

  it('take linear time: 200 000 characters in seconds', () => {
    const text = 'Almaty region “Abay Abay of the № 5 г. Алматы и ул. Абая, 10 '.repeat(3300)
    const started = performance.now()
    find(passage(text, 'en'))
    expect(performance.now() - started).toBeLessThan(60_000)
  })
})
