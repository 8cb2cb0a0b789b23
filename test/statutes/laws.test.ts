import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languages } from '../../pipeline/document.js'
import { passage } from '../kit.js'
import { find, read } from './check.js'

/** Pieces that citations are made of, in any order, so that the grammar is walked into its corners. */
const piece = fc.constantFrom(
  ...'Article|Articles|Art.|ст.|ст.ст.|статье|бабының|-бап|Part|ч.|части|бөлігі|para.|п.|§|of the|РК|ҚР|ҚК-нің'.split(
    '|',
  ),
  ...'405|488|258-1|174–182|1/3|(2)|(|)|,|;|and|и|және|№|“|”|«|»|‘|’|- |–|.|\n|2023|172 500|15 days|5 лет'.split(
    '|',
  ),
  ...'Criminal Code|Code of|the RK|on Administrative Offences|УК|КоАП|Law|“On|Political Parties”|Закон|«О|партиях»|туралы|заң'.split(
    '|',
  ),
  ...'Constitution|Kazakhstan’s|ICCPR|second|вторая|екінші|жүз|Criminal and|а|d)'.split('|'),
)
const text = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme' }),
)
const language = fc.constantFrom(...languages)

describe('statutes, for any text', () => {
  it('lie within the text, in order, without overlap, and start and end with a sign', () => {
    fc.assert(
      fc.property(text, language, (line, lang) => {
        let last = 0
        for (const { start, end } of find(passage(line, lang))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(line.length)
          expect(line.slice(start, end)).toBe(line.slice(start, end).trim())
          last = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('shift with the text put in front', () => {
    fc.assert(
      fc.property(text, language, (line, lang) => {
        const front = 'Before that. '
        const here = find(passage(line, lang)).map(({ start, end }) => [start, end])
        const there = find(passage(front + line, lang)).map(({ start, end }) => [
          start - front.length,
          end - front.length,
        ])
        expect(there).toEqual(here)
      }),
      { numRuns: 500 },
    )
  })

  it('are read from any range, with provisions or with a note', () => {
    const range = fc.tuple(text, language, fc.nat(200), fc.nat(200))
    fc.assert(
      fc.property(range, ([line, lang, from, length]) => {
        const at = passage(line, lang)
        const mention = {
          label: 'STATUTE' as const,
          start: Math.min(from, line.length),
          end: Math.min(from + length, line.length),
        }
        const notes: string[] = []
        const value = read(mention, at, [mention, ...find(at)], (code) => notes.push(code))
        if (value) expect(value.provisions.length).toBeGreaterThan(0)
        else expect(notes).toContain('statute-law-unknown')
      }),
      { numRuns: 1000 },
    )
  })

  it('are found in long texts in time that grows with their length', () => {
    const hard = [
      'Part 1, ',
      '1, ',
      '405, ',
      'Article 5 (',
      'Law “On ',
      '« О ',
      'Code of the RK ',
      'жүз ',
      'the Criminal, ',
    ]
    for (const each of hard) {
      const at = passage(each.repeat(5000))
      const begin = performance.now()
      const found = find(at)
      for (const span of found.slice(0, 200)) read(span, at, found, () => {})
      expect(performance.now() - begin, each).toBeLessThan(30_000)
    }
  }, 60_000)
})
