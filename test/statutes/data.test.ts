import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Labelled, Language } from '../../pipeline/document.js'
import { spread } from '../../pipeline/rules/statutes/compile.js'
import { readTsv } from '../../src/load/files.js'
import { loadLawRows } from '../../src/load/statutes.js'
import { passage } from '../kit.js'
import { find, lexicon, read } from './check.js'
import { compact } from './notation.js'

const rows = loadLawRows()

const numbered = lexicon.laws.flatMap((row) =>
  spread(row.articles ?? '').map((article) => `${row.id} ${article}`),
)

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

  it('number the articles as the Russian texts do, and title none that is not there', () => {
    const row = z.object({ law: z.string(), article: z.string(), ru: z.string() })
    const written = readTsv('statutes/articles-ru.tsv', row).map(
      (each) => `${each.law} ${each.article}`,
    )
    expect(written.length).toBe(new Set(written).size)
    const laws = new Set(written.map((each) => each.split(' ')[0]))
    expect(numbered.filter((each) => laws.has(each.split(' ')[0])).sort()).toEqual(written.sort())
    const titles = lexicon.titles.map((each) => `${each.law} ${each.article}`)
    expect(titles.filter((each) => !numbered.includes(each))).toEqual([])
  })

  it('call an article usual only where it exists', () => {
    for (const row of lexicon.laws)
      for (const article of row.usual ?? []) expect(numbered).toContain(`${row.id} ${article}`)
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
