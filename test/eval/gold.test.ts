import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratiosOf } from '../../eval/counts.js'
import { parseMarks, writeMarks } from '../../eval/gold/marks.js'
import { labelScores, peopleScore, relationCounts } from '../../eval/score.js'
import { unitsOf } from '../../eval/units.js'
import { loadGold } from '../../src/load/gold.js'

const texts = readdirSync('data/gold').filter(
  (name) => name.endsWith('.txt') && name !== 'cases.txt',
)

describe('marks', () => {
  it.each(texts)('%s: read and written, the same bytes', (file) => {
    const bytes = readFileSync(`data/gold/${file}`, 'utf8')
    expect(writeMarks(parseMarks(bytes))).toBe(bytes)
  })
  it('reads what it wrote, for any text and marks', () => {
    const piece = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\n/g, ' '))
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 12 }), (pieces) => {
        let text = ''
        const marks = pieces.flatMap(([part, isMark]) => {
          const start = text.length
          text += part
          return isMark && part !== ''
            ? [{ start, end: text.length, label: 'ORG' as const, fields: '' }]
            : []
        })
        const back = parseMarks(writeMarks({ text, marks }))
        expect(back.text).toBe(text)
        expect(back.marks).toEqual(marks)
        expect(back.problems).toEqual([])
      }),
    )
  })
  it.each(['{P:a|open', 'a } b', '{P:a|x {L:b|y} z}', '{P:a|}'])('says what is wrong: %s', (line) =>
    expect(parseMarks(line).problems).not.toEqual([]),
  )
})

describe('the gold', () => {
  const gold = loadGold()
  it('has no problem', () => expect(gold.problems).toEqual([]))
  it('stands on the very sample', () => {
    const report = gold.texts.find((text) => text.source.origin.file === 'report-2023-05.txt')
    expect(report?.source.text).toBe(readFileSync('data/samples/report-2023-05.txt', 'utf8'))
    expect(report?.entries).toHaveLength(115)
  })
  it('scored against itself is perfect', () => {
    const records = gold.texts.flatMap((text) => text.entries)
    const units = unitsOf(records, records)
    for (const { schemes, value } of labelScores(units)) {
      for (const counts of Object.values(schemes)) expect(ratiosOf(counts).f1).toBe(1)
      expect(value.right).toBe(value.asked)
    }
    expect(peopleScore(units).lea.f1).toBe(1)
    expect(peopleScore(units).ceafe.f1).toBeCloseTo(1)
    for (const relation of ['provision', 'penalty', 'case'] as const)
      expect(ratiosOf(relationCounts(units, relation)).f1).toBe(1)
  })
})
