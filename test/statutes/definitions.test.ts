/** An abbreviation that a text defines holds for what follows, in other entries and in the lines of a list. */
import { expect, it } from 'vitest'
import { annotator } from '../../pipeline/index.js'
import { textSource } from '../../src/ingest.js'
import { loadLexicon } from '../../src/load.js'

const statutesOf = async (text: string): Promise<readonly string[]> => {
  const { entries } = await annotator(loadLexicon())(textSource(text, 'text'))
  return entries.flatMap(({ mentions }) =>
    mentions.filter(({ label }) => label === 'STATUTE').map((mention) => mention.text),
  )
}

const definition =
  'The Criminal Code of Kazakhstan (hereinafter CrCode) was amended, the lawyer said.'

it('in a later paragraph', async () => {
  const text = `Askar Omarov was taken to court, his mother said.\n\n${definition}\n\nHe is charged under Article 405(2) CrCode, and nobody came.`
  expect(await statutesOf(text)).toEqual(['Criminal Code of Kazakhstan', 'Article 405(2) CrCode'])
})

it('in a list', async () => {
  const text = `${definition} Charged:\n- Askar Omarov, Article 258(1) CrCode\n- Nina Petrova, Article 174(1) CrCode`
  expect(await statutesOf(text)).toEqual([
    'Criminal Code of Kazakhstan',
    'Article 258(1) CrCode',
    'Article 174(1) CrCode',
  ])
})
