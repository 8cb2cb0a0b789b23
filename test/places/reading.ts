import { expect, it } from 'vitest'
import type { Language, Period } from '../../pipeline/document.js'
import { placeReader } from '../../pipeline/normalise/place/index.js'
import { placeLines } from '../../pipeline/rules/places/index.js'
import { loadPlaces } from '../../src/load/places.js'
import { marked, passage } from '../kit.js'

export const reader = placeReader(placeLines(loadPlaces()))

interface Read {
  readonly values: readonly string[]
  readonly notes: readonly string[]
}

/** Values of the marks as `name;kind;region or country`, and the codes of the notes. */
export function read(line: string, language: Language, period?: Period): Read {
  const { text, spans } = marked(line)
  const notes: string[] = []
  const where = passage(text, language, period)
  const values = spans.map((span) => {
    const value = reader(span, where, spans, (code) => notes.push(code))
    return [value?.name, value?.kind, value?.region ?? value?.country ?? ''].join(';')
  })
  return { values, notes }
}

export type Row = readonly [string, ...string[]]
export const check = (
  language: Language,
  rows: readonly Row[],
  period: Period = ['2023-05-01', '2023-05-31'],
) =>
  it.each(rows)('%s', (line, ...values) => {
    expect(read(line, language, period).values).toEqual(values)
  })
