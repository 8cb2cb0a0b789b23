/** A text says the same however wide its lines are and whatever stands in it that nobody sees. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarks } from '../../eval/gold/marks.js'
import type { Linked } from '../../pipeline/link/index.js'
import { oneLine } from '../../pipeline/read/plain.js'
import type { EntryRecord } from '../../pipeline/record.js'
import { textSource } from '../../src/ingest.js'
import { dataPath } from '../../src/load/files.js'
import { openEngine } from '../../src/open.js'
import { breakWords, cutText, fold, seen, strew } from './pages.js'
import { texts } from './texts.js'

const gold = texts
  .filter(([name]) => name.startsWith('gold/') && !/challenge|cases/.test(name))
  .map(([name, marked]) => [name, parseMarks(marked).text] as const)

describe.each(gold)('%s', (_, text) => {
  const whole = seen(cutText(text))
  it.each([60, 72, 100])('is the same folded at %i columns', (width) =>
    expect(seen(cutText(fold(text, width)))).toEqual(whole),
  )
  it.each([
    ['soft hyphens', strew(text, '\u00ad', 5)],
    ['zero-width spaces', strew(text, '\u200b', 7)],
    ['zero-width joiners and marks of direction', strew(text, '\u200d\u200e', 11)],
    ['no-break spaces', text.replaceAll(' ', '\u00a0')],
    ['thin spaces', text.replace(/(?<=\d) (?=\d)/g, '\u2009')],
    ['letters written as two', text.normalize('NFD')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['words broken at 66 columns', breakWords(text, 66)],
    ['soft hyphens in folded lines', fold(strew(text, '\u00ad', 9), 72)],
  ])('is the same with %s', (_what, other) =>
    expect(seen(cutText(other)).entries).toEqual(whole.entries),
  )
})

it('may be folded at any width', () =>
  fc.assert(
    fc.property(fc.constantFrom(...gold), fc.integer({ min: 60, max: 90 }), ([, text], width) => {
      expect(seen(cutText(fold(text, width)))).toEqual(seen(cutText(text)))
    }),
    { numRuns: 40 },
  ))

describe('the records', async () => {
  const engine = await openEngine({ model: 'none' })
  const run = async (text: string): Promise<Linked> =>
    engine.link([await engine.annotate(textSource(text, 'x.txt'))])
  const told = ({ documents, people }: Linked) => ({
    entries: documents[0]!.entries.map(({ mentions, cases, lang }) => ({
      lang,
      mentions: mentions.map(({ label, text, value }) => [label, oneLine(text), value]),
      cases: cases.map(({ event, person }) => [
        event,
        oneLine(mentions.find(({ id }) => id === person)!.text),
      ]),
    })),
    people: people.map(({ personId, name, spellings }) => ({ personId, name, spellings })),
  })
  const sample = readFileSync(dataPath('samples/report-2023-05.txt'), 'utf8')
  const ways: readonly (readonly [string, string])[] = [
    ['folded at 72 columns', fold(sample, 72)],
    ['with soft hyphens', strew(sample, '\u00ad', 6)],
    ['with no-break spaces and CRLF', sample.replaceAll(' ', '\u00a0').replaceAll('\n', '\r\n')],
  ]
  it.each(ways)('are the same %s', async (_, text) => {
    const found = await run(text)
    expect(found.documents[0]!.entries).toHaveLength(115)
    expect(told(found)).toEqual(told(await run(sample)))
  })
  it.each(ways)('hold the text as it is %s', async (_, text) => {
    for (const entry of (await run(text)).documents[0]!.entries as readonly EntryRecord[]) {
      expect(text.slice(entry.start, entry.end)).toBe(entry.text)
      for (const { start, end, text: own } of entry.mentions)
        expect(entry.text.slice(start, end)).toBe(own)
    }
  })
})
