import { describe, expect, it } from 'vitest'
import { linkPeople } from '../../pipeline/link/index.js'
import type { Judgement } from '../../pipeline/names/match/schema.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { loadMatcher } from '../../src/load/match.js'
import { marked } from '../kit.js'

const matcher = loadMatcher()

const source = { file: 'made.txt', sha256: '' }
const document = (name: string, lines: readonly string[], lang = 'en'): Annotated => ({
  source: { id: name, text: '', origin: source },
  entries: lines.map((line, at): EntryRecord => {
    const { text, spans } = marked(line)
    const mentions = spans.map(
      ({ start, end, label }): MentionRecord => ({
        id: `${name}-${at}-${start}`,
        label,
        start,
        end,
        text: text.slice(start, end),
        score: null,
        by: [],
      }),
    )
    const id = `${name}-${at}`
    return {
      type: 'entry',
      source,
      id,
      number: at + 1,
      lang,
      start: at * 1000,
      end: 0,
      text,
      references: [],
      mentions,
      cases: [],
      notes: [],
    }
  }),
  report: {} as Annotated['report'],
})

const ids = (documents: readonly Annotated[], judgements: readonly Judgement[] = []) =>
  linkPeople(documents, matcher, judgements)
    .documents.flatMap((each) => each.entries)
    .flatMap((entry) =>
      entry.mentions.map(
        ({ text, value }) => `${text} → ${(value as { personId?: string }).personId}`,
      ),
    )
const judge = (a: string, b: string, verdict: Judgement['verdict']): Judgement => ({
  a,
  b,
  verdict,
  by: 'a monitor',
  date: '2024-01-01',
})

describe('one person over reports and scripts', () => {
  it('has one id', () => {
    const found = ids([
      document('a', [
        'May 1, [PERSON Zhylanbaev M.] was detained.',
        'May 2, [PERSON Tulegenov A.].',
      ]),
      document(
        'b',
        ['2 мая арестован [PERSON Марат Жыланбаев].', '3 мая. Дело [PERSON Жыланбаева М.]'],
        'ru',
      ),
    ])
    expect(found).toEqual([
      'Zhylanbaev M. → zhylanbaev-marat',
      'Tulegenov A. → tulegenov-a',
      'Марат Жыланбаев → zhylanbaev-marat',
      'Жыланбаева М. → zhylanbaev-marat',
    ])
  })
  it('does not hang on the order of the documents', () => {
    const a = document('a', ['[PERSON Zhylanbaev M.] and [PERSON Aliyev R.]'])
    const b = document('b', ['[PERSON Марат Жыланбаев], [PERSON Алиев Р.]'], 'ru')
    expect(ids([b, a]).sort()).toEqual(ids([a, b]).sort())
  })
})

describe('two people', () => {
  it('of one surname in one sentence stay two', () => {
    expect(
      ids([document('a', ['[PERSON Alpiyev Ch.] and [PERSON Aliyev R.] were moved.'])]),
    ).toEqual(['Alpiyev Ch. → alpiyev-ch', 'Aliyev R. → aliyev-r'])
    expect(
      ids([document('a', ['[PERSON Ospanov A.] and [PERSON Ospanov B.] were fined.'])]),
    ).toEqual(['Ospanov A. → ospanov-a', 'Ospanov B. → ospanov-b'])
  })
  it('a surname that two people bear goes to neither', () => {
    const found = ids([
      document('a', [
        '[PERSON Ospanov Askar] and [PERSON Ospanov Bekzat] met.',
        '[PERSON Ospanov] spoke.',
      ]),
    ])
    expect(found[2]).toBe('Ospanov → ospanov')
  })
})

describe('an initial that two people fit', () => {
  it('belongs to the one of its entry or its document', () => {
    const found = ids([
      document('a', ['[PERSON Ospanov Askar] was tried.', '[PERSON Ospanov A.] appealed.']),
      document('b', [
        '[PERSON Ospanov Bolat] spoke.',
        '[PERSON Ospanov Aidos] was fined. [PERSON Ospanov A.] paid.',
      ]),
    ])
    expect(found[1]).toBe('Ospanov A. → ospanov-askar')
    expect(found[4]).toBe('Ospanov A. → ospanov-aidos')
  })
  it('stays open where nothing points to one of them', () => {
    const found = ids([
      document('a', ['[PERSON Ospanov Askar] was tried.']),
      document('b', ['[PERSON Ospanov Aidos] was fined.']),
      document('c', ['[PERSON Ospanov A.] spoke.']),
    ])
    expect(found[2]).toBe('Ospanov A. → ospanov-a')
  })
})

describe('a lone surname', () => {
  it('belongs to the person of its entry', () => {
    const found = ids([
      document('a', [
        '[PERSON Ospanov Askar] was tried. The court let [PERSON Ospanov] go.',
        '[PERSON Ospanov Bekzat] was fined. [PERSON Ospanov] appealed.',
      ]),
    ])
    expect(found[1]).toBe('Ospanov → ospanov-askar')
    expect(found[3]).toBe('Ospanov → ospanov-bekzat')
  })
  it('in brackets is a second name', () => {
    const found = ids([document('a', ['in support of [PERSON Kanat Abay] ([PERSON Turdaliyev])'])])
    expect(found).toEqual(['Kanat Abay → abay-kanat', 'Turdaliyev → abay-kanat'])
  })
})

describe('slips', () => {
  it('a wrong initial between two right ones is no new person', () => {
    const found = ids([
      document('a', [
        'Police stopped [PERSON Tulegenov M.] at night. At the trial [PERSON Tulegenov Zh.] was ill. Later [PERSON Tulegenov M.] was taken home.',
      ]),
    ])
    expect(new Set(found.map((line) => line.split(' → ')[1])).size).toBe(1)
  })
  it('but a wrong initial alone is another', () => {
    const found = ids([
      document('a', ['[PERSON Tulegenov M.] was tried. His brother [PERSON Tulegenov Zh.] spoke.']),
    ])
    expect(new Set(found.map((line) => line.split(' → ')[1])).size).toBe(2)
  })
})

describe('judgements', () => {
  const lines = [
    '[PERSON Ospanov A.] was tried.',
    '[PERSON Ospanova Asel] spoke.',
    '[PERSON Ospanov Askar] left.',
  ]
  it('same joins whatever speaks against it', () => {
    const found = ids([document('a', lines)], [judge('Ospanov A.', 'Ospanova Asel', 'same')])
    expect(found[0]!.split(' → ')[1]).toBe(found[1]!.split(' → ')[1])
  })
  it('different keeps apart whatever speaks for it', () => {
    const found = ids([document('a', lines)], [judge('Ospanov A.', 'Ospanov Askar', 'different')])
    expect(found[0]!.split(' → ')[1]).not.toBe(found[2]!.split(' → ')[1])
  })
})
