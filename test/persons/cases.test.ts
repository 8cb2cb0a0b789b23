/** Names in their Russian and Kazakh cases, each read back to its nominative. */
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { casesIn, namesOf, persons } from '../../pipeline/names/persons/index.js'
import { personReader } from '../../pipeline/normalise/person.js'
import { loadDeclensionRows, loadNames } from '../../src/load/names.js'
import { passage, proposed } from '../kit.js'

const lexicon = loadNames()
const find = proposed(persons(lexicon))
const read = personReader(lexicon)

/** Nominative, genitive, dative, accusative, instrumental. */
const men = `Александр Александра Александру Александра Александром|Алексей Алексея Алексею Алексея Алексеем|Андрей Андрея Андрею Андрея Андреем
Антон Антона Антону Антона Антоном|Артём Артёма Артёму Артёма Артёмом|Борис Бориса Борису Бориса Борисом|Вадим Вадима Вадиму Вадима Вадимом
Валерий Валерия Валерию Валерия Валерием|Василий Василия Василию Василия Василием|Виктор Виктора Виктору Виктора Виктором
Владимир Владимира Владимиру Владимира Владимиром|Дмитрий Дмитрия Дмитрию Дмитрия Дмитрием|Евгений Евгения Евгению Евгения Евгением
Иван Ивана Ивану Ивана Иваном|Игорь Игоря Игорю Игоря Игорем|Илья Ильи Илье Илью Ильёй|Константин Константина Константину Константина Константином
Лев Льва Льву Льва Львом|Максим Максима Максиму Максима Максимом|Никита Никиты Никите Никиту Никитой|Николай Николая Николаю Николая Николаем
Олег Олега Олегу Олега Олегом|Павел Павла Павлу Павла Павлом|Пётр Петра Петру Петра Петром|Сергей Сергея Сергею Сергея Сергеем`
const women = `Алла Аллы Алле Аллу Аллой|Анастасия Анастасии Анастасии Анастасию Анастасией|Анна Анны Анне Анну Анной|Вера Веры Вере Веру Верой
Виктория Виктории Виктории Викторию Викторией|Галина Галины Галине Галину Галиной|Дарья Дарьи Дарье Дарью Дарьей|Екатерина Екатерины Екатерине Екатерину Екатериной
Елена Елены Елене Елену Еленой|Жанна Жанны Жанне Жанну Жанной|Зинаида Зинаиды Зинаиде Зинаиду Зинаидой|Инна Инны Инне Инну Инной
Ирина Ирины Ирине Ирину Ириной|Ксения Ксении Ксении Ксению Ксенией|Лариса Ларисы Ларисе Ларису Ларисой|Лидия Лидии Лидии Лидию Лидией
Любовь Любови Любови Любовь Любовью|Людмила Людмилы Людмиле Людмилу Людмилой|Марина Марины Марине Марину Мариной|Мария Марии Марии Марию Марией
Надежда Надежды Надежде Надежду Надеждой|Наталья Натальи Наталье Наталью Натальей|Ольга Ольги Ольге Ольгу Ольгой|Светлана Светланы Светлане Светлану Светланой
Татьяна Татьяны Татьяне Татьяну Татьяной`
const surnames = {
  m: [
    'Кузнецов Кузнецова Кузнецову Кузнецова Кузнецовым',
    'Остапчук Остапчука Остапчуку Остапчука Остапчуком',
    'Зарецкий Зарецкого Зарецкому Зарецкого Зарецким',
    'Доценко Доценко Доценко Доценко Доценко',
  ],
  f: [
    'Кузнецова Кузнецовой Кузнецовой Кузнецову Кузнецовой',
    'Остапчук Остапчук Остапчук Остапчук Остапчук',
    'Зарецкая Зарецкой Зарецкой Зарецкую Зарецкой',
    'Доценко Доценко Доценко Доценко Доценко',
  ],
} as const
const frames = [
  (name: string) => `Вчера ${name} видели у суда.`,
  (name: string) => `Об этом не сказали ${name} ни слова.`,
]

interface Trial {
  readonly text: string
  readonly name: string
  readonly given: string
  readonly family: string
}

const forms = (list: string) => list.split(/[|\n]/).map((line) => line.split(' '))

const trials = (['m', 'f'] as const).flatMap((gender) =>
  forms(gender === 'm' ? men : women).flatMap((given) =>
    surnames[gender].flatMap((line) => {
      const family = line.split(' ')
      return [1, 2, 3, 4].flatMap((at) =>
        [`${given[at]} ${family[at]}`, `${family[at]} ${given[at]}`].map(
          (name, order): Trial => ({
            text: frames[order]!(name),
            name,
            given: given[0]!,
            family: family[0]!,
          }),
        ),
      )
    }),
  ),
)

const asked = (text: string, name: string, language: Language) => {
  const own = passage(text, language)
  const start = text.indexOf(name)
  const mention = { start, end: start + name.length, label: 'PERSON' as const }
  return { own, mention, value: read(mention, own, [mention], () => {}) }
}

const plain = (name = ''): string => name.replaceAll('ё', 'е')

const right = ({ text, name, given, family }: Trial): boolean => {
  const { value } = asked(text, name, 'ru')
  return plain(value?.given) === plain(given) && value?.family === family
}

describe('Russian names in a case', () => {
  it('50 given names, four surnames, four cases, two orders: 95 of 100 right at least', () => {
    const wrong = trials.filter((trial) => !right(trial)).map(({ name }) => name)
    expect(trials).toHaveLength(1600)
    expect(wrong.length / trials.length, wrong.join('; ')).toBeLessThan(0.05)
  })

  it('are found whole', () => {
    const lost = trials.filter(({ text, name }) => {
      const [one] = find([passage(text, 'ru')])
      return !one!.some(({ start, end }) => text.slice(start, end) === name)
    })
    expect(lost.length / trials.length, lost.map(({ name }) => name).join('; ')).toBeLessThan(0.05)
  })
})

describe('in which cases a name stands', () => {
  it.each([
    ['ru', 'Он ждал Виктора Кулика', 'Виктора Кулика', 'genitive accusative'],
    ['ru', 'Он звонил Виктору Кулику', 'Виктору Кулику', 'dative'],
    ['ru', 'Пришёл Виктор Кулик', 'Виктор Кулик', 'nominative'],
    ['ru', 'Он говорил с Верой Кулик', 'Верой Кулик', 'instrumental'],
    ['ru', 'У Марии Ли забрали паспорт', 'Марии Ли', 'genitive'],
    ['kk', 'Полиция Марат Төлегенді ұстады', 'Марат Төлегенді', 'accusative'],
    ['kk', 'Марат Төлегеннің ісі', 'Марат Төлегеннің', 'genitive'],
    ['kk', 'Марат Төлегенге айыппұл салынды', 'Марат Төлегенге', 'dative'],
    ['kk', 'Марат Төлеген келді', 'Марат Төлеген', 'nominative'],
    ['kk', 'Polisiia Marat Tólegendi ustady', 'Marat Tólegendi', 'accusative'],
  ] as const)('%s %s', (language, text, name, cases) => {
    const { own, mention } = asked(text, name, language)
    const parts = namesOf(lexicon, [own], [[mention]])(mention, own)
    expect([...casesIn(parts.cases)].join(' ')).toBe(cases)
  })
})

describe('data/names/declension.tsv', () => {
  const rows = loadDeclensionRows()
  it.each(rows.map((row, at) => [at, row] as const))('row %i: its examples', (_, row) => {
    expect(row.examples.length).toBeGreaterThan(0)
    for (const example of row.examples) {
      const [base, form] = example.toLowerCase().replaceAll('ё', 'е').split(':')
      const found = lexicon.bases(form!, row.language).map((each) => each.form)
      expect(found, example).toContain(base)
    }
  })
})
