import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadMatcher } from '../../src/load/match.js'
import { loadSurnames } from '../../src/load/match-rows.js'

const matcher = loadMatcher()
const verdict = (a: string, b: string) => matcher.match(a, b).verdict

describe('one person', () => {
  it.each([
    ['Zhylanbaev M.', 'Жыланбаев Марат'],
    ['Жыланбаева Марата', 'Zhylanbaev Marat'],
    ['Scharmachan Tujakbai', 'Жармахан Туякбай'],
    ['Tokaïev Kassym-Jomart', 'Токаев Касым-Жомарт'],
    ['Żarmachan Tujakbaj', 'Zharmakhan Tuyakbay'],
    ['Bokay M.', 'Maks Bokayev'],
    ['Mamay Zh.', 'Жанболата Мамая'],
    ['Қуатоваға Альмира', 'Альмире Куатовой'],
    ['Nurkishev J.', 'Нуркишев Ж.'],
    ['S. Ibrayeva', 'Ибраева Ш.'],
    ['Abdulrahman Said Qasim', 'Abd al-Rahman Saeed Qassem'],
    ['Noureddine Haddad', 'Nur al-Din Haddad'],
    ['Hasan Albakri', 'Hassan al-Bakri'],
    ['Pieter van den Broek', 'Pieter Vandenbroek'],
    ['Kim Yong-nam', 'KIM Yongnam'],
    ['Zhou Weidong', 'Wei Dong ZHOU'],
    ['LUKIN, Dzmitry Mikalaevich', 'Lukin Dmitry Nikolaevich'],
    ['Dick Ferris', 'Richard Ferris'],
    ['Катя Лапина', 'Лапину Екатерину'],
    ['Ниязов Марат', 'Ниязво Марат'],
    ['Досову А.', 'Досова Асель'],
  ])('%s = %s', (a, b) => expect(verdict(a, b)).toBe('same'))
})

describe('two people', () => {
  it.each([
    ['Марат Сейткали', 'Мурат Сейткали'],
    ['Жыланбаева М.', 'Жыланбаев М.'],
    ['Ахметов Аскар Нурланович', 'Ахметов Аскар Маратович'],
    ['Сергей Иванов', 'Иван Сергеев'],
    ['Тулегенов А.', 'Тулегенов Марат'],
    ['Ospanov A. B.', 'Ospanov A. K.'],
    ['Оспанов Ю.', 'Оспанов Я.'],
    ['Ospanov Zh.', 'Ospanov Zakir'],
    ['Сергей Ким', 'Сергей Кин'],
    ['John Smith Jr.', 'John Smith Sr.'],
    ['Kim Yong-nam', 'Kim Yong-chol'],
    ['Abd al-Rahman Mansur', 'Abd al-Karim Mansur'],
    ['Нур Ахметов', 'Нурсултан Ахметов'],
    ['Канатбек Абаев', 'Канатхан Абаев'],
    ['Досовой А.', 'Досов А.'],
    ['Олег Титов', 'Олег Котов'],
  ])('%s ≠ %s', (a, b) => expect(verdict(a, b)).toBe('different'))
})

describe('what the parts tell', () => {
  it('reads the nominative of a name in another case', () => {
    const { parts, gender } = matcher.parse('Жыланбаева Марата')
    expect(parts.map((part) => part.role)).toEqual(['family', 'given'])
    expect(gender).toBe(1)
  })
  it('gives a reason for each part', () => {
    const { reasons } = matcher.match('Zhylanbaev M.', 'Жыланбаев Марат')
    expect(reasons.map(({ part, finding }) => `${part} ${finding}`)).toEqual([
      'family agrees',
      'initial agrees',
    ])
  })
  it('leaves a lone surname for review or apart', () => {
    expect(verdict('Иванов', 'Иванов Сергей')).not.toBe('same')
  })
})

describe('surnames that are both known', () => {
  const surnames = loadSurnames().map((row) => row.name)
  const known = new Set(surnames)
  const pairs = surnames.flatMap((name) =>
    [...name].flatMap((_, at) => {
      const shorter = name.slice(0, at) + name.slice(at + 1)
      return at > 0 && known.has(shorter) ? [[name, shorter] as const] : []
    }),
  )
  it('are two people’s a letter apart', () => {
    const same = pairs.filter(([a, b]) => verdict(`Марат ${a}`, `Марат ${b}`) === 'same')
    expect(pairs.length).toBeGreaterThan(200)
    expect(same.length / pairs.length).toBeLessThan(0.15)
  })
})

const hopeless = [
  '',
  ' ',
  '12345',
  '+7 701 123 45 67',
  'ТОО «Жанна»',
  'Kostanay City Court',
  'Министерство юстиции',
  'x'.repeat(10_000),
  'Иванов '.repeat(2000),
  '🙂🙂🙂',
  'محمد علي',
  'გიორგი გიორგაძე',
  '习近平',
  '-',
  '((((',
  '...',
  '\u0000',
  '@marat_dosov',
  'https://example.org/dosov',
  'Алматинский городской суд',
  'ДЧС Алматы',
  'Human Rights Watch',
  '2023-05-01',
]

describe('bad input', () => {
  it.each(hopeless)('%j is never the same as anything', (text) => {
    for (const other of [text, 'Иванов Иван', 'Zhylanbaev M.']) {
      expect(verdict(text, other)).not.toBe('same')
      expect(verdict(other, text)).not.toBe('same')
    }
  })
  it('says why a name cannot be compared', () => {
    expect(matcher.match('محمد علي', 'Иванов').reasons).toMatchObject([
      { finding: 'not comparable' },
    ])
  })
})

const letters = fc.constantFrom(...'абвгджзиклмнопрстуюяқғәabcdefghijklmnopqrstuvwxyzşçğıöü')
const word = fc.array(letters, { minLength: 1, maxLength: 12 }).map((each) => {
  const text = each.join('')
  return text[0]!.toUpperCase() + text.slice(1)
})
const name = fc
  .array(fc.oneof(word, fc.constantFrom('А.', 'Zh.', 'Marat', 'Жыланбаева', 'Маратович', ',')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '))

describe('laws', () => {
  it('comparison is symmetric', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const one = matcher.match(a, b)
        const two = matcher.match(b, a)
        expect(two.verdict).toBe(one.verdict)
        expect(two.probability).toBeCloseTo(one.probability, 6)
      }),
      { numRuns: 300 },
    )
  })
  it('no text at all breaks it, and a probability is one', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.string({ maxLength: 40 }),
        (a, b) => {
          const { probability } = matcher.match(a, b)
          expect(probability).toBeGreaterThanOrEqual(0)
          expect(probability).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
  it('a contradiction is never the same', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        const found = matcher.match(a, b)
        if (found.contradictions.length > 0) expect(found.verdict).toBe('different')
      }),
    )
  })
})
