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

  it.each([
    [
      'Вчера Дархана задержали у дома. Дархан не сопротивлялся.',
      ['Дархана → darkhan', 'Дархан → darkhan'],
    ],
    ['Полиция допросила Карину. Вечером отпустили Марину.', ['Карину → karina', 'Марину → marina']],
    // A surname in such an end may be a woman's or a man's in another case.
    ['Дело Ильина передано в суд.', ['Ильина → ilina']],
  ])('in a Russian case has its nominative as id: %s', async (text, due) =>
    expect(await people(text, 'ru')).toEqual(due),
  )

  it('in a Kazakh case has its nominative as id', async () => {
    const found = await people(
      'Сарапшы Эрик Линдгрен 20 қарашада елден шығарылды. Линдгреннің айтуынша, оған себебін айтпаған.',
      'kk',
    )
    expect(found).toEqual(['Эрик Линдгрен → lindgren-erik', 'Линдгреннің → lindgren-erik'])
  })

  it('in a Russian case is the one whose short surname it is', async () => {
    const found = await people(
      'Суд в Таразе начал процесс над Игорем Цоем и Асылом Бековым. Мать Цоя, Анна Петровна, в зал не попала. Адвокат просил отпустить Цоя.',
      'ru',
    )
    const ids = found
      .filter((line) => /^(?:Цоя|Игорем Цоем) /.test(line))
      .map((line) => line.split(' → ')[1])
    expect(ids.length).toBeGreaterThan(1)
    expect(new Set(ids).size).toBe(1)
  })
})

describe('a given name standing alone', () => {
  it('is nobody of another text', async () => {
    const text = (name: string, body: string) => ({
      id: name,
      text: body,
      origin: { file: `${name}.txt`, sha256: name },
      given: { language: 'en' as const },
    })
    const annotated = [
      await engine.annotate(text('one', 'On 3 May 2022 Karlygash Ospanova was fined in Semey.')),
      await engine.annotate(
        text(
          'two',
          'Activist Dina Akhmetova said on 4 May 2023 that her sister Karlygash was ill.',
        ),
      ),
    ]
    const ids = engine
      .link(annotated)
      .documents.flatMap(({ entries }) => entries)
      .flatMap(({ mentions }) => mentions.filter(({ text }) => text.startsWith('Karlygash')))
      .map(({ value }) => (value as { personId?: string }).personId)
    expect(ids).toHaveLength(2)
    expect(ids[0]).not.toBe(ids[1])
  })
})
