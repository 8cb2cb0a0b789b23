import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labels } from '../../pipeline/document.js'
import type { OutputRecord } from '../../pipeline/record.js'
import { bratAnnotations, bratConfiguration, bratText } from '../../src/write/brat.js'
import { conll } from '../../src/write/conll.js'
import { csv, csvHead, csvRows } from '../../src/write/csv.js'
import { jsonl } from '../../src/write/jsonl.js'
import { labelStudio } from '../../src/write/label-studio.js'
import { measureCode, provisionCode } from '../../src/write/notation.js'
import { codePoints } from '../../src/write/points.js'
import { segments } from '../../src/write/segments.js'
import { webAnnotation } from '../../src/write/web-annotation.js'
import {
  dateWords,
  durationWords,
  measureWords,
  numberWords,
  penaltyWords,
  periodWords,
  provisionWords,
} from '../../src/write/words.js'
import { read } from '../kit.js'
import { document, joined, nasty, titles } from './document.js'

const empty = document([])
const mentions = nasty.entries.flatMap((entry) =>
  entry.mentions.map((mention) => ({ ...mention, at: entry.start + mention.start, entry })),
)
/** As Python counts. */
const points = (text: string, start: number, end: number): string =>
  [...text].slice(start, end).join('')

describe('notation and words', () => {
  it('of provisions', () => {
    const rows = [
      [{ law: 'UDHR' }, 'UDHR', 'UDHR'],
      [
        { law: 'KZ-CAO', article: '488', part: '6' },
        'KZ-CAO 488(6)',
        'Code of Administrative Offences, art. 488 part 6',
      ],
      [
        { law: 'KZ-CC', article: '188', part: '1', paragraph: '3' },
        'KZ-CC 188(1:3)',
        'Criminal Code, art. 188 part 1 paragraph 3',
      ],
      [
        { law: 'RU-CC', article: '280', paragraph: 'b', inferred: true, title: 'Appeals' },
        'RU-CC 280(:b)',
        'RU-CC, art. 280 paragraph b (law inferred) – Appeals',
      ],
    ] as const
    for (const [value, code, words] of rows) {
      expect(provisionCode(value)).toBe(code)
      expect(provisionWords(value, titles)).toBe(words)
    }
  })

  it('of penalties', () => {
    const rows = [
      [
        { kind: 'administrative_arrest', duration: 'P15D', modality: 'imposed' },
        'P15D',
        'administrative arrest, 15 days',
      ],
      [
        { kind: 'imprisonment', duration: 'P7Y6M', regime: 'minimum', modality: 'sought' },
        'P7Y6M',
        'imprisonment, 7 years 6 months, minimum security; sought, not imposed',
      ],
      [
        { kind: 'imprisonment', durationRange: ['P5Y', 'P10Y'], modality: 'possible' },
        'P5Y/P10Y',
        'imprisonment, 5 years to 10 years; possible, not imposed',
      ],
      [
        {
          kind: 'fine',
          amount: 7292.5,
          unit: 'KZT',
          equivalent: [{ amount: 5, unit: 'MCI' }],
          modality: 'imposed',
        },
        '7292.5 KZT',
        'fine, 7,292.5 KZT (5 MCI)',
      ],
      [
        { kind: 'fine', amountRange: [70000, 170000], unit: 'KZT', modality: 'imposed' },
        '70000/170000 KZT',
        'fine, 70,000 to 170,000 KZT',
      ],
      [{ kind: 'house_arrest', modality: 'lifted' }, '', 'house arrest; lifted'],
    ] as const
    for (const [value, code, words] of rows) {
      expect(measureCode(value)).toBe(code)
      expect(penaltyWords(value)).toBe(words)
    }
    expect(measureWords({ kind: 'fine', modality: 'imposed' })).toBe('')
  })

  it('of durations, numbers and periods', () => {
    expect(durationWords('P1Y2M3DT4H')).toBe('1 year 2 months 3 days 4 hours')
    expect(durationWords('P2.5Y')).toBe('2.5 years')
    expect(durationWords('soon')).toBe('soon')
    expect([0, 999, 1000, 172500, 8000000, 12345.678].map((each) => numberWords(each))).toEqual([
      '0',
      '999',
      '1,000',
      '172,500',
      '8,000,000',
      '12,345.678',
    ])
    expect(periodWords(['2023-05-01', '2023-05-31'])).toBe('May 2023')
    expect(periodWords(['2023-05-01', '2023-05-30'], 'ru')).toBe('1–30 мая 2023 г.')
    expect(periodWords(['2023-12-16', '2023-12-16'])).toBe('16 December 2023')
    expect(dateWords('--10-25', 'kk')).toBe('25 қазан')
    expect(dateWords('2023-13-45')).toBe('2023-13-45')
  })
})

describe('laws of pieces and offsets', () => {
  const range = fc
    .tuple(fc.nat(40), fc.nat(12))
    .map(([start, length]) => ({ start, end: start + length }))

  it('pieces joined are the text, and painted ones never overlap', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.array(range), (text, ranges) => {
        const pieces = segments(text, ranges)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        for (const { text: inner, mention } of pieces)
          if (mention) expect(inner).toBe(text.slice(mention.start, mention.end))
      }),
    )
  })

  it('code points count as an array of signs does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        expect(codePoints(before + after)(before.length)).toBe([...before].length)
      }),
    )
  })
})

describe('jsonl', () => {
  const records = (text: string): OutputRecord[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('gives the records back, in the order of the contract', () => {
    const back = records(joined(jsonl(nasty)))
    expect(back).toEqual([...nasty.entries, nasty.report, ...nasty.people])
    expect(records(joined(jsonl(empty))).map((record) => record.type)).toEqual(['report'])
  })

  it('orders keys, whatever their order in memory', () => {
    const turned = <T>(value: T): T => {
      if (Array.isArray(value)) return value.map(turned) as T
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, turned(each)]),
      ) as T
    }
    const reversed = {
      ...nasty,
      entries: turned(nasty.entries),
      people: turned(nasty.people),
      report: turned(nasty.report),
    }
    expect(joined(jsonl(reversed))).toBe(joined(jsonl(nasty)))
    expect(joined(jsonl(nasty))).toMatch(
      /^\{"type":"entry","source":\{"file":"report.txt","sha256":"[^"]+","title":"[^}]+","period":\["2023-05-01","2023-05-31"\]\},"id":"e0","number":1,"lang":"en","start":\d+,"end":\d+,"text":/,
    )
  })
})

describe('csv', () => {
  const read = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true })

  it('has a row for each case', () => {
    const [first, second, ...rest] = read(joined(csv(titles)(nasty)))
    expect(rest).toEqual([])
    expect(first).toMatchObject({
      file: 'report.txt',
      entry: '1',
      date: '2023-05-01',
      person: 'Khozhakaraev, N.',
      personId: 'khozhakaraev-n',
      event: 'sentence',
      statutes: 'KZ-CAO 488(6)',
      penalty: 'administrative_arrest',
      measure: 'P15D',
      modality: 'imposed',
      place: 'Almaty',
      region: 'KZ-75',
      text: nasty.entries[0]!.text,
      references: 'https://example.org/a?b="c"&d=<e> javascript:alert(1)',
    })
    expect(second).toMatchObject({
      entry: '2',
      measure: '172500 KZT',
      modality: 'sought',
      place: 'Stepnogorsk',
      text: nasty.entries[1]!.text,
    })
  })

  it('guards cells that a spreadsheet would compute', () => {
    expect(read(joined(csv(titles)(nasty)))[1]!.person).toBe("'=Сейтжанов, Б.")
    for (const sign of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      const bad = document([{ line: `[PERSON x]`, cases: [{ person: 0 }] }], [], { file: sign })
      expect(read(joined(csv(titles)(bad)))[0]!.file).toBe(`'${sign}`)
    }
  })

  it('marks its order of bytes in a file, not in a pipe, and ends lines as spreadsheets do', () => {
    expect(joined(csv(titles)(nasty)).startsWith('\ufefffile,entry,')).toBe(true)
    expect(csvHead() + joined(csvRows(nasty, titles))).toBe(joined(csv(titles)(nasty)).slice(1))
    expect(joined(csv(titles)(empty))).toMatch(
      /^\ufefffile,[^\n]+,references,[^\n]+confidence\r\n$/,
    )
  })
})

describe('conll', () => {
  const lines = joined(conll(read)(nasty)).split('\n')
  const rows = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t'))

  it('has tokens that stand where they say', () => {
    expect(lines.filter((line) => line.startsWith('-DOCSTART-')).length).toBe(3)
    for (const [text = '', part, place = ''] of rows) {
      const [, entry, start, end] = /^(\d+):(\d+)-(\d+)$/.exec(place)!.map(Number)
      expect(nasty.entries[entry! - 1]!.text.slice(start, end)).toBe(text)
      expect([part, /\s/.test(text)]).toEqual(['-', false])
    }
  })

  it('gives every mention back from its labels', () => {
    const found: [string, string[]][] = []
    for (const [text = '', , , label = ''] of rows) {
      if (label.startsWith('B-')) found.push([label.slice(2), [text]])
      else if (label.startsWith('I-')) found.at(-1)![1].push(text)
    }
    const expected = mentions.map(({ label, text }) => [label, text.replace(/\s+/g, '')])
    expect(found.map(([label, words]) => [label, words.join('')])).toEqual(expected)
  })

  it('cuts a token that a mention ends inside, and parts neighbours', () => {
    const inside = document([{ line: '[PLACE Алма]та [PERSON A][PERSON B]' }])
    const labelled = joined(conll(read)(inside))
      .split('\n')
      .filter((line) => line.includes('\t'))
    expect(labelled.map((line) => line.replace(/\t-\t[\d:-]+\t/, '/'))).toEqual([
      'Алма/B-PLACE',
      'та/O',
      'A/B-PERSON',
      'B/B-PERSON',
    ])
  })
})

describe('brat', () => {
  const text = joined(bratText(nasty))
  const rows = joined(bratAnnotations(titles)(nasty))
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const spans = rows.filter(([name]) => name!.startsWith('T'))

  it('keeps the text, and counts code points in it', () => {
    expect(text).toBe(nasty.source.text)
    expect(spans.length).toBe(mentions.length)
    spans.forEach(([, place = '', shown], at) => {
      const [label, ...rest] = place.split(' ')
      const parts = rest
        .join(' ')
        .split(';')
        .map((part) => part.split(' ').map(Number) as [number, number])
      expect(label).toBe(mentions[at]!.label)
      expect(parts.map(([start, end]) => points(text, start, end)).join(' ')).toBe(shown)
      expect(shown).toBe(mentions[at]!.text.replace(/[\r\n]+/g, ' '))
    })
  })

  it('joins the parts of cases, and tells ids and values', () => {
    const all = rows.map((row) => row.join(' '))
    expect(all).toContain('R1 under Arg1:T3 Arg2:T4')
    expect(all).toContain('R2 penalty Arg1:T3 Arg2:T5')
    expect(all).toContain('N1 Reference T2 GeoNames:1526384 Almaty')
    expect(all).toContain('N3 Reference T4 law:KZ-CAO_488(6) Article 488, Part 6 of the CAO')
    expect(all).toContain('#5 AnnotatorNotes T5 administrative arrest, 15 days')
    for (const label of labels) expect(bratConfiguration()).toContain(`\n${label}\n`)
  })
})

describe('label studio', () => {
  it('has tasks whose spans hold, by code points', () => {
    const tasks = JSON.parse(joined(labelStudio(nasty)))
    expect(tasks.length).toBe(3)
    for (const { data, predictions } of tasks)
      for (const { type, value } of predictions[0].result)
        if (type === 'labels') expect(points(data.text, value.start, value.end)).toBe(value.text)
    expect(
      tasks[0].predictions[0].result.filter((each: { type: string }) => each.type === 'relation')
        .length,
    ).toBe(4)
    expect(JSON.parse(joined(labelStudio(empty)))).toEqual([])
  })
})

describe('web annotation', () => {
  const found = JSON.parse(joined(webAnnotation(nasty)))

  it('quotes and places every mention, by code points', () => {
    expect(found).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: mentions.length,
    })
    expect(found.first.items.length).toBe(mentions.length)
    const { text } = nasty.source
    for (const { target } of found.first.items) {
      const [quote, position] = target.selector
      expect(points(text, position.start, position.end)).toBe(quote.exact)
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
    }
  })

  it('names the things that have an address', () => {
    const sources = found.first.items.flatMap((item: { body: { source?: string }[] }) =>
      item.body.flatMap((body) => body.source ?? []),
    )
    expect(sources).toEqual([
      'https://sws.geonames.org/1526384/',
      'https://adilet.zan.kz/eng/docs/K1400000235#488',
    ])
    expect(JSON.parse(joined(webAnnotation(empty))).first.items).toEqual([])
  })
})
