/** Long texts: read in parts, their records packed until they are asked for. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../pipeline/document.js'
import { briefly } from '../../pipeline/link/brief.js'
import { namer, namesOf } from '../../pipeline/link/names-of.js'
import { partsOf } from '../../pipeline/parts.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { textSource } from '../../src/ingest.js'
import { listOf, mapped } from '../../src/kept/list.js'
import { pack, packingShelf, unpack } from '../../src/kept/pack.js'
import { dataPath } from '../../src/load/files.js'
import { openEngine } from '../../src/open.js'
import { expectRoom } from '../../src/room.js'
import { atau, folder } from './command.js'

const source = { file: 'long.txt', sha256: 'a1' }
const words = 'Askarov was fined. '
const text = words.repeat(60_000)

/** So many entries of so many signs each. */
const entries = (count: number, size: number): readonly EntryRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const [start, end] = [at * size, (at + 1) * size]
    return {
      ...{ type: 'entry', source, id: `e${at}`, number: at + 1, lang: 'en', start, end },
      ...{ references: [], mentions: [], cases: [], notes: [] },
      text: text.slice(start, end),
    }
  })

describe('parts of a long text', () => {
  it('holds each entry once, in order, with those before it that are near', () => {
    const all = entries(1000, 1000)
    const parts = partsOf(all)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.flatMap(({ start, end }) => all.slice(start, end))).toEqual(all)
    expect(parts[0]!.from).toBe(0)
    for (const { from, start } of parts.slice(1)) expect(start - from).toBe(16)
  })

  it('gives an entry that is longer than a part one of its own', () =>
    expect(partsOf(entries(3, 300_000)).map(({ start, end }) => end - start)).toEqual([1, 1, 1]))
})

describe('a text that is too long for the memory', () => {
  it('is told before it is read, and by how much', () => {
    expect(() => expectRoom(100e6, 3000e6)).not.toThrow()
    expect(() => expectRoom(100e6, 1000e6)).toThrow(
      'is a text of 100 million signs; expected no more than 33 million where Node may take 1000 MB (split it, or set NODE_OPTIONS=--max-old-space-size=2560)',
    )
  })
  it('fails alone', () => {
    writeFileSync(join(folder, 'huge.txt'), words.repeat(400_000))
    writeFileSync(join(folder, 'small.txt'), words)
    const { status, out, said } = atau(
      ['annotate', 'huge.txt', 'small.txt', '--model', 'none', '--quiet'],
      '',
      { NODE_OPTIONS: '--max-old-space-size=200' },
    )
    expect(status).toBe(1)
    expect(said).toMatch(
      /^atau: huge\.txt: is a text of 7 million signs; expected no more than .*\n$/,
    )
    expect(out).toContain('"file":"small.txt"')
  })
})

describe('packed records', () => {
  const report = {
    ...({ type: 'report', source, entries: 900, notes: [], model: null } as const),
    counts: { PERSON: 0, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 },
  }
  const told: Source = { id: 'a1', text, origin: source }

  it.each([1, 900])('comes back as it was packed, %d entries', async (count) => {
    const all = entries(count, 1000)
    const back = unpack(await pack({ source: told, report, entries: all }))
    expect(back.entries.length).toBe(count)
    expect([...back.entries]).toEqual(all)
    expect(back.entries.at(-1)).toEqual(all.at(-1))
    expect(back.entries.map(({ id }) => id).reverse()).toEqual(all.map(({ id }) => id).reverse())
    expect({ source: back.source, report: back.report }).toEqual({ source: told, report })
  })

  it('is refused where a part of it is missing', async () => {
    const bytes = await pack({ source: told, report, entries: entries(900, 1000) })
    expect(() => unpack(bytes.subarray(0, -10))).toThrow()
  })

  it('lies on a shelf', async () => {
    const all = entries(900, 1000)
    const shelf = packingShelf(text)
    for (let at = 0; at < 900; at += 300) await shelf.put(all.slice(at, at + 300))
    expect([...shelf.all()]).toEqual(all)
  })

  it('is changed an item at a time', () => {
    let made = 0
    const list = listOf(5, (at) => {
      made++
      return at
    })
    const twice = mapped(list, (each) => each * 2)
    expect(made).toBe(0)
    expect(twice[3]).toBe(6)
    expect(made).toBe(1)
    expect([twice.length, [...twice], twice.slice(1, 3), twice[5]]).toEqual([
      5,
      [0, 2, 4, 6, 8],
      [2, 4],
      undefined,
    ])
  })
})

describe('an entry as far as linking asks for it', () => {
  const mention = (own: string, whole: string): MentionRecord => {
    const start = whole.indexOf(own)
    const at = { start, end: start + own.length, text: own }
    return { ...at, id: own, label: 'PERSON', score: null, by: [] }
  }
  const told = (whole: string, ...names: readonly string[]) =>
    briefly({ text: whole, mentions: names.map((own) => mention(own, whole)) })

  it('keeps names, what stands around them and where a sentence ends', () => {
    const filler = 'and of other things that nobody asks for '.repeat(20)
    const whole = `${filler}the lawyer Askarov A. spoke ${filler}. Then ${filler}his friend Bekov B. (Serov), ${filler}`
    const brief = told(whole, 'Askarov A.', 'Bekov B.', 'Serov')
    expect(brief.text.length).toBeLessThan(whole.length / 5)
    expect(brief.mentions.map(({ start, end }) => brief.text.slice(start, end))).toEqual([
      'Askarov A.',
      'Bekov B.',
      'Serov',
    ])
    expect(brief.text).toMatch(
      /the lawyer Askarov A\. spoke .*\. X .*his friend Bekov B\. \(Serov\)/,
    )
  })

  it('tells two names of one sentence by no end between them', () => {
    const whole = `Askarov A. ${'spoke of much '.repeat(20)}with Bekov B.`
    expect(told(whole, 'Askarov A.', 'Bekov B.').text).not.toMatch(/[.!?]\s+X/)
  })

  it('gives the people of the whole text', async () => {
    const engine = await openEngine({ model: 'none' })
    const report = textSource(
      readFileSync(dataPath('samples', 'report-2023-05.txt'), 'utf8'),
      'report.txt',
    )
    const document = await engine.annotate(report)
    const brief = namesOf(document, namer())
    const signs = brief.entries.reduce((sum, each) => sum + each.text.length, 0)
    expect(signs * 4).toBeLessThan(report.text.length)
    expect(engine.link([brief]).people).toEqual(engine.link([document]).people)
  }, 60_000)
})
