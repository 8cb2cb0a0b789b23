/** Lines of entries of June 2023 with the dates inside: `… on [DATE June 1] … => 2023-06-01`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Language, languages } from '../../pipeline/document.js'
import { dateReader } from '../../pipeline/normalise/date.js'
import { dates } from '../../pipeline/rules/dates/index.js'
import { loadDates } from '../../src/load/dates.js'
import { marked, passage, render } from '../kit.js'

const lexicon = loadDates()
const find = dates(lexicon)
const read = dateReader(lexicon)

function annotated(line: string, language: Language): string {
  const at = passage(marked(line).text, language, ['2023-06-01', '2023-06-30'])
  const found = [...find(at)].sort((a, b) => a.start - b.start)
  const values = found.map((each) => read(each, at, found, () => {})?.iso ?? 'none')
  const text = render(at.text, found)
  return values.length > 0 ? `${text} => ${values.join(' | ')}` : text
}

describe.each(languages)('dates of %s', (language) => {
  const file = new URL(`lines/${language}.txt`, import.meta.url)
  const lines = readFileSync(file, 'utf8').split('\n')
  it.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    expect(annotated(line.split(' => ')[0]!, language)).toBe(line)
  })
})
