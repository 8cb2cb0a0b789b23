import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFields } from '../../eval/gold/fields.js'
import { parseMarks } from '../../eval/gold/marks.js'
import { languages } from '../../pipeline/document.js'
import { dataPath } from '../../src/load/files.js'

const lines = (language: string) =>
  readFileSync(dataPath('gold', 'challenge', `${language}.txt`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

describe.each(languages)('challenge lines (%s)', (language) => {
  it('say what they test, once, and hold marks that parse', () => {
    const problems = lines(language).flatMap((line) => {
      const [what, marked, ...more] = line.split('\t')
      if (!what?.includes(': ') || marked === undefined || more.length > 0) return [line]
      const { marks, text, problems } = parseMarks(marked)
      const blank = marks.filter((mark) => {
        parseFields(mark.label, mark.fields)
        return text.slice(mark.start, mark.end) !== text.slice(mark.start, mark.end).trim()
      })
      return problems.length + blank.length > 0 ? [line] : []
    })
    expect(problems).toEqual([])
  })

  it('are all different', () => {
    const all = lines(language).map((line) => line.split('\t')[1])
    expect(new Set(all).size).toBe(all.length)
  })
})
