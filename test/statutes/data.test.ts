import { describe, expect, it } from 'vitest'
import type { Labelled, Language } from '../../pipeline/document.js'
import { statuteReader } from '../../pipeline/normalise/statute/index.js'
import { statutes } from '../../pipeline/rules/statutes/index.js'
import { loadLawRows, loadStatutes } from '../../src/load/statutes.js'
import { passage } from '../kit.js'
import { compact } from './notation.js'

const lexicon = loadStatutes()
const find = statutes(lexicon)
const read = statuteReader(lexicon)
const rows = loadLawRows()

const languageOf = (text: string): Language =>
  /[әғқңөұүһі]/i.test(text) ? 'kk' : /[а-я]/i.test(text) ? 'ru' : 'en'

const plain = (text: string): string => text.replace(/[[\]]/g, '')

const show = (text: string, spans: readonly Labelled[]): string => {
  let out = ''
  let last = 0
  for (const span of spans) {
    out += `${text.slice(last, span.start)}[${text.slice(span.start, span.end)}]`
    last = span.end
  }
  return out + text.slice(last)
}

describe('rows of data/statutes', () => {
  it('have unique ids', () => {
    expect(rows.map((row) => row.id)).toEqual([...new Set(rows.map((row) => row.id))])
  })

  it('list each article once, of a law that has a row', () => {
    const keys = lexicon.articles.map((row) => `${row.law} ${row.article}`)
    expect(keys.length).toBe(new Set(keys).size)
    const ids = new Set(rows.map((row) => row.id))
    expect(lexicon.articles.filter((row) => !ids.has(row.law))).toEqual([])
  })

  it('call an article usual only where it exists', () => {
    for (const row of lexicon.laws)
      for (const article of row.usual ?? [])
        expect(
          lexicon.articles.some((each) => each.law === row.id && each.article === article),
          `${row.id} ${article}`,
        ).toBe(true)
  })

  const examples = rows.flatMap((row) => row.examples.map((each) => [row.id, ...each] as const))
  it.each(examples)('%s: %s', (_, marked, value) => {
    const at = passage(plain(marked), languageOf(marked))
    const spans = find(at)
    expect(show(at.text, spans)).toBe(marked)
    expect(spans.map((span) => compact(read(span, at, spans, () => {}))).join(' | ')).toBe(value)
  })

  const refused = rows.flatMap((row) => (row.not ?? []).map((text) => [row.id, text] as const))
  it.each(refused)('%s is not in: %s', (_, text) => {
    const at = passage(text, languageOf(text))
    expect(show(text, find(at))).toBe(text)
  })
})
