/** The rows show themselves: every example is found, every `not` refused, no form means two things, no shape is idle. */
import { describe, expect, it } from 'vitest'
import { grammarOf } from '../../pipeline/rules/penalties/grammar.js'
import { loadPenalties } from '../../src/load/penalties.js'
import { annotated } from './kit.js'

const lexicon = loadPenalties()
/** Classes that the lexer gives by itself. */
const plain = [
  ...['name', 'initial', 'word', 'number', 'compound', 'sign', 'mark', 'stop', 'comma', 'dash'],
  ...['open', 'close', 'quote', 'apostrophe', 'colon', 'semicolon', 'slash', 'hash', 'percent'],
  ...[
    'half',
    'unit',
    'time',
    'time-each',
    'money-each',
    'money',
    'done-first',
    'done-last',
    'verbal',
    'whole',
  ],
]

describe('kinds of penalties', () => {
  it.each(
    lexicon.kinds.flatMap((row) => row.examples.map(([line, value]) => [row.id, line, value])),
  )('%s: %s', (_, line, value) => {
    expect(annotated(lexicon, line!, 'en')).toBe(`${line} => ${value}`)
  })
  it.each(lexicon.kinds.flatMap((row) => row.not.map((line) => [row.id, line])))(
    '%s refuses: %s',
    (_, line) => expect(annotated(lexicon, line!, 'en')).toBe(line),
  )
  it('have ids of their own', () => {
    const ids = lexicon.kinds.map((row) => row.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('words and shapes of penalties', () => {
  it('compile: no form has two meanings', () => expect(() => grammarOf(lexicon)).not.toThrow())
  it('speak of classes that exist', () => {
    const { sets, shapes } = lexicon.shapes
    const known = new Set([
      ...plain,
      ...Object.keys(sets),
      ...lexicon.words.map((row) => row.class),
      ...lexicon.kinds.flatMap((row) => Object.keys(row.words)),
    ])
    const named = [...shapes.map((row) => row.shape), ...Object.values(sets).flat()].flatMap(
      (shape) => shape.match(/[a-z][a-z-]*/g) ?? [],
    )
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([])
  })
  it('name kinds that exist', () => {
    const ids = new Set([
      'before',
      'earlier',
      'after',
      'default',
      ...lexicon.kinds.map((row) => row.id),
    ])
    const named = lexicon.shapes.shapes.flatMap((row) => row.kind ?? [])
    expect(named.filter((kind) => !ids.has(kind))).toEqual([])
  })
})

describe('the monthly calculation index', () => {
  it('has its rows in order, none over another', () => {
    for (const [at, row] of lexicon.mci.entries()) {
      expect(row.from <= row.to).toBe(true)
      if (at > 0) expect(lexicon.mci[at - 1]!.to < row.from).toBe(true)
    }
  })
})
