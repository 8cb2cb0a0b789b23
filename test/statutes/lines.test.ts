/** Lines with the citations marked, and their provisions: `lines/<language>.tsv`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../pipeline/document.js'
import { marked, passage, render } from '../kit.js'
import { find, read } from './check.js'
import { compact } from './notation.js'

const linesOf = (language: string): readonly (readonly [string, string])[] =>
  readFileSync(new URL(`lines/${language}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => line.split('\t') as [string, string])

describe.each(languages)('%s', (language) => {
  it.each(linesOf(language))('%s', (line, provisions) => {
    const at = passage(marked(line).text, language)
    const spans = find(at)
    expect(render(at.text, spans)).toBe(line)
    const values = spans.map((span) => compact(read(span, at, spans, () => {})) || '?')
    expect(values.join(' | ')).toBe(provisions)
  })
})
