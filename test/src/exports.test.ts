/** What others' tools ask of the files that are made for them. */
import { defaultModel, Entity, Model } from '@alephdata/followthemoney'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { conll } from '../../src/write/conll.js'
import { displacy } from '../../src/write/displacy.js'
import { type FtmEntity, ftm } from '../../src/write/ftm.js'
import { uwaziCases, uwaziPeople } from '../../src/write/uwazi.js'
import { webAnnotation } from '../../src/write/web-annotation.js'
import { read } from '../kit.js'
import { document, joined, nasty, titles } from './document.js'
import { month } from './month.js'

const both = [month, nasty]

describe('FollowTheMoney', () => {
  const model = new Model(defaultModel)
  const entities = joined(ftm(both, titles))
    .trimEnd()
    .split('\n')
    .map((line): FtmEntity => JSON.parse(line))
  const byId = new Map(entities.map((each) => [each.id, each]))
  const some = (schema: string) => entities.filter((each) => each.schema === schema)

  it('gives entities that its own model knows', () => {
    expect(byId.size).toBe(entities.length)
    for (const each of entities) {
      const entity = Entity.fromJSON(model, each)
      expect([...entity.properties.keys()].map(({ name }) => name).sort()).toEqual(
        Object.keys(each.properties).sort(),
      )
      expect(each.id).toMatch(/^[0-9a-z](?:[0-9a-z.-]*[0-9a-z])?$/i)
      for (const name of defaultModel.schemata[each.schema]!.required ?? [])
        expect(each.properties[name], `${each.schema} ${name}`).toBeDefined()
      for (const [name, values] of Object.entries(each.properties)) {
        const { type, maxLength, hasRange } = entity.schema.getProperty(name)
        for (const value of values) {
          expect(value.length).toBeLessThanOrEqual(maxLength)
          if (type.values.size > 0) expect([...type.values.keys()]).toContain(value)
          if (type.name === 'date') expect(value).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/)
          if (type.name === 'url') expect(value).toMatch(/^https?:/)
          if (!hasRange) continue
          const range = entity.schema.getProperty(name).getRange()
          const end = model.getSchema(byId.get(value)!.schema)
          expect(end.isA(range), `${each.schema} ${name} → ${end.name}`).toBe(true)
        }
      }
    }
  })

  it('tells who, what, when, where, by whom and from where', () => {
    const [event] = some('Event')
    const { involved, organizer, addressEntity, proof, ...told } = event!.properties
    expect(told).toMatchObject({
      name: ['sentence: Tulegenova S., KZ-CAO 488(6); KZ-CAO 488(12); KZ-CAO 434'],
      date: ['2024-06-03'],
      country: ['kz'],
      sourceUrl: ['https://news.example.org/a|b'],
      publisher: ['news.example.org'],
    })
    const named = [involved, organizer, addressEntity, proof].map((ids) => byId.get(ids![0]!)!)
    expect(named.map(({ schema, properties }) => [schema, properties])).toMatchObject([
      ['Person', { name: ['Tulegenova S.'], alias: ['Тулегенова С.'], gender: ['female'] }],
      ['Organization', { name: ['City Court'] }],
      ['Address', { city: ['Shymkent'], latitude: ['42.3'], longitude: ['69.6'] }],
      ['Document', { fileName: ['reports/june.txt'], title: ['June 2024'] }],
    ])
    const [, , sought, held] = some('Event')
    expect(sought!.properties).toMatchObject({
      name: ['sentence (sought): Tulegenova S.'],
      date: ['2024-06'],
    })
    expect(held!.properties).toMatchObject({ startDate: ['2024-05-30'], endDate: ['2024-06-02'] })
    expect(entities.some(({ properties }) => 'topics' in properties)).toBe(false)
  })

  it('has the same ids in another run, and each entity once', () => {
    const again = joined(ftm([nasty, month, month], titles))
      .trimEnd()
      .split('\n')
    expect(again.map((line) => JSON.parse(line).id).sort()).toEqual([...byId.keys()].sort())
  })
})

describe('Uwazi', () => {
  const rows = (pieces: Iterable<string>): Record<string, string>[] =>
    parse(joined(pieces), { columns: true })
  const cases = rows(uwaziCases(both, titles))
  const people = rows(uwaziPeople(both))

  it('gives cases that its import reads', () => {
    for (const row of cases) {
      expect(row.title).toBeTruthy()
      expect(row.date).toMatch(/^(\d{4}\/\d\d\/\d\d)?$/)
      expect(row.period).toMatch(/^(\d{4}\/\d\d\/\d\d:\d{4}\/\d\d\/\d\d)?$/)
      expect(row.geolocation_geolocation).toMatch(/^(-?[\d.]+\|-?[\d.]+)?$/)
      expect(row.source!.split('|').length).toBeLessThanOrEqual(2)
    }
    expect(cases[0]).toMatchObject({
      title: 'Tulegenova S.: sentence, 2024-06-03',
      people: 'Tulegenova S.',
      date: '2024/06/03',
      geolocation_geolocation: '42.3|69.6',
      provisions: 'KZ-CAO 488(6)|KZ-CAO 488(12)|KZ-CAO 434',
      source: 'news.example.org|https://news.example.org/a%7Cb',
    })
    expect(cases[2]).toMatchObject({
      date: '',
      period: '2024/06/01:2024/06/30',
      modality: 'sought',
    })
  })

  it('relates them to people by titles that are theirs alone', () => {
    const known = people.map(({ title }) => title)
    expect(new Set(known).size).toBe(known.length)
    for (const row of cases) expect(known).toContain(row.people)
    const twins = document(
      [{ line: '[PERSON A B.]', values: [{ personId: 'a-b-2' }], cases: [{ person: 0 }] }],
      ['a-b', 'a-b-2'].map((personId) => ({
        personId,
        name: 'A | B.',
        spellings: [],
        mentions: [],
        review: [],
      })),
    )
    expect(rows(uwaziCases([twins], titles))[0]!.people).toBe('A / B. (a-b-2)')
  })

  it('names people, and FollowTheMoney too, as they are named, not as a sentence inflects them', () => {
    const value = { personId: 'd', given: 'Салтанат', family: 'Дюсебекова' }
    const written = ['Салтанат Дюсебекову', 'Дюсебекова Салтанат', 'Салтанат Дюсебекова']
    const inflected = document(
      written.map((text) => ({ line: `[PERSON ${text}]`, values: [value], lang: 'ru' })),
      [
        {
          personId: 'd',
          name: 'Дюсебекова Салтанат',
          spellings: written.map((text) => ({ text, count: 1 })),
          mentions: [],
          review: [],
        },
      ],
    )
    expect(rows(uwaziPeople([inflected]))[0]!.spellings).toBe(
      'Дюсебекова Салтанат; Салтанат Дюсебекова',
    )
    const entities = joined(ftm([inflected], titles))
      .trimEnd()
      .split('\n')
    const person = entities
      .map((line) => JSON.parse(line))
      .find(({ schema }) => schema === 'Person')
    expect(person.properties.alias).toEqual(['Салтанат Дюсебекова'])
  })
})

describe('spaCy', () => {
  /** As its converter reads: documents by the line that parts them, sentences by blank lines, columns by white space. */
  const documents = joined(conll(read)(nasty))
    .trim()
    .split('-DOCSTART- -X- O O')
    .filter((each) => each.trim() !== '')
    .map((each) => each.trim().split('\n'))

  it('finds four columns in every line, and a label that follows from the one before', () => {
    expect(documents.length).toBe(nasty.entries.length)
    for (const lines of documents) {
      let before = 'O'
      for (const line of lines) {
        const columns = line.split(/[\s\p{Cc}]+/u)
        expect(columns.length, line).toBe(4)
        const label = columns[3]!
        expect(label).toMatch(/^(O|[BI]-(PERSON|PLACE|STATUTE|PENALTY|ORG|DATE))$/)
        if (label.startsWith('I-')) expect(before.slice(2)).toBe(label.slice(2))
        before = label
      }
    }
  })

  it('shows entries by code points, as displaCy counts', () => {
    const shown: { text: string; ents: { start: number; end: number; label: string }[] }[] =
      JSON.parse(joined(displacy(nasty)))
    expect(shown.map(({ text }) => text)).toEqual(nasty.entries.map(({ text }) => text))
    const marked = shown.map(({ text, ents }) =>
      ents.map(({ start, end, label }) => [label, [...text].slice(start, end).join('')]),
    )
    expect(marked).toEqual(
      nasty.entries.map(({ mentions }) => mentions.map(({ label, text }) => [label, text])),
    )
    expect(JSON.parse(joined(displacy(document([]))))).toEqual([])
  })
})

describe('Web Annotation', () => {
  const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/i)
  const motivation = z.enum(['tagging', 'identifying', 'describing'])
  const body = z.union([
    z.strictObject({
      type: z.literal('TextualBody'),
      purpose: motivation,
      value: z.string().min(1),
      format: z.string().optional(),
    }),
    z.strictObject({ type: z.literal('SpecificResource'), purpose: motivation, source: iri }),
  ])
  const quote = z.strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  })
  const position = z.strictObject({
    type: z.literal('TextPositionSelector'),
    start: z.int().min(0),
    end: z.int().min(1),
  })
  const annotation = z.strictObject({
    id: iri,
    type: z.literal('Annotation'),
    motivation,
    body: z.array(body).min(1),
    target: z.strictObject({
      source: z.string().regex(/^[\w!$&'()*+,;=:@%./~-]+$/),
      selector: z.tuple([quote, position]),
    }),
  })
  /** What the recommendation asks of a collection whose only page stands in it. */
  const collection = z.strictObject({
    '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
    id: iri,
    type: z.literal('AnnotationCollection'),
    label: z.string(),
    total: z.int(),
    last: iri,
    first: z.strictObject({
      id: iri,
      type: z.literal('AnnotationPage'),
      partOf: iri,
      startIndex: z.literal(0),
      items: z.array(annotation),
    }),
  })

  it.each([
    ['a report', month],
    ['one that is hard to write', nasty],
    ['none', document([])],
  ])('%s is a collection of annotations', (_, each) => {
    const found = collection.parse(JSON.parse(joined(webAnnotation(each))))
    const ids = found.first.items.map(({ id }) => id)
    expect([new Set(ids).size, found.last]).toEqual([found.total, found.first.id])
    expect(found.first.partOf).toBe(found.id)
  })
})
