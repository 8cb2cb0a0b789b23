/** Lines with the answer inside: `… [PENALTY arrest for 15 days] … => administrative_arrest;P15D;imposed`. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { languages } from '../../pipeline/document.js'
import { loadPenalties } from '../../src/load/penalties.js'
import { annotated } from './kit.js'

const lexicon = loadPenalties()
const file = (language: string) => new URL(`lines/${language}.txt`, import.meta.url)

describe.each(languages)('penalties of %s', (language) => {
  const lines = readFileSync(file(language), 'utf8').split('\n')
  it.each(lines.filter((line) => line !== '' && !line.startsWith('#')))('%s', (line) => {
    expect(annotated(lexicon, line.split(' => ')[0]!, language)).toBe(line)
  })
})
