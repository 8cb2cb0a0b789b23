/** What holds of any text, however odd: nothing is cut twice, and the first line of a text is never lost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { split } from '../../pipeline/split/index.js'
import { signsOf } from '../../pipeline/split/signs.js'
import { loadDates } from '../../src/load/dates.js'
import { loadSplit } from '../../src/load/split.js'
import { read } from '../kit.js'

const stage = split(loadSplit(), loadDates(), read)
const signs = signsOf(loadSplit(), loadDates(), read)

const line = fc.constantFrom(
  'Court in Taraz jails activist',
  'Суд арестовал Серика Абишева на 15 суток',
  'A court in Taraz on Monday sentenced the activist to three years of',
  'restricted freedom, his lawyer said.',
  '24 Jan 2022',
  '12 апреля 2024 12:33',
  'Вторник, 1 июля 2025',
  'May 3, Taraz, Esen B. was fined 20 MCI[1].',
  '3 мая, г. Тараз, Абишев С., 15 суток ареста[2].',
  'On 3 May 2023 the court met.',
  'Home',
  'Facebook Twitter',
  '© 2022 The Courier',
  'Арестованы:',
  'Абишев Серик',
  'Нуркенова Сауле',
  '• Esen Bolat',
  '[1] https://example.org/1',
  'MONITORING OF PERSECUTION, MAY 2023',
  'Taldy-',
  'korgan region',
  '12',
  '“An open quote (and a bracket',
)
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', ' \n', '\u00ad\n', '\n\u200b')), {
    minLength: 1,
    maxLength: 14,
  })
  .map((lines) => lines.flat().join(''))

const cut = (source: string) =>
  stage.run(
    { id: 'x', text: source, origin: { file: 'x.txt', sha256: '0' } },
    { note: () => {} },
  ) as Awaited<ReturnType<typeof stage.run>>

describe('splitting', () => {
  it('cuts entries in order, apart, in bounds, from letter to letter', () =>
    fc.assert(
      fc.property(text, (source) => {
        let last = 0
        for (const { start, end, plain } of cut(source).entries) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim())
          expect(plain.end).toBeGreaterThan(plain.start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(source.length)
      }),
      { numRuns: 300 },
    ))

  it('loses no first line but menus, notes and titles of reports', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { entries, plain, head } = cut(source)
        const first = plain.text.split('\n').find((each) => each.trim() !== '')!
        const own = first.trim()
        if (
          signs.isNavigation(own) ||
          own.startsWith('[1]') ||
          // Lines above the title of a report are taken for its first lines.
          head.title?.includes('MONITORING') ||
          // A headline that a page gives twice begins its story at the second.
          plain.text.indexOf(own) !== plain.text.lastIndexOf(own)
        )
          return
        expect(entries[0]!.plain.start).toBe(plain.text.indexOf(own))
      }),
      { numRuns: 300 },
    ))

  it('cuts what stands in an entry as it cuts the text', () =>
    fc.assert(
      fc.property(text, (source) => {
        const { entries, tokensOf, plain } = cut(source)
        entries.forEach((entry, at) => {
          const own = plain.text.slice(entry.plain.start, entry.plain.end)
          expect(tokensOf(at).every(({ start, end }) => own.slice(start, end) !== '')).toBe(true)
          expect(plain.back(entry.plain)).toEqual({ start: entry.start, end: entry.end })
        })
      }),
    ))
})
