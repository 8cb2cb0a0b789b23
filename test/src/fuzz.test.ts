/** A short run of `npm run fuzz`; the long ones are in CHANGELOG.md. What it once found is here with its seed. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMarkedFile } from '../../eval/gold/marked-file.js'
import { parseMarks, writeMarks } from '../../eval/gold/marks.js'
import type { Engine } from '../../src/engine.js'
import { readWord } from '../../src/ingest/word.js'
import { textSource } from '../../src/ingest.js'
import { damagedFiles } from '../../src/maintain/fuzz/damaged-files.js'
import { recordFaults } from '../../src/maintain/fuzz/laws.js'
import { fuzzed } from '../../src/maintain/fuzz/short.js'
import { tried } from '../../src/maintain/fuzz/trial.js'
import { wordParts, zipped } from '../../src/maintain/fuzz/whole.js'
import { openEngine } from '../../src/open.js'
import { unitOffsets } from '../../src/write/points.js'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
}, 120_000)
afterAll(() => engine.close())

describe('odd texts', () => {
  it('keep the laws', { timeout: 300_000 }, async () => {
    const { texts, found } = await fuzzed(engine, { texts: 1000, seed: 1 })
    expect(found).toEqual([])
    expect(texts).toBe(1000)
  })

  it('are the same for the same seed', async () => {
    const one = await fuzzed(engine, { texts: 20, seed: 5 })
    const other = await fuzzed(engine, { texts: 20, seed: 5 })
    expect(other.signs).toBe(one.signs)
    expect((await fuzzed(engine, { texts: 20, seed: 6 })).signs).not.toBe(one.signs)
  })

  it('that were once slow: words without a blank that change their case (seeds 1, 2, 3, 4, 7)', async () => {
    for (const part of ['øАсанов', 'ңArticle', 'pҚ', 'ауданыёҒ', 'қаласычастиҺم', 'aB-'])
      expect((await tried(engine, part.repeat(4000 / part.length), false)).faults).toEqual([])
  })

  it('whose lines break inside a name in ways of their own (seed 1000051)', async () => {
    const text = 'May\u0085 2, Almaty,\u0085 Askarov\x1c Timur was fined 20 MCI.'
    expect((await tried(engine, text, true)).faults).toEqual([])
  })

  it('that break a law are told', async () => {
    const text = 'May 3, 2023, Taraz, Asanov S. was fined 20 MCI.'
    const annotated = await engine.annotate(textSource(text, 'x.txt'))
    expect(recordFaults(text, annotated)).toEqual([])
    const [entry] = annotated.entries
    const [first, second] = entry!.mentions
    const faultsOf = (mentions: readonly object[]) =>
      recordFaults(text, { ...annotated, entries: [{ ...entry!, mentions: mentions as never }] })
    expect(faultsOf([second!, first!]).join()).toContain('overlaps the mention before')
    expect(faultsOf([{ ...first!, end: 999 }]).join()).toContain('is not in its entry')
    expect(faultsOf([{ ...first!, text: 'June' }]).join()).toContain('its text is not that')
    expect(recordFaults(` ${text}`, annotated).join()).toContain('its text is not of the file')
  })
})

describe('long inputs', () => {
  const quick = async (work: () => unknown) => {
    const begun = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1e6).toBeLessThan(10)
  }

  it('of bars and braces are written as marks, and read back, in one go', () =>
    quick(() => {
      const text = '|'.repeat(200_000) + '{|\n'.repeat(50_000)
      const marks = Array.from({ length: 20_000 }, (_, at) => ({
        start: at * 10,
        end: at * 10 + 5,
        label: 'ORG' as const,
        fields: '',
      }))
      const written = writeMarks({ text, marks })
      expect(parseMarks(written)).toMatchObject({ text, problems: [] })
      expect(parseMarkedFile(written).marks.length).toBe(marks.length)
    }))

  it('of runs that nothing closes in a Word document', () =>
    quick(async () => {
      for (const run of ['<w:r><w:rPr>', '<w:r><w:rPr><w:vanish/>']) {
        const document = `<w:document><w:body>${run.repeat(60_000)}`
        const bytes = zipped({ ...wordParts, 'word/document.xml': document })
        await expect(readWord(bytes)).rejects.toThrow('more than 1000 deep')
      }
    }))

  it('of signs above U+FFFF have their offsets', () =>
    quick(() => {
      const at = unitOffsets('😀'.repeat(200_000))
      for (let offset = 0; offset < 200_000; offset++) if (at(offset) !== offset * 2) throw offset
    }))
})

describe('damaged files', () => {
  it('are told in a line, and the rest is done', { timeout: 300_000 }, async () => {
    const { files, found } = await damagedFiles(engine, { files: 85, seed: 1 })
    expect([files, found]).toEqual([85, []])
  })

  const once = [
    ['CSV', 27, 'a quote inside of a cell'],
    ['CSV', 44, 'a quote that nothing closes'],
    ['workbook', 46, 'a workbook behind another, which was waited for without an end'],
  ] as const
  it.each(once)('that once broke a law: %s, seed %i: %s', async (only, seed) => {
    expect((await damagedFiles(engine, { files: 1, seed, only })).found).toEqual([])
  })
})
