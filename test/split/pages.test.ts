/** Texts as publishers write them: how they are cut, and when they were written. */
import { describe, expect, it } from 'vitest'
import { signsOf } from '../../pipeline/split/signs.js'
import { loadDates } from '../../src/load/dates.js'
import { loadSplit } from '../../src/load/split.js'
import { read } from '../kit.js'
import { cutText } from '../read/pages.js'

const signs = signsOf(loadSplit(), loadDates(), read)

interface Page {
  readonly what: string
  readonly text: string
  /** An entry a line; `⏎` is a line break that stays. */
  readonly entries: string
  readonly title?: string
  /** The month that all entries were written in. */
  readonly month?: string
}

const pages: readonly Page[] = [
  {
    what: 'a page with a menu, share buttons and a copyright line',
    text: 'Accessibility links\nSkip to main content\nHome\nKazakhstan\nCentral Asia\nSearch\nBlogger Jailed In Taraz\nMay 24, 2022 16:05 GMT\nBy the Kazakh Service\nShare\nFacebook Twitter Telegram\nTARAZ, Kazakhstan -- A court sentenced blogger Erlan Sabitov.\nHe was arrested in December.\nNo media source currently available\n© 2022 The Courier. All Rights Reserved.',
    entries:
      'Blogger Jailed In Taraz\nMay 24, 2022 16:05 GMT\nBy the Kazakh Service\nTARAZ, Kazakhstan -- A court sentenced blogger Erlan Sabitov.\nHe was arrested in December.',
    title: 'Blogger Jailed In Taraz',
    month: '2022-05',
  },
  {
    what: 'the day on which the page was looked at is not when the text was written',
    text: 'Вторник, 1 июля 2025\nНовости\nВ Актобе осудили активиста за репост\n12 апреля 2019, 12:33\n1542 просмотра\nСуд признал его виновным.',
    entries:
      'Вторник, 1 июля 2025\nВ Актобе осудили активиста за репост\n12 апреля 2019, 12:33\nСуд признал его виновным.',
    title: 'В Актобе осудили активиста за репост',
    month: '2019-04',
  },
  {
    what: 'nor where only the text itself tells older years',
    text: 'Tuesday, July 1, 2025\nActivist jailed in Oral\nA court jailed him on May 3, 2019.',
    entries: 'Tuesday, July 1, 2025\nActivist jailed in Oral\nA court jailed him on May 3, 2019.',
    title: 'Activist jailed in Oral',
  },
  {
    what: 'a Kazakh page',
    text: 'Басты бет » Саясат\n\nТаразда белсендіге айыппұл салынды\n\n29 жел, 2021 сағат 16:06\n\nСот белсенді Ерлан Сәбитовке айыппұл салды.\n\nБөлісу',
    entries:
      'Таразда белсендіге айыппұл салынды\n29 жел, 2021 сағат 16:06\nСот белсенді Ерлан Сәбитовке айыппұл салды.',
    title: 'Таразда белсендіге айыппұл салынды',
    month: '2021-12',
  },
  {
    what: 'published and updated',
    text: 'Court upholds the sentence\nPublished: 22.07.2024 | Updated: 23.08.2024 09:15\nThe court upheld it on July 19.',
    entries:
      'Court upholds the sentence\nPublished: 22.07.2024 | Updated: 23.08.2024 09:15\nThe court upheld it on July 19.',
    title: 'Court upholds the sentence',
    month: '2024-07',
  },
  {
    what: 'a source beside the date',
    text: 'Суд отпустил Марата Жанузакова\nАзаттык | 5 сентября 2023\nСуд изменил меру пресечения.',
    entries:
      'Суд отпустил Марата Жанузакова\nАзаттык | 5 сентября 2023\nСуд изменил меру пресечения.',
    title: 'Суд отпустил Марата Жанузакова',
    month: '2023-09',
  },
  {
    what: 'a dateline in the lead',
    text: 'АЛМАТЫ, 12 апреля 2024 — КазТАГ. Суд оштрафовал Сауле Нуркенову.\n\n«Я не согласна», — сказала она 11 апреля.',
    entries:
      'АЛМАТЫ, 12 апреля 2024 — КазТАГ. Суд оштрафовал Сауле Нуркенову.\n«Я не согласна», — сказала она 11 апреля.',
    month: '2024-04',
  },
  {
    what: 'the headline once more, the caption twice',
    text: 'Trial of an activist postponed\nTrial of an activist postponed\n24 Jan 2022\nA court in Aktau postponed the trial.\nBolat Esen in the courtroom in Aktau\nIn October he was fined.\nBolat Esen in the courtroom in Aktau',
    entries:
      'Trial of an activist postponed\nTrial of an activist postponed\n24 Jan 2022\nA court in Aktau postponed the trial.\nBolat Esen in the courtroom in Aktau\nIn October he was fined.',
    title: 'Trial of an activist postponed',
    month: '2022-01',
  },
  {
    what: 'a short text whose paragraphs begin with a date',
    text: 'Тараз: дело о посте\n\n3 мая 2023 года суд начал процесс.\n\n5 мая он его прервал.',
    entries: 'Тараз: дело о посте\n3 мая 2023 года суд начал процесс.\n5 мая он его прервал.',
    title: 'Тараз: дело о посте',
  },
  {
    what: 'dated items below a title of three lines',
    text: 'Мониторинг политических преследований\nв Республике Казахстан\nза март 2023 года\n\n3 марта, г. Шымкент, Бекежанов А., 15 суток ареста.\n7 марта, г. Тараз, Жумадилова К., штраф 100 МРП.',
    entries:
      '3 марта, г. Шымкент, Бекежанов А., 15 суток ареста.\n7 марта, г. Тараз, Жумадилова К., штраф 100 МРП.',
    title: 'Мониторинг политических преследований в Республике Казахстан за март 2023 года',
    month: '2023-03',
  },
  {
    what: 'a month, then its day',
    text: 'Ноябрь, 03, Тараз, суд оштрафовал Серика Абишева[1].\nНоябрь, 05, Алматы, задержан Болат Есен[2].\n\n[1] https://example.org/1\n[2] https://example.org/2',
    entries:
      'Ноябрь, 03, Тараз, суд оштрафовал Серика Абишева[1].\nНоябрь, 05, Алматы, задержан Болат Есен[2].',
  },
  {
    what: 'folded items one below the other',
    text: 'MONITORING OF PERSECUTION, MAY 2023\nMay 3, Taraz, Abishev S., Article 488 Part 6 of the CAO RK, 15 days of\narrest[1].\nMay 5, Astana, police detained three people at the Ministry of Justice:\nPetrov I., Esen B. and Sagatova A. They were released in the evening[2].\n[1] https://example.org/1\n[2] https://example.org/2',
    entries:
      'May 3, Taraz, Abishev S., Article 488 Part 6 of the CAO RK, 15 days of arrest[1].\nMay 5, Astana, police detained three people at the Ministry of Justice: Petrov I., Esen B. and Sagatova A. They were released in the evening[2].',
    title: 'MONITORING OF PERSECUTION, MAY 2023',
    month: '2023-05',
  },
  {
    what: 'lists below a colon',
    text: 'Арестованы:\nАбишев Серик, Тараз, 15 суток\nПетров Иван, Астана, 5 суток\nОштрафованы:\nЕсен Болат, Тараз, 20 МРП\nСагатова Айгуль, Алматы, 40 МРП',
    entries:
      'Арестованы:⏎Абишев Серик, Тараз, 15 суток⏎Петров Иван, Астана, 5 суток\nОштрафованы:⏎Есен Болат, Тараз, 20 МРП⏎Сагатова Айгуль, Алматы, 40 МРП',
  },
  {
    what: 'marked items of a list below a blank line',
    text: 'Detained in Almaty:\n\n• Serik Abishev\n\n• Saule Nurkenova\n\nAll were released by the evening.',
    entries:
      'Detained in Almaty:⏎• Serik Abishev⏎• Saule Nurkenova\nAll were released by the evening.',
  },
  {
    what: 'names below a line without a colon, other marked lines apart',
    text: 'Freed in Aksai, 12 December 2023\n• Abishev Serik\n• Nurkenova Saule\n\nIn brief\n• The bridge is closed\n• Rain is on its way',
    entries:
      'Freed in Aksai, 12 December 2023⏎• Abishev Serik⏎• Nurkenova Saule\nIn brief\n• The bridge is closed\n• Rain is on its way',
  },
  {
    what: 'citations one a line, the first behind its preposition',
    text: 'She is charged under\nArticle 174, Part 1 of the Criminal Code\nArticle 258, Part 1 of the Criminal Code',
    entries:
      'She is charged under Article 174, Part 1 of the Criminal Code⏎Article 258, Part 1 of the Criminal Code',
  },
  {
    what: 'rows of a table',
    text: 'Абишев Серик\tТараз\t15 суток\nНуркенова Сауле\tАлматы\t20 МРП',
    entries: 'Абишев Серик Тараз 15 суток\nНуркенова Сауле Алматы 20 МРП',
    title: 'Абишев Серик Тараз 15 суток',
  },
  {
    what: 'every line a paragraph',
    text: 'Активиста освободили\n\nСуд в Таразе изменил меру пресечения.\nКак сообщил адвокат, решение принято вчера.\nПрокурор возражал.',
    entries:
      'Активиста освободили\nСуд в Таразе изменил меру пресечения.\nКак сообщил адвокат, решение принято вчера.\nПрокурор возражал.',
    title: 'Активиста освободили',
  },
  {
    what: 'a headline and a folded paragraph',
    text: 'Lawyer detained in Taraz\nOfficers of the National Security Committee on Friday took the lawyer\nErlan Sabitov from his office. His colleagues have not been told where\nhe is being held.',
    entries:
      'Lawyer detained in Taraz\nOfficers of the National Security Committee on Friday took the lawyer Erlan Sabitov from his office. His colleagues have not been told where he is being held.',
    title: 'Lawyer detained in Taraz',
  },
  {
    what: 'broken words and compounds',
    text: 'Слесаря из Усть-\nКаменогорска Нурлана Ур-\nкумбека осудили по 405-\nбабу; КНБ-\nның өкілі үндемеді.',
    entries:
      'Слесаря из Усть-Каменогорска Нурлана Уркумбека осудили по 405-бабу; КНБ-ның өкілі үндемеді.',
  },
  {
    what: 'a word with a hyphen of its own',
    text: 'Общественно-политический журнал закрыт, редактора общественно-\nполитического журнала вызвали в суд.',
    entries:
      'Общественно-политический журнал закрыт, редактора общественно-политического журнала вызвали в суд.',
  },
]

const lastDays: Readonly<Record<string, string>> = {
  '2021-12': '31',
  '2019-04': '30',
  '2022-05': '31',
  '2024-07': '31',
  '2023-09': '30',
  '2024-04': '30',
  '2022-01': '31',
  '2023-05': '31',
  '2023-03': '31',
}

const datelines: readonly (readonly [string, string])[] = [
  ['24 Jan 2022', '2022-1-24'],
  ['Posted on 5 Mar 2021 in News', '2021-3-5'],
  ['March 9, 2021 | By Asel Nurlanova', '2021-3-9'],
  ['Автор: Асель Нурланова, 5 марта 2021', '2021-3-5'],
  ['Жарияланды: 2021 жылғы 5 наурыз', '2021-3-5'],
  ['05.03.2021 / 12:33', '2021-3-5'],
  ['2021/03/05', '2021-3-5'],
  ['January 24, 2022, 3:15 PM', '2022-1-24'],
  ['Январь 24, 2022', '2022-1-24'],
  ['Қаңтар 24, 2022', '2022-1-24'],
  ['29 жел, 2021 сағат 16:06', '2021-12-29'],
  ['2025-08-28T10:12:44+06:00', '2025-8-28'],
  ['Алматы. 12 апреля 2024 года', '2024-4-12'],
  ['Астана, 2024 жылғы 5 мамыр', '2024-5-5'],
  ['12:33, 12 апреля 2024', '2024-4-12'],
]

describe('lines that tell when a page was published', () => {
  it.each(datelines)('%s', (line, iso) => {
    const parts = signs.datelineOf(line)?.parts
    expect(`${parts?.year}-${parts?.month}-${parts?.day}`).toBe(iso)
  })
  it.each([
    'Арест Иванова 12 апреля 2024',
    'May 3, Taraz',
    'Detained in Taraz on 3 May 2023:',
    '3 мая 2023 года суд',
    'Иванов осужден 3 мая 2023',
    '10 суток',
    'MONITORING, MAY 1–31, 2023',
  ])('is none: %s', (line) => expect(signs.datelineOf(line)?.parts).toBeUndefined())
})

describe('pages', () => {
  it.each(pages)('$what', ({ text, entries, title, month }) => {
    const found = cutText(text)
    expect(found.passages.map((each) => each.text.replace(/\n+/g, '⏎')).join('\n')).toBe(entries)
    expect(found.title).toBe(title)
    const period = month && [`${month}-01`, `${month}-${lastDays[month]}`]
    for (const each of found.passages) expect(each.period).toEqual(period)
  })

  it('lets every date line speak for what follows it', () => {
    const { passages } = cutText(
      'Суд отложен\n12 апреля 2024\nЗаседание перенесли.\n\nСуд окончен\n3 мая 2025\nПриговор огласили.',
    )
    expect(passages.map((each) => each.period?.[0])).toEqual([
      '2024-04-01',
      '2024-04-01',
      '2024-04-01',
      '2024-04-01',
      '2025-05-01',
      '2025-05-01',
    ])
  })
})
