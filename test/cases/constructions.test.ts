/** Ways in which a sentence is built around a verb: whom it happens to, whatever the verb. Two verbs stand for all, one with a sanction, one without. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { happened } from './kit.js'

type Forms = Readonly<Record<string, string>>

const english: Forms = { A: 'Madi Kurman', B: 'Ruslan Omar' }
const russian: Forms = {
  ...{ A: 'Марат Курманов', Ag: 'Марата Курманова', Aa: 'Марата Курманова' },
  ...{ Ad: 'Марату Курманову', Ai: 'Маратом Курмановым', Ap: 'Марате Курманове' },
  ...{ B: 'Руслан Омаров', Bg: 'Руслана Омарова', Bi: 'Русланом Омаровым' },
}

const cases = [
  ['en', 'detention', { ...english, v: 'detained', a: 'detained', b: 'detain' }],
  ['en', 'fine', { ...english, v: 'fined 100,000 tenge', a: 'fined', b: 'fine' }],
  [
    ...(['ru', 'detention'] as const),
    { ...russian, v: 'задержан', w: 'задержаны', a: 'задержали', i: 'задержать' },
  ],
  [
    ...(['ru', 'fine'] as const),
    {
      ...russian,
      ...{ v: 'оштрафован на 100 000 тенге', w: 'оштрафованы на 100 000 тенге' },
      ...{ a: 'оштрафовали на 100 000 тенге', i: 'оштрафовать на 100 000 тенге' },
    },
  ],
] as const

const linesOf = (language: string): readonly (readonly [string, string])[] =>
  readFileSync(new URL(`constructions/${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [string, string])

const written = (construction: string, forms: Forms): string => {
  const text = construction.replace(/\{(\w+)\}/g, (_, name: string) => forms[name]!)
  return text[0]!.toUpperCase() + text.slice(1)
}

/** `A`, `A+B`, `-`: to whom it happened. */
const toWhom = (found: readonly string[], event: string): string =>
  ['A', 'B']
    .filter((who) => found.some((each) => each.endsWith(` ${event}`) && is(each, who)))
    .join('+') || '-'

const is = (found: string, who: string): boolean => /Kurman|Курман/.test(found) === (who === 'A')

describe.each(cases)('constructions: %s, %s', (language, event, forms) => {
  it('every line as it is meant, but for those marked', { timeout: 240_000 }, async () => {
    const wrong: string[] = []
    for (const [meant, construction] of linesOf(language)) {
      if (meant.startsWith('? ')) continue
      const text = written(construction, forms)
      const whom = toWhom(await happened(text, 'done'), event)
      if (whom !== meant) wrong.push(`${meant} | ${text} → ${whom}`)
    }
    expect(wrong).toEqual([])
  })
})
