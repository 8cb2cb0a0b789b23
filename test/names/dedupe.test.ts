import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DenseOptions,
  denseList,
  denseOptions,
  denseStock,
  mixes,
  pairCounts,
} from '../../eval/bench/names-list.js'
import { f1Of } from '../../eval/names/score.js'
import { random } from '../../eval/statistics/random.js'
import { collector } from '../../pipeline/names/match/dedupe/index.js'
import { listedPeople } from '../../pipeline/names/match/dedupe/people.js'
import { loadMatcher } from '../../src/load/match.js'
import { loadSetup } from '../../src/load/name-setup.js'

const matcher = loadMatcher()
const grouped = (names: readonly string[]) => {
  const into = collector(matcher)
  for (const name of names) into.add(name)
  return into.group()
}
const people = (names: readonly string[]) =>
  [...listedPeople(grouped(names), matcher)].map(
    (person) => `${person.personId}: ${person.rows.join(' ')}`,
  )

describe('dedupe', () => {
  it('groups spellings of two scripts', () => {
    expect(people(['Zhylanbaev M.', 'Жыланбаев Марат', 'Токаев К.', 'Zhylanbayev Marat'])).toEqual(
      ['zhylanbaev-marat: 0 1 3', 'tokayev-k: 2'].map((line) =>
        expect.stringMatching(new RegExp(`^${line.replace('zhylanbaev', 'zhylanba(?:ev|yev)')}$`)),
      ),
    )
  })
  it('leaves an initial that two people fit on its own, for review', () => {
    const found = [...listedPeople(grouped(['Иванов Иван', 'Иванов Игорь', 'Иванов И.']), matcher)]
    expect(found.map((person) => person.rows)).toEqual([[0], [1], [2]])
    expect(found[2]!.review.length).toBe(2)
  })
  it('holds spellings of a short list together', () => {
    const names = [
      ['Джакупов Ержан', 'Жақыпов Ержан', 'Erzhan Zhakupov'],
      ['Max Bokayev', 'Макс Бокай'],
      ['Nazarbayev', 'Назарбаев Нурсултан'],
      ['Bekzat Maksutkhanuly', 'Бекзат Максутхан'],
      ['Алтынбаев Серик Маратович', 'Altynbaev S. M.', 'Серик Алтынбаев'],
    ]
    const found = [...listedPeople(grouped(names.flat()), matcher)]
    expect(found.map((person) => person.rows.length)).toEqual(names.map((each) => each.length))
  })
  it('keeps apart what differs in a name that both have in full', () => {
    const names = ['Алиев Марат', 'Алиев Мурат', 'Алиев Марат Ермекович', 'Алиев Марат Болатович']
    expect(people(names).length).toBe(4)
  })
  it('keeps unreadable rows, and those without a name apart', () => {
    expect(people(['', '12', '', 'محمد']).length).toBe(4)
    expect(people(['', '', '???'])).toEqual(['unnamed: 0', 'unnamed-2: 1', 'unnamed-3: 2'])
  })
})

const surnames = [
  'Тулегенов',
  'Tulegenov',
  'Тулегенова',
  'Алиев',
  'Valiyev',
  'Ospanova',
  'Оспанова',
]
const rest = [
  'Аскар',
  'Askar',
  'А.',
  'Марат',
  'Murat',
  'M.',
  'Жанна',
  'Zh. E.',
  'Аскар Маратович',
  '',
]
const name = fc
  .tuple(fc.constantFrom(...surnames), fc.constantFrom(...rest))
  .map((parts) => parts.join(' ').trim())

describe('laws', () => {
  it('every row is in exactly one person', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const rows = [...listedPeople(grouped(names), matcher)].flatMap((person) => person.rows)
        expect([...rows].sort((a, b) => a - b)).toEqual(names.map((_, at) => at))
      }),
    )
  })
  it('no person holds two names that contradict each other', () => {
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) => {
        const { store, people: groups } = grouped(names)
        for (let at = 0; at < groups.length; at++)
          for (const one of groups.names(at))
            for (const two of groups.names(at))
              expect(matcher.judge(store.name(one), store.name(two)).contradictions).toEqual([])
      }),
    )
  })
})

describe('a dense list', () => {
  const { stock, census, schemes } = loadSetup()
  const measured = (options: DenseOptions) => {
    const more = census.surnames.map((each) => each.forms)
    const list = denseStock(stock, more, options)
    const rows = denseList(list, schemes.ru.slice(0, 6), options, random(5))
    const answer = new Int32Array(rows.length)
    const { people: crowd } = grouped(rows.map((row) => row.text))
    for (let at = 0; at < crowd.length; at++) for (const row of crowd.rows(at)) answer[row] = at
    return f1Of(
      pairCounts(
        rows.map((row) => row.person),
        answer,
      ),
    )
  }
  const few = { ...denseOptions, people: 3000 }
  it.each(Object.entries(mixes))('keeps its pairwise F1: %s', (_, mix) => {
    expect(measured({ ...few, mix })).toBeGreaterThan(0.9)
  })
  it('keeps it where people are written once or often', () => {
    expect(measured({ ...few, spellings: [1, 8] })).toBeGreaterThan(0.93)
  })
  it('keeps it where many people share their names', () => {
    expect(measured({ ...few, surnames: 32 })).toBeGreaterThan(0.7)
  })
  it('tells rows apart that read alike, where many people fit', () => {
    const names = ['Аскар', 'Азамат', 'Айдос', 'Алмат'].flatMap((given, at) => [
      `Иванов ${given} ${['Маратович', 'Болатович', 'Ерланович', 'Русланович'][at]}`,
      `Ivanov ${given}`,
    ])
    const found = people([...names, 'Иванов А.', 'Иванов А.'])
    expect(found.length).toBe(6)
  })
})
