import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Source } from '../../pipeline/document.js'
import { split } from '../../pipeline/split/index.js'
import { signsOf } from '../../pipeline/split/signs.js'
import { loadDates } from '../../src/load/dates.js'
import { loadSplit } from '../../src/load/split.js'
import { read } from '../kit.js'

const lexicon = loadSplit()
const stage = split(lexicon, loadDates(), read)
const signs = signsOf(lexicon, loadDates(), read)
const cut = (text: string, given?: Source['given']) => {
  const source: Source = {
    id: 'x',
    text,
    origin: { file: 'x.txt', sha256: '0' },
    ...(given && { given }),
  }
  const found = stage.run(source, { note: () => {} }) as Awaited<ReturnType<typeof stage.run>>
  return { ...found, texts: found.entries.map((entry) => text.slice(entry.start, entry.end)) }
}

const heads: readonly string[] = [
  'May 1, Almaty, N. Khozhakaraev',
  'On June 1, in Astana, the police',
  'Monday, May 1, Almaty',
  'July 1-2, 2022, Nukus',
  'September 3rd, Taraz',
  '17 May, Almaty, Maksutkhanuly',
  'On 4 October 2022, Semey',
  'On the 3rd of June, Oral',
  'In early June, Taraz, the court',
  'In May, Astana, police',
  'Almaty, December 1, Ivanov',
  'Almaty region, Talgar, 3 December, the court',
  '1 июля, Астана, Жыланбаев',
  'С 1 по 3 июля, Алматы',
  '5 июля 2023 года, Семей',
  'В начале июля, Тараз, суд',
  'В мае 2023 года, Уральск',
  'Алматы, 1 декабря, суд',
  'г. Тараз, 3 мая 2023 года, суд',
  '1 шілде, Астана, белсенді',
  '2023 жылғы 3 қазан, Алматы',
  '5 шілдеде Ақтөбеде',
  '2023 жылдың 1 шілдесінде',
  'Шілденің 3-інде, Тараз',
  '2023 жылғы шілденің 5-і күні',
  'Алматы, 1 желтоқсан, сот',
  '01.07.2023, Алматы',
  '2023-05-01: Astana',
  '15.09.23 Тараз',
  'Ноябрь, 03, Тараз, суд',
  'MAY 1, ALMATY, IVANOV P.',
  'Утром 3 мая в Таразе',
  '• 3 мая, Тараз',
  '3. On August 5, the court',
  '12) On 5 August 2023, Taraz',
  '(Berlin, March 9, 2021) – Three mothers',
  '2024-02-20 Жадыра Қабыкенова',
]
const noHeads: readonly string[] = [
  'May be the court',
  'March in memory of victims',
  'In 2019 the court',
  '25 days of arrest',
  '12 Chekhoeva Street',
  'In mayhem, people',
  'In March he was',
  'Almaty, where December',
  '15 суток ареста',
  '10 майских дней',
  'В мае он вышел',
  'Алматы, 15 суток',
  '15 тәулік қамақ',
  'Шілдеде екі адам',
  'Алматы, 15 тәулік',
  '15.5 MCI',
  '1.2 million',
  'ҚҰҚЫҚ ҚОРҒАУ МОНИТОРИНГІ, 2021 ЖЫЛҒЫ 1–31 ҚАЗАН',
]

describe('heads of dated items', () => {
  it.each(heads)('takes: %s', (line) => expect(signs.headOf(line)).toBeDefined())
  it.each(noHeads)('refuses: %s', (line) => expect(signs.headOf(line)).toBeUndefined())
})

describe('rows of menus', () => {
  for (const row of lexicon.navigation) {
    it.each(row.examples)(`${row.id}: %s`, (line) => expect(signs.isNavigation(line)).toBe(true))
    it.each(row.not)(`${row.id} refuses: %s`, (line) =>
      expect(signs.isNavigation(line)).toBe(false),
    )
  }
})

describe('period of a title', () => {
  it.each([
    ['… IN THE REPUBLIC OF KAZAKHSTAN FROM May 1 to May 31, 2023', '2023-05-01', '2023-05-31'],
    ['… KAZAKHSTAN FEBRUARY 1 TO FEBRUARY 29, 2024', '2024-02-01', '2024-02-29'],
    ['МОНИТОРИНГ … С 1 ПО 31 ИЮЛЯ 2023 ГОДА', '2023-07-01', '2023-07-31'],
    ['… САЯСИ ҚУДАЛАУ МОНИТОРИНГІ, 2023 ЖЫЛҒЫ ШІЛДЕ', '2023-07-01', '2023-07-31'],
    ['Monitoring, December 15, 2023 – January 14, 2024', '2023-12-15', '2024-01-14'],
    ['Monitoring from December 20 to January 5, 2024', '2023-12-20', '2024-01-05'],
    ['Обзор за август 2022 года', '2022-08-01', '2022-08-31'],
    ['Annual review 2021', '2021-01-01', '2021-12-31'],
    ['Monitoring of political persecution, February 2023', '2023-02-01', '2023-02-28'],
  ])('%s', (title, from, to) => expect(signs.periodOf(title)?.period).toEqual([from, to]))
  it('says nothing without a year', () =>
    expect(signs.periodOf('Monitoring of May')).toBeUndefined())
})

describe('the report of May 2023', () => {
  const report = cut(readFileSync('data/samples/report-2023-05.txt', 'utf8'))
  it('has 115 entries, each with an address', () => {
    expect(report.entries).toHaveLength(115)
    expect(report.entries.filter((entry) => entry.references[0]?.url)).toHaveLength(115)
    expect(report.head).toMatchObject({ dated: true, period: ['2023-05-01', '2023-05-31'] })
    expect(report.head.title).toMatch(/^MONITORING OF POLITICAL PERSECUTION/)
  })
})

describe('other ways to write a report', () => {
  it('takes heads with the place first, section heads out', () => {
    const { texts } = cut(
      'MONITORING, DECEMBER 2022\n\nDetentions\n\nAlmaty, December 1, Ivanov P. was held[1].\n\nTrials\n\nTaraz, 2 December, Petrov I., a trial began[2]\n\n[1] https://example.org/1\n[2]https://example.org/2\n',
    )
    expect(texts).toEqual([
      'Almaty, December 1, Ivanov P. was held[1].',
      'Taraz, 2 December, Petrov I., a trial began[2]',
    ])
  })
  it.each(['Sources', 'Sources:', 'Источники', 'Дереккөздер', 'Where we read it'])(
    'takes no line above the notes for a part of an entry: %s',
    (line) => {
      const items = 'REVIEW, JUNE 2022\n\nJune 1, Taraz, Ivanov P. was held[1].'
      const notes = '[1] https://example.org/1\n[2] https://example.org/2\n'
      const more = 'Part two\n\nTrials\n\nJune 2, Oral, a trial began[2].'
      for (const gap of ['\n', '\n\n'])
        expect(cut(`${items}\n\n${more}${gap}${line}${gap}${notes}`).texts).toEqual([
          'June 1, Taraz, Ivanov P. was held[1].',
          'June 2, Oral, a trial began[2].',
        ])
    },
  )
  it('joins an entry over two paragraphs and lines broken by hand', () => {
    const { texts } = cut(
      'REPORT FOR JUNE 2022\n\nOn June 1, in Astana, the police stopped\nhim on\nJune 1 again.\n\nHe was let go[1].\n\nOn June 2, in Oral, nothing[2].\n\n[1] https://a.example\n[2] https://b.example',
    )
    expect(texts).toEqual([
      'On June 1, in Astana, the police stopped\nhim on\nJune 1 again.\n\nHe was let go[1].',
      'On June 2, in Oral, nothing[2].',
    ])
  })
  it('gives Russian and Kazakh entries their languages', () => {
    const { entries } = cut(
      'МОНИТОРИНГ ЗА МАЙ 2023 ГОДА\n\n1 мая, Алматы, суд оштрафовал его на 20 МРП[1].\n\n2 мамыр, Тараз, сот оның арызын қарады[2].\n\n[1] https://a.example/1\n[2] https://a.example/2',
    )
    expect(entries.map((entry) => entry.language)).toEqual(['ru', 'kk'])
    expect(entries.map((entry) => entry.references)).toEqual([
      [{ mark: '1', url: 'https://a.example/1' }],
      [{ mark: '2', url: 'https://a.example/2' }],
    ])
  })
  it.each([
    ['ru', 'Әсет Қуатов арестован на 15 суток.'],
    ['ru', 'Осуждена Гүлнар Әбішева.'],
    ['ru', 'Судья назначил Асхату Ибраеву штраф, сообщила нашей редакции адвокат.'],
    ['ru', 'Ғалымжан Өтеген и Ұлан Сәбит – на свободе.'],
    ['kk', 'Асхат Ибраев босатылды'],
    ['kk', 'Алматыда блогер сотталды'],
    ['kk', 'Қанат Омаровты тергеу изоляторына ауыстырды.'],
    ['en', 'Äset Ğaniev detained'],
    ['kk', 'Äset Ğaniev ūstaldy'],
  ])('tells %s by small words and endings, not by names: %s', (language, text) =>
    expect(cut(text).entries[0]?.language).toBe(language),
  )
  it('begins an item at its number where it does not begin with its date', () =>
    expect(
      cut(
        'МОНИТОРИНГ ЗА МАЙ 2023 ГОДА\n\n1. 4 мая суд оштрафовал слесаря.\n\n2. 5 мая пекаря вызвали в полицию:\n\n1) дважды утром;\n\n2) вечером.\n\n3. Учителя отпустили 6 мая.\n\n4. 7 мая оштрафован сапожник.',
      ).texts,
    ).toEqual([
      '1. 4 мая суд оштрафовал слесаря.',
      '2. 5 мая пекаря вызвали в полицию:\n\n1) дважды утром;\n\n2) вечером.',
      '3. Учителя отпустили 6 мая.',
      '4. 7 мая оштрафован сапожник.',
    ]))
  it('tells a Russian item among Kazakh ones, however few of its small words are there', () =>
    expect(
      cut(
        'БАҚЫЛАУ, 2023 ЖЫЛҒЫ МАМЫР\n\n1 мамыр, Тараз, сот оның арызын қарады[1].\n\n2 мая, Тараз, активистка получила предупреждение[2].\n\n3 мамыр, Тараз, полиция оны ұстады[3].\n\n[1] https://a.example/1\n[2] https://a.example/2\n[3] https://a.example/3',
      ).entries.map(({ language }) => language),
    ).toEqual(['kk', 'ru', 'kk']))
  it('tells Russian from English where no small word helps', () =>
    expect(cut('1 июля, Астана, Жыланбаев М., 15 суток').entries[0]?.language).toBe('ru'))
  it.each([
    [
      'the last of three paragraphs begins with its date',
      [
        'Активистка из Семея Гульмира Садыкова вышла на свободу после пятнадцати суток ареста, сообщил её адвокат.',
        'По словам защитника, в спецприёмнике ей не давали лекарств, а жалобу на условия содержания не приняли.',
        '4 мая 2021 года суд Семея отклонил её апелляцию.',
      ],
    ],
    [
      'two of four do, and there are footnotes',
      [
        'Police in Shymkent detained three members of the party as they were leaving the office of a notary on Friday[1].',
        'On 3 March 2022 a court fined one of them, Bolat Esen, and let him go.',
        'A lawyer for the two others said that she had not been let in to see them for more than a day[2].',
        'May 5, Shymkent, the two were released[3].',
      ],
    ],
  ])('loses no paragraph of a story where %s', (_, paragraphs) => {
    const { texts, head } = cut(paragraphs.join('\n\n'))
    expect(texts).toEqual(paragraphs)
    expect(head.dated).toBe(false)
  })

  it('keeps a preamble out of a report', () => {
    const { texts } = cut(
      [
        'MONITORING, MARCH 2022',
        'This review was prepared by volunteers from open sources and does not claim to be a complete list of cases in the country.',
        'March 1, Oral, Esen B. was fined 20 MCIs.',
        'March 2, Atyrau, Dauletov K. was summoned.',
        'March 9, Almaty, a rally was not allowed.',
      ].join('\n\n'),
    )
    expect(texts).toHaveLength(3)
  })

  it('makes every paragraph of a story an entry, its headline the title', () => {
    const { head, texts } = cut(
      'Court in Taraz jails activist\n\nA court in Taraz sentenced an activist on Monday.\n\nOn May 3, his lawyer had asked for an acquittal.\nThe judge refused.\n',
    )
    expect(head.title).toBe('Court in Taraz jails activist')
    expect(texts).toHaveLength(4)
    expect(texts[0]).toBe(head.title)
  })
  it('keeps text and offsets of CRLF files', () => {
    const { texts } = cut(
      'REPORT FOR MAY 2023\r\n\r\nMay 1, Oral, one[1].\r\nMay 2, Oral, two[2].\r\n\r\n[1] https://a.example\r\n',
    )
    expect(texts).toEqual(['May 1, Oral, one[1].', 'May 2, Oral, two[2].'])
  })
  it('finds nothing in nothing', () => {
    expect(cut('').entries).toEqual([])
    expect(cut(' \n\t\n').entries).toEqual([])
  })
})

describe('what a document says of itself', () => {
  const given = { title: 'Обзор', published: '2024-06-03' }
  const june = ['2024-06-01', '2024-06-30']
  const story = 'Суд назначил арест\n\nСейтжанова арестовали 3 мая.\n\nОн это отрицает.'
  const items = '3 мая, Тараз, Сейтжанов Б., 15 суток.\n\n4 мая, Орал, Оспанова Д., штраф.'

  it('dates a text that tells no date, and names one that has no title', () => {
    expect(cut(story, given).head).toMatchObject({ title: 'Суд назначил арест', period: june })
    expect(cut(story, given).entries.map(({ period }) => period)).toEqual([june, june, june])
    expect(cut(items, given).head).toEqual({ dated: true, title: 'Обзор', period: june })
  })

  it('gives way to what the text tells and to what the user says', () => {
    const dated = `${story}\n\nТараз, 5 мая 2023 года`
    expect(cut(dated.split('\n\n').reverse().join('\n\n'), given).head.period).toEqual([
      '2023-05-01',
      '2023-05-31',
    ])
    const period = ['2022-01-01', '2022-01-31'] as const
    expect(cut(items, { ...given, period }).head.period).toEqual(period)
  })
})
