import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { persons } from '../../pipeline/names/persons/persons.js'
import { personReader } from '../../pipeline/normalise/person.js'
import { loadNames } from '../../src/load/names.js'
import { marked, passage, proposed } from '../kit.js'
import { english } from './english.js'
import { kazakh } from './kazakh.js'
import { russian } from './russian.js'

const lexicon = loadNames()
const find = proposed(persons(lexicon))
const read = personReader(lexicon)
const one = (text: string, language: Language) => find([passage(text, language)])[0]!

const texts = [...english, ...russian, ...kazakh].map((line) => marked(line).text)
const language = fc.constantFrom<Language>('en', 'ru', 'kk')
const piece = fc.oneof(
  fc.constantFrom(...texts.flatMap((text) => text.split(/(?<=\s)/))),
  fc.constantFrom('\n', '\n\n', '«', '»', '(', ')', 'Zh.', 'М.', 'A', '[12]', '’s ', '-', 'бин '),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('laws of the finder and the reader of persons', () => {
  it('ranges lie in the text, in order, never overlap, begin and end with a sign', () => {
    fc.assert(
      fc.property(anyText, language, (text, spoken) => {
        let last = 0
        for (const { start, end, score, label } of one(text, spoken)) {
          expect(label).toBe('PERSON')
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThan(1)
          last = end
        }
      }),
    )
  })

  it('text put in front shifts every range and changes nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), language, (text, spoken) => {
        const front = 'Nothing happened then.\n\n'
        const moved = one(front + text, spoken).map((each) => ({
          ...each,
          start: each.start - front.length,
          end: each.end - front.length,
        }))
        expect(moved).toEqual(one(text, spoken))
      }),
    )
  })

  it('one answer per passage, the same whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), language, (many, spoken) => {
        const passages = many.map((text) => passage(text, spoken))
        const found = find(passages)
        expect(found).toHaveLength(many.length)
        expect(find(passages)).toEqual(found)
      }),
      { numRuns: 30 },
    )
  })

  it('reads any range without failing, and only what the range holds', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(30), language, (text, from, length, spoken) => {
        const start = Math.min(from, text.length)
        const end = Math.min(start + length, text.length)
        const value = read({ start, end, label: 'PERSON' }, passage(text, spoken), [], () => {})
        for (const shown of Object.values(value ?? {})) expect(shown).not.toBe('')
      }),
    )
  })

  it('takes a megabyte in one passage in seconds', () => {
    const long = 'Zhylanov M. and Ospan Serik said nothing. СЕЙТОВ НУРЛАН '.repeat(18_000)
    const began = process.cpuUsage()
    expect(one(long, 'en').length).toBeGreaterThan(10_000)
    expect(process.cpuUsage(began).user / 1_000_000).toBeLessThan(60)
  })
})
