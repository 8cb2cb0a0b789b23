import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import type { Engine } from '../../src/engine.js'
import { openEngine } from '../../src/open.js'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
})

/** `spelling → personId` of each person of a text, in order. */
async function people(text: string, language: Language): Promise<readonly string[]> {
  const origin = { file: 'made.txt', sha256: createHash('sha256').update(text).digest('hex') }
  const annotated = await engine.annotate({ id: 'made', text, origin, given: { language } })
  return engine
    .link([annotated])
    .documents.flatMap(({ entries }) => entries)
    .flatMap(({ mentions }) => mentions.filter(({ label }) => label === 'PERSON'))
    .map((mention) => `${mention.text} → ${(mention.value as { personId?: string }).personId}`)
}

describe('a word standing alone', () => {
  it('is the one of two Kazakh namesakes whose given name it is', async () => {
    const found = await people(
      'Сот Сейіткали Ербол мен Сейіткали Дананы айыпты деп тапты. Ерболға 1 жылға бас бостандығын шектеу, Данаға 20 АЕК айыппұл тағайындалды.',
      'kk',
    )
    const of = (spelling: string) =>
      found.find((line) => line.startsWith(`${spelling} `))?.split(' → ')[1]
    expect(of('Ерболға')).toBe(of('Сейіткали Ербол'))
    expect(of('Данаға')).toBe(of('Сейіткали Дананы'))
    expect(of('Ерболға')).not.toBe(of('Данаға'))
  })

  it('in a Kazakh case has its nominative as id', async () => {
    const found = await people(
      'Сарапшы Эрик Линдгрен 20 қарашада елден шығарылды. Линдгреннің айтуынша, оған себебін айтпаған.',
      'kk',
    )
    expect(found).toEqual(['Эрик Линдгрен → lindgren-erik', 'Линдгреннің → lindgren-erik'])
  })
})
