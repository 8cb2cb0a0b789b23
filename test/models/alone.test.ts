import { expect, it } from 'vitest'
import { loadTagger } from '../../models/load.js'
import { loadGold } from '../../src/load/gold.js'

it('reads a window the same whatever windows are read beside it', async () => {
  const texts = loadGold()
    .texts.flatMap(({ entries }) => entries)
    .slice(0, 24)
    .map(({ text }) => ({ text, language: 'en' as const }))
  const tagger = await loadTagger(undefined)
  const together = await tagger.tag(texts)
  for (const [at, text] of texts.entries())
    expect((await tagger.tag([text]))[0]).toEqual(together[at])
  await tagger.close()
})
