import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language, Period } from '../../pipeline/document.js'
import { dateReader, datesReader } from '../../pipeline/normalise/date.js'
import { dates } from '../../pipeline/rules/dates/index.js'
import { loadDates } from '../../src/load/dates.js'
import { marked, passage, render } from '../kit.js'

const lexicon = loadDates()
const find = dates(lexicon)
const read = dateReader(lexicon)

const spans = (line: string, language: Language) => {
  const { text } = marked(line)
  return render(text, find(passage(text, language)))
}

const values = (text: string, language: Language, period?: Period) => {
  const own = passage(text, language, period)
  const mentions = find(own)
  return mentions.map((mention) => read(mention, own, mentions, () => {})?.iso)
}

describe('dates in English', () => {
  it.each([
    '[DATE May 1], Almaty, the rally of [DATE May 1, 2023]',
    'On [DATE 17 May], [DATE 3rd of June 2022] and [DATE June 4th]',
    'from [DATE January 25] to [DATE February 01, 2024]',
    'on [DATE July 1-2, 2022] in Nukus',
    'In [DATE March] he was held; since [DATE April 2018] nobody saw him',
    'in [DATE 2019], since [DATE 2003] and until [DATE 2025]',
    'the events of [DATE January 2022], not the January events',
    'Bloody January, those days of January, the March of mothers',
    'He may 5 times appeal; they march 10 km',
    'the 2022 Report and the 2023 budget',
    'by Decree of [DATE 15.09.23] and [DATE 2023-05-01] and [DATE 03/06/2022]',
    '“31 Mamyr” committee; [DATE 31 May] is its day',
    'Article 5, 25 days of arrest, 1500 people',
    'on [DATE March 20] and [DATE 25], he picketed',
    'at 7:45 on Monday [DATE 1 May]',
    'see https://example.org/2023-05-01/news and [DATE Sept. 5, 2021]',
    'In [DATE 2022], the country was at 122',
    'early [DATE May], last [DATE December]',
    'a fine in 2000 tenge',
    'on [DATE DECEMBER 16, 2021] in Zhanaozen',
  ])('%s', (line) => expect(spans(line, 'en')).toBe(line))
})

describe('dates in Russian', () => {
  it.each([
    '[DATE 5 июля 2023 года], Актобе',
    '[DATE 2 сентября 2022 г.] суд вынес решение',
    'в [DATE марте] и в [DATE январе 2022 года]',
    'с [DATE 1] по [DATE 3 июля], Алматы',
    '[DATE 1-2 июля 2022 года] в Нукусе',
    'в [DATE 2019 году], с [DATE 2018 года]',
    'Кровавый январь и январские события',
    'Решение от [DATE 15.09.2023]',
    'на 15 суток ареста, статья 5',
    '[DATE 12-го мая] его отпустили',
    'до [DATE декабря], после [DATE мая 2021 года]',
  ])('%s', (line) => expect(spans(line, 'ru')).toBe(line))
})

describe('dates in Kazakh', () => {
  it.each([
    '[DATE 1 шілде], Астана',
    '[DATE 2022 жылғы 3 қазан] күні',
    '[DATE 5 шілдеде] Ақтөбеде',
    '[DATE Шілдеде] екі адам ұсталды',
    '[DATE Шілденің 3-інде] сот болды',
    'Қаңтар оқиғасы туралы',
    '[DATE 2019 жылы] сотталды',
    '[DATE 2023 жылдың 1 мамырында] босатылды',
    '15 тәулікке қамалды',
    'Қанды қаңтар құрбандары',
  ])('%s', (line) => expect(spans(line, 'kk')).toBe(line))
})

describe('normal forms', () => {
  const may: Period = ['2023-05-01', '2023-05-31']
  const january: Period = ['2024-01-01', '2024-01-31']
  it.each<[string, Language, Period | undefined, readonly (string | undefined)[]]>([
    ['May 1, Almaty, a rally on April 29', 'en', may, ['2023-05-01', '2023-04-29']],
    ['January 5, Almaty, a rally on December 16', 'en', january, ['2024-01-05', '2023-12-16']],
    [
      'February 1, Almaty, a march on March 8',
      'en',
      ['2024-02-01', '2024-02-29'],
      ['2024-02-01', '2024-03-08'],
    ],
    [
      'January 25, survey from January 18 to February 01, 2024',
      'en',
      january,
      ['2024-01-25', '2024-01-18', '2024-02-01'],
    ],
    ['from December 25 to January 5, 2024', 'en', undefined, ['2023-12-25', '2024-01-05']],
    ['July 1-2, 2022', 'en', may, ['2022-07-01/2022-07-02']],
    ['Each year on October 25 they gather', 'en', may, ['--10-25']],
    ['May 1', 'en', undefined, [undefined]],
    ['in 2019', 'en', may, ['2019']],
    ['since April 2018', 'en', may, ['2018-04']],
    ['In March he got 7 days', 'en', may, ['2023-03']],
    ['15.09.23', 'ru', undefined, ['2023-09-15']],
    ['с 1 по 3 июля', 'ru', ['2023-07-01', '2023-07-31'], ['2023-07-01', '2023-07-03']],
    ['2022 жылғы 3 қазан', 'kk', undefined, ['2022-10-03']],
    ['Шілденің 3-інде', 'kk', ['2023-07-01', '2023-07-31'], ['2023-07-03']],
  ])('%s', (text, language, period, expected) =>
    expect(values(text, language, period)).toEqual(expected),
  )
  it('says that a year is unknown', () => {
    const own = passage('May 1, Almaty', 'en')
    const codes: string[] = []
    const mentions = find(own)
    read(mentions[0]!, own, mentions, (code) => codes.push(code))
    expect(codes).toEqual(['date-year-unknown'])
  })
})

describe('for any text', () => {
  const words = fc.constantFrom(
    'May',
    '1',
    '2023',
    'and',
    ',',
    'in',
    'мая',
    'года',
    'шілде',
    'жылғы',
    '3-інде',
    '15.09.23',
    '/',
    '-',
    'x',
  )
  it('ranges are in bounds and shift with text put in front', () =>
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (list) => {
        const text = list.join(' ')
        const own = find(passage(text))
        for (const { start, end } of own) {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        const front = 'Nothing here. '
        expect(find(passage(front + text)).map(({ start }) => start)).toEqual(
          own.map(({ start }) => start + front.length),
        )
      }),
    ))
})

describe('years told by the paragraphs above', () => {
  const valuesOf = (...texts: readonly string[]) => {
    const passages = texts.map((text) => passage(text, 'en'))
    const mentions = passages.map((each) => find(each))
    const read = datesReader(lexicon)(passages, mentions)
    return passages.flatMap((own, at) =>
      mentions[at]!.map((mention) => read(mention, own, mentions[at]!, () => {})?.iso),
    )
  }

  it.each([
    [
      ['On April 13, 2022 the court met.', 'He was held on April 2.'],
      ['2022-04-13', '2022-04-02'],
    ],
    [
      ['On April 13, 2022 the court met.', 'Held in December.'],
      ['2022-04-13', '2021-12'],
    ],
    [
      ['He was held on December 20, 2021.', 'On January 5 he left.'],
      ['2021-12-20', '2022-01-05'],
    ],
    [
      ['On May 3, 2023 she ran. He fled in June 2016.', 'On May 4 it ended.'],
      ['2023-05-03', '2016-06', undefined],
    ],
    [
      ['On May 4 it began.', 'On May 3, 2023 she ran.'],
      [undefined, '2023-05-03'],
    ],
    [
      ['In 2019 the club arose.', 'On May 4 it met.'],
      ['2019', undefined],
    ],
    [
      ['On February 19, 2020 he paid.', 'He was fined in November of the previous year.'],
      ['2020-02-19', '2019-11'],
    ],
  ])('%j', (texts, expected) => expect(valuesOf(...texts)).toEqual(expected))
})

describe('figures that open the lines of a text', () => {
  it.each([
    [['11.40 – сот басталды', '12.05 – үзіліс'], 0],
    [['11.04 – сот басталды', '12.05 – үзіліс'], 2],
  ])('%j', (lines, expected) => {
    const around = lines.map((line) => passage(line, 'kk'))
    expect(around.flatMap((each) => find({ ...each, around }))).toHaveLength(expected)
  })
})
