/** Lines with marks, and the provisions of each mark in the notation of `notation.ts`, in order. */
import { expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { statuteReader } from '../../pipeline/normalise/statute/index.js'
import { statutes } from '../../pipeline/rules/statutes/index.js'
import { loadStatutes } from '../../src/load/statutes.js'
import { marked, passage, render } from '../kit.js'
import { compact } from './notation.js'

const lexicon = loadStatutes()
export const find = statutes(lexicon)
export const read = statuteReader(lexicon)

export type Row = readonly [line: string, ...provisions: string[]]

export function check(language: Language, rows: readonly Row[]): void {
  it.each(rows.map((row) => [row[0], row.slice(1)] as const))('%s', (line, provisions) => {
    const at = passage(marked(line).text, language)
    const spans = find(at)
    expect(render(at.text, spans)).toBe(line)
    expect(spans.map((span) => compact(read(span, at, spans, () => {})))).toEqual(provisions)
  })
}
