/** What a person says of people wins in linking, and what the program reads from a new mark. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { correct } from '../../pipeline/correct/index.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import { type Correction, correctionSchema } from '../../pipeline/correct/schema.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Engine } from '../../src/engine.js'
import { textSource } from '../../src/ingest.js'
import { judgementsIn } from '../../src/load/match.js'
import { openEngine } from '../../src/open.js'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
})
afterAll(() => engine.close())

const texts = [
  'May 2, 2023, Astana, Abenov M. was detained.\n\nMay 3, 2023, Osh, M. Sarsenova was fined 50 MCI.\n',
  'June 2, 2023, Taraz, Abenov M. was released. Saule Tulegenova and Sarsenova Dana came.\n\nJune 4, 2023, Abenov M. left.\n',
]
const documents = () =>
  Promise.all(texts.map((text, at) => engine.annotate(textSource(text, `report-${at}.txt`))))

const time = '2024-01-01T00:00:00Z'
const made = (correction: object): Correction => correctionSchema.parse({ ...correction, time })

/** The n-th place of words in a document. */
function at(all: readonly Annotated[], document: number, words: string, nth = 0) {
  const { entries, source } = all[document]!
  const places = [...source.text.matchAll(new RegExp(words, 'g'))].map(({ index }) => index)
  const start = places[nth]!
  const entry = entries.find((each) => each.start <= start && start < each.end)!
  const range = { start: start - entry.start, end: start - entry.start + words.length }
  return anchorOf(all[document]!, entry, range)
}

async function linked(corrections: readonly Correction[]) {
  const lines = corrections.map((correction, at) => ({ correction, where: `c:${at + 1}` }))
  const ask = engine.ask!
  const done = await correct(await documents(), lines, { ask })
  expect(done.unplaced).toEqual([])
  return engine.link(done.documents, done.decided)
}

/** Spellings of every person, sorted. */
const groups = ({
  people,
}: {
  people: readonly { spellings: readonly { text: string; count: number }[] }[]
}) =>
  people
    .map(({ spellings }) =>
      spellings
        .map(({ text, count }) => `${text} ${count}`)
        .sort()
        .join(', '),
    )
    .sort()

const alone = ['Abenov M. 3', 'M. Sarsenova 1', 'Sarsenova Dana 1', 'Saule Tulegenova 1']

describe('same and different people', () => {
  it('are as the program has them where nobody says otherwise', async () => {
    expect(groups(await linked([]))).toEqual(alone)
  })

  it('two spellings, wherever they stand', async () => {
    const same = made({
      kind: 'same-person',
      a: { spelling: 'm. sarsenova' },
      b: { spelling: 'Sarsenova Dana' },
    })
    const joined = ['Abenov M. 3', 'M. Sarsenova 1, Sarsenova Dana 1', 'Saule Tulegenova 1']
    expect(groups(await linked([same]))).toEqual(joined)
    const apart = made({ ...same, kind: 'different-person' })
    expect(groups(await linked([same, apart]))).toEqual(alone)
    expect(groups(await linked([apart, same]))).toEqual(joined)
  })

  it('two mentions of one spelling, each with its entry', async () => {
    const all = await documents()
    const apart = made({
      kind: 'different-person',
      a: at(all, 0, 'Abenov M.'),
      b: at(all, 1, 'Abenov M.', 1),
    })
    const found = await linked([apart])
    expect(groups(found)).toEqual(['Abenov M. 1', 'Abenov M. 2', ...alone.slice(1)])
    const again = made({ ...apart, kind: 'same-person' })
    expect(groups(await linked([apart, again]))).toEqual(alone)
  })

  it('two ids of the run', async () => {
    const ids = made({
      kind: 'same-person',
      a: { personId: 'tulegenova-saule' },
      b: { personId: 'abenov-m' },
    })
    expect(groups(await linked([ids]))).toContain('Abenov M. 3, Saule Tulegenova 1')
  })
})

describe('an added mark', () => {
  it('of a person takes part in linking, others get the value that the program reads', async () => {
    const all = await documents()
    const lines = [
      made({ kind: 'mark-removed', ...at(all, 0, 'M. Sarsenova'), label: 'PERSON' }),
      made({ kind: 'mark-added', ...at(all, 0, 'Sarsenova'), label: 'PERSON' }),
      made({ kind: 'mark-removed', ...at(all, 1, 'Taraz'), label: 'PLACE' }),
      made({ kind: 'mark-added', ...at(all, 1, 'Taraz'), label: 'PLACE' }),
      made({ kind: 'mark-added', ...at(all, 1, 'June'), label: 'DATE' }),
      made({ kind: 'mark-added', ...at(all, 1, 'came'), label: 'DATE' }),
    ]
    const { documents: found, ...people } = await linked(lines)
    expect(groups(people)).toContain('Sarsenova 1, Sarsenova Dana 1')
    const values = found[1]!.entries[0]!.mentions.map(({ text, value }) => [text, value])
    expect(values).toContainEqual([
      'Taraz',
      expect.objectContaining({ name: 'Taraz', region: 'KZ-31' }),
    ])
    expect(values).toContainEqual(['June', expect.objectContaining({ iso: '2023-06' })])
    expect(values).toContainEqual(['came', undefined])
  })
})

describe('judgements', () => {
  it('that are broken are told by file and line', () => {
    const good = '{"a":"A","b":"B","verdict":"same","by":"x","date":"2024-01-01"}'
    expect(judgementsIn(`${good}\n\n`, 'j.jsonl').length).toBe(1)
    expect(() => judgementsIn(`${good}\n{"a":`, 'j.jsonl')).toThrow(
      'j.jsonl:2: expected a judgement as a JSON object',
    )
    expect(() => judgementsIn('{"a":"A"}', 'j.jsonl')).toThrow(/^j\.jsonl:1: b: /)
  })
})
