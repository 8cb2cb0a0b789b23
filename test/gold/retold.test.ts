import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dataPath } from '../../src/load/files.js'
import { loadGold } from '../../src/load/gold.js'

const index = readFileSync(dataPath('retold', 'index.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))

describe.each(['train', 'dev', 'test'])('the retold texts: %s', (part) => {
  const gold = loadGold(dataPath('retold', part))

  it('parse, and every case is borne out by its words', () => {
    expect(gold.problems).toEqual([])
    for (const { entries } of gold.texts)
      for (const { mentions, text } of entries)
        for (const mention of mentions)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
  })

  it('stand in the index, each once', () => {
    const listed = index.filter(([, where]) => where === part).map(([file]) => file)
    expect(listed.sort()).toEqual(
      gold.texts.map(({ source }) => source.origin.file.replace(/\.txt$/, '')).sort(),
    )
  })
})
