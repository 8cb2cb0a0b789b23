import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseRecord, EntryRecord } from '../../pipeline/record.js'
import type { Engine } from '../../src/engine.js'
import { sourceOf } from '../../src/ingest/source.js'
import { dataPath } from '../../src/load/files.js'
import { openEngine } from '../../src/open.js'

let engine: Engine
let text: readonly EntryRecord[]
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
  text = await entriesOf('txt')
}, 60_000)
afterAll(() => engine.close())

/** Ids and offsets come from the file; what they stand for is compared. */
const told = (entry: EntryRecord) => {
  const text = (id: string | undefined) => entry.mentions.find((each) => each.id === id)?.text
  const said = ({ person, statutes, penalty, place, date, authority, ...rest }: CaseRecord) => ({
    ...rest,
    person: text(person),
    statutes: statutes.map(text),
    penalty: text(penalty),
    place: text(place),
    date: text(date),
    authority: text(authority),
    because: rest.because.map(({ rule }) => rule),
  })
  return {
    mentions: entry.mentions.map(({ label, text, value }) => ({ label, text, value })),
    cases: entry.cases.map(said),
    references: entry.references,
    notes: entry.notes.map(({ code }) => code),
  }
}

async function entriesOf(ending: string): Promise<readonly EntryRecord[]> {
  const file = `report-2023-05.${ending}`
  const { source } = await sourceOf(await readFile(dataPath('samples', file)), file)
  const { entries } = await engine.annotate(source)
  for (const { start, end, text } of entries) expect(source.text.slice(start, end)).toBe(text)
  return entries
}

describe('the sample report gives the mentions, cases and references of its text', () => {
  it.each(['docx', 'html', 'pdf'])('as %s', async (ending) => {
    const other = await entriesOf(ending)
    expect(text.length).toBeGreaterThan(100)
    expect(other.map(told)).toEqual(text.map(told))
    expect(other[0]!.source).toMatchObject({
      title: text[0]!.source.title,
      period: text[0]!.source.period,
    })
  })
})
