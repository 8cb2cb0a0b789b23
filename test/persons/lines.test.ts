import { describe, expect, it } from 'vitest'
import { persons } from '../../pipeline/names/persons/persons.js'
import { loadNames } from '../../src/load/names.js'
import { marked, passage, proposed, render } from '../kit.js'
import { documents } from './documents.js'
import { english } from './english.js'
import { kazakh } from './kazakh.js'
import { russian } from './russian.js'

const find = proposed(persons(loadNames()))
const certain = 0.5

const lines = [
  ...english.map((line) => ['en', line] as const),
  ...russian.map((line) => ['ru', line] as const),
  ...kazakh.map((line) => ['kk', line] as const),
]

describe('persons in a line', () => {
  it.each(lines)('%s %s', (language, line) => {
    const { text, spans } = marked(line)
    const found = find([passage(text, language)])[0]!.filter((each) => each.score >= certain)
    expect(render(text, found)).toBe(render(text, spans))
  })
})

describe('persons in a document', () => {
  it.each(documents.map((each) => [each.what, each] as const))('%s', (_, document) => {
    const texts = document.lines.map(marked)
    const found = find(texts.map(({ text }) => passage(text, document.language)))
    const shown = texts.map(({ text }, at) =>
      render(
        text,
        found[at]!.filter((each) => each.score >= certain),
      ),
    )
    expect(shown).toEqual(texts.map(({ text, spans }) => render(text, spans)))
  })
})
