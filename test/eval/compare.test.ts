import { describe, expect, it } from 'vitest'
import { alike, compareDumps } from '../../eval/compare/diff.js'
import {
  type DumpLine,
  type PassageLine,
  parseDump,
  type TextLine,
} from '../../eval/compare/dump.js'
import { type Ignored, layers } from '../../eval/compare/items.js'
import { comparisonText } from '../../eval/compare/print.js'

const text = 'Asanov B. was fined.\nHe left Oral.'

const line: TextLine = {
  kind: 'text',
  id: 'a.txt:1',
  hash: 'aa',
  group: 'lines',
  text,
  head: { dated: false },
  notes: [],
}

const first: PassageLine = {
  kind: 'passage',
  id: 'a.txt:1#1',
  hash: 'aa',
  start: 0,
  end: 20,
  language: 'en',
  references: [],
  candidates: [
    { start: 0, end: 9, label: 'PERSON', by: 'names/initial', score: 0.9 },
    { start: 14, end: 19, label: 'PENALTY', by: 'penalties/fine', score: 0.8 },
  ],
  mentions: [
    {
      id: 'p1',
      start: 0,
      end: 9,
      label: 'PERSON',
      score: null,
      by: ['names/initial'],
      value: { family: 'Asanov', personId: 'asanov-b' },
    },
    {
      id: 'x1',
      start: 14,
      end: 19,
      label: 'PENALTY',
      score: null,
      by: ['penalties/fine'],
      value: { kind: 'fine', modality: 'imposed' },
    },
  ],
  cases: [
    {
      person: 'p1',
      event: 'fine',
      statutes: [],
      penalty: 'x1',
      because: [{ rule: 'verb', start: 14, end: 19 }],
    },
  ],
  notes: [{ code: 'penalty-without-statute', text: 'none is named', start: 14, end: 19 }],
}

const second: PassageLine = {
  kind: 'passage',
  id: 'a.txt:1#2',
  hash: 'aa',
  start: 21,
  end: 34,
  language: 'en',
  references: [],
  candidates: [{ start: 8, end: 12, label: 'PLACE', by: 'places/gazetteer', score: 0.7 }],
  mentions: [
    { id: 'l1', start: 8, end: 12, label: 'PLACE', score: null, by: ['places/gazetteer'] },
  ],
  cases: [],
  notes: [],
}

const written = (...lines: readonly DumpLine[]): string =>
  lines.map((each) => `${JSON.stringify(each)}\n`).join('')

const dumped = (one: PassageLine = first, two: PassageLine = second) =>
  parseDump(written(line, one, two))

const changedLayers = (one: PassageLine, two: PassageLine = second, ignored: Ignored = {}) => {
  const { counts } = compareDumps(dumped(), dumped(one, two), ignored)
  return layers.filter((layer) => counts[layer].changed > 0)
}

const mention = (at: number, change: object): PassageLine => ({
  ...first,
  mentions: first.mentions.map((each, index) => (index === at ? { ...each, ...change } : each)),
})

describe('two dumps', () => {
  it('are alike where they hold the same, whatever the order of keys', () => {
    const { start, end, ...rest } = first
    const found = compareDumps(dumped(), dumped({ ...rest, end, start }))
    expect(alike(found)).toBe(true)
    expect(found.counts.mentions).toEqual({ equal: 2, changed: 0 })
  })
  it('differ in the layer that a step changed, and in no other', () => {
    expect(changedLayers({ ...first, candidates: first.candidates.slice(1) })).toEqual([
      'candidates',
    ])
    expect(changedLayers(mention(1, { value: { kind: 'fine', modality: 'sought' } }))).toEqual([
      'values',
    ])
    expect(changedLayers(mention(0, { value: { family: 'Asanov', personId: 'asanov' } }))).toEqual([
      'people',
    ])
    expect(changedLayers({ ...first, cases: [] })).toEqual(['cases'])
    expect(changedLayers({ ...first, notes: [] })).toEqual(['notes'])
    expect(changedLayers({ ...first, language: 'ru' })).toEqual(['split'])
  })
  it('count a twin candidate', () =>
    expect(
      changedLayers({ ...first, candidates: [...first.candidates, first.candidates[0]!] }),
    ).toEqual(['candidates']))
  it('tell of mentions in another order', () =>
    expect(changedLayers({ ...first, mentions: [...first.mentions].reverse() })).toContain(
      'mentions',
    ))
  it('leave out what they are asked to leave out', () => {
    const renamed = first.candidates.map((each) => ({ ...each, by: `new/${each.by}` }))
    expect(changedLayers({ ...first, candidates: renamed }, second, { by: true })).toEqual([])
    const scored = first.candidates.map((each) => ({ ...each, score: 1 }))
    expect(changedLayers({ ...first, candidates: scored }, second, { score: true })).toEqual([])
    expect(changedLayers({ ...first, candidates: scored })).toEqual(['candidates'])
    expect(changedLayers(mention(0, { id: 'p2' }), second, { id: true })).toContain('cases')
  })
  it('keep a moved border to itself', () => {
    const moved = {
      ...second,
      start: 20,
      candidates: second.candidates.map((each) => ({ ...each, start: 9, end: 13 })),
      mentions: second.mentions.map((each) => ({ ...each, start: 9, end: 13 })),
    }
    expect(changedLayers(first, moved)).toEqual(['split'])
  })
  it('compare the texts that both hold, and name the others', () => {
    const other = { ...line, hash: 'bb', id: 'b.txt:1' }
    const found = compareDumps(dumped(), parseDump(written(other)))
    expect(found.gone).toEqual(['a.txt:1'])
    expect(found.added).toEqual(['b.txt:1'])
    expect(alike(found)).toBe(false)
  })
})

describe('a difference as text', () => {
  it('shows the text around, what went, what came and the counts', () => {
    const found = compareDumps(dumped(), dumped(mention(1, { end: 18 })))
    const shown = comparisonText(found, ['mentions'])
    expect(shown).toContain('a.txt:1#1')
    expect(shown).toContain('Asanov B. was ⟦fined⟧.⏎He left Oral.')
    expect(shown).toMatch(/mentions +1 +1$/m)
  })
  it('stops at the limit', () => {
    const found = compareDumps(
      dumped(),
      dumped({ ...first, notes: [] }, { ...second, cases: [], mentions: [] }),
    )
    expect(comparisonText(found, layers, 1)).toContain('… and 1 more changed passages')
  })
})
