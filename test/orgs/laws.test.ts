import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orgs } from '../../pipeline/rules/orgs/index.js'
import { loadOrgs } from '../../src/load/orgs.js'
import { passage } from '../kit.js'

const lexicon = loadOrgs()
const find = orgs(lexicon)

const pieces = [
  'the ',
  'Bostandyk ',
  'District ',
  'Court ',
  'No. 2 ',
  'of ',
  'Almaty, ',
  '“Oyan” ',
  'movement ',
  'NSC ',
  '(',
  'DCK',
  ') ',
  'суд ',
  'Тараза ',
  'ҰҚК-нің ',
  'Алматы ',
  'қалалық ',
  'соты ',
  '«',
  '» ',
  'Ministry ',
  'Justice ',
  '.',
  '12 ',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((all) => all.join(''))

describe('laws of the finder of organisations', () => {
  it('spans lie in the text, do not overlap, begin and end at words, and carry an honest score', () => {
    fc.assert(
      fc.property(text, (line) => {
        let last = 0
        for (const { start, end, score, label } of find(passage(line))) {
          expect(label).toBe('ORG')
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(line.length)
          expect(line.slice(start, end)).toBe(line.slice(start, end).trim())
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
          last = end
        }
      }),
    )
  })

  it('the order of rows says nothing', () => {
    const turned = orgs({
      ...lexicon,
      names: [...lexicon.names].reverse(),
      patterns: [...lexicon.patterns].reverse(),
    })
    fc.assert(
      fc.property(text, (line) => {
        expect(turned(passage(line))).toEqual(find(passage(line)))
      }),
    )
  })

  it('a sentence put in front shifts every range and changes nothing else', () => {
    const front = 'It is so. '
    const shifted = (line: string) =>
      find(passage(front + line)).map((span) => ({
        ...span,
        start: span.start - front.length,
        end: span.end - front.length,
      }))
    fc.assert(
      fc.property(text, (line) => {
        expect(shifted(line)).toEqual([...find(passage(line))])
      }),
    )
  })

  it('a megabyte of one entry takes seconds at most', () => {
    const line = `${pieces.join(' ')} `.repeat(4000)
    const start = performance.now()
    find(passage(line))
    expect(performance.now() - start).toBeLessThan(55_000)
  })
})
