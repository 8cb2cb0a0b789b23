import { describe, expect, it } from 'vitest'
import { agreeing, datedOf } from '../../pipeline/names/match/born.js'
import { loadMatcher } from '../../src/load/match.js'

const matcher = loadMatcher()
const verdict = (a: string, b: string) =>
  [matcher.match(a, b), matcher.match(b, a)].map((each) => each.verdict)
const both = (what: string) => [what, what]

describe('birth dates', () => {
  const isBirth = (word: string) => ['born', 'b', 'г', 'р', 'лет'].includes(word)
  it.each([
    ['Ospanov T. (born 1985)', 19850000],
    ['Оспанов Тимур, 1985 г.р.', 19850000],
    ['Оспанов Тимур 03.04.1985', 19850403],
    ['Ospanov T. (14 May 1985)', 19850000],
    ['Ospanov T. 1985-04-03', 19850403],
    ['Оспанов Т., 45 лет', 0],
    ['Оспанов Т.', 0],
    ['2023-05-01', 0],
  ])('%s: %d', (text, born) => expect(datedOf(text, isBirth).born).toBe(born))
  it('keeps the initials beside a date', () =>
    expect(datedOf('Оспанов Р., 1985 г.р.', isBirth).text).toMatch(/^Оспанов Р\.,\s*\.?$/))
  it('tells dates apart', () =>
    expect([
      agreeing(19850000, 19850403),
      agreeing(19850000, 19860000),
      agreeing(19850403, 19850304),
      agreeing(19850000, 19620000),
      agreeing(0, 19620000),
    ]).toEqual([1, 0, -1, -2, 0]))

  it.each([
    ['Оспанов Т. (born 1985)', 'Ospanov Timur, 1985 г.р.', 'same'],
    ['Оспанов Тимур, 1985 ж.т.', 'Ospanov T. (b. 1962)', 'different'],
    ['Оспанов Тимур, 1985 г.р.', 'Оспанов Тимур, 1962 года рождения', 'different'],
    ['Оспанов Тимур 03.04.1985', 'Оспанов Тимур 04.03.1985', 'review'],
    ['Оспанов Тимур, 45 лет', 'Ospanov Timur', 'same'],
  ])('%s and %s: %s', (a, b, what) => expect(verdict(a, b)).toEqual(both(what)))
})

describe('what is told beside a name', () => {
  it.each([
    ['Сейткалиева (Дюсенова) Анна', 'Анна Дюсенова', 'same'],
    ['Сейткалиева (Дюсенова) Анна', 'Seitkaliyeva Anna', 'same'],
    ['Сейткалиева Анна (в девичестве Дюсенова)', 'Dyussenova Anna', 'same'],
    ['Anna Seitkaliyeva, née Dyussenova', 'Дюсенова Анна', 'same'],
    ['Сейткалиева (Дюсенова) Анна', 'Анна Лапина', 'different'],
    ['Лапин Олег aka Гвоздев Пётр', 'Пётр Гвоздев', 'same'],
    ['Max Born', 'Max Weber', 'different'],
    ['г-н Сатыбаев', 'Сатыбаев Ермек', 'review'],
    ['Досова Анна (Алматы)', 'Досова Анна', 'same'],
  ])('%s and %s: %s', (a, b, what) => expect(verdict(a, b)).toEqual(both(what)))
})

describe('what is beyond the tables', () => {
  it.each([
    ['김빅토르', 'Kim Viktor'],
    ['محمد علي', 'Мухаммед Али'],
    ['王伟', '王芳'],
  ])('%s and %s are for review, with the reason', (a, b) => {
    expect(verdict(a, b)).toEqual(both('review'))
    expect(matcher.match(a, b).reasons).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ finding: 'not comparable' })]),
    )
  })
  it('is no name where no script is to blame', () =>
    expect(verdict('ТОО «Жанна»', 'Досова Анна')).toEqual(both('different')))
})
