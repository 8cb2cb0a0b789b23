/** When a case happened: from its own words, from a decision told behind it, from another day, or not told at all. Names are invented. */
import { describe, expect, it } from 'vitest'
import { dated } from './kit.js'

const page = (dateline: string, text: string) => `A headline about it\n\n${dateline}\n\n${text}`

describe('when, in English', () => {
  it.each([
    // Told in the sentence before, and in a further sentence of the same judgment.
    [
      'Yesterday, Askar Omarov was found guilty of libel. He was given two years of restricted freedom. He was further banned from public activity for three years.',
      ['Askar Omarov sentence 2021-03-11', 'Askar Omarov sentence 2021-03-11'],
    ],
    // Of a date and of words for another day the nearer.
    [
      'Rights Watch (12 March 2021) – Askar Omarov was arrested in the courtroom yesterday.',
      ['Askar Omarov detention 2021-03-11'],
    ],
    ['On Tuesday, police searched the flat of Askar Omarov.', ['Askar Omarov search 2021-03-09']],
    [
      'On 5 January Askar Omarov was detained. Two days later he was fined. The day before, Oleg Li had been searched.',
      [
        'Askar Omarov detention 2021-01-05',
        'Askar Omarov fine 2021-01-07',
        'Oleg Li search 2021-01-06',
      ],
    ],
    // What a court does the day after an arrest is of that day.
    [
      'On 5 January Askar Omarov was detained. A day after his arrest a court sanctioned two months of pretrial detention for Askar Omarov.',
      ['Askar Omarov detention 2021-01-05', 'Askar Omarov sentence 2021-01-06'],
    ],
    // Verbs of one helper have the day in front, and those behind a day of their own that one.
    [
      'On 5 January Askar Omarov was taken to the department, questioned for two hours and warned.',
      ['Askar Omarov detention 2021-01-05', 'Askar Omarov interrogation 2021-01-05'],
    ],
    [
      'Askar Omarov was detained for the first time in January 2020 and, in February 2021, sentenced to three years in prison.',
      ['Askar Omarov detention 2020-01', 'Askar Omarov sentence 2021-02'],
    ],
    ['Askar Omarov was detained this spring.', ['Askar Omarov detention 2021']],
    ['Askar Omarov was detained last autumn.', ['Askar Omarov detention 2020']],
    ['Askar Omarov was acquitted this morning.', ['Askar Omarov acquittal 2021-03-12']],
    ['Askar Omarov was paroled this January.', ['Askar Omarov release 2021-01']],
    // The day of a protest is not that of what it is against.
    [
      'On 3 March 2021 activists gathered in Oral to protest at the sentencing of Olga Li to five years in prison.',
      ['Olga Li sentence -'],
    ],
    // A time that nobody can count is none.
    ['Askar Omarov was freed several days later.', ['Askar Omarov release -']],
    [
      'On 5 January Askar Omarov was detained and later fined.',
      ['Askar Omarov detention 2021-01-05', 'Askar Omarov fine -'],
    ],
    // The release of another clause, and what somebody complained of, are not of its day.
    [
      'On 5 January Askar Omarov was searched, and Oleg Li was freed in the courtroom.',
      ['Askar Omarov search 2021-01-05', 'Oleg Li release -'],
    ],
    ['In January Askar Omarov said that he had been beaten.', ['Askar Omarov attack -']],
    // A lifted sanction is of the day of its lifting.
    [
      'On 5 January 2020 the court sentenced Askar Omarov to three years in prison. On 4 February 2021 the Supreme Court replaced the term with two years of restricted freedom.',
      ['Askar Omarov sentence 2021-02-04', 'Askar Omarov sentence 2021-02-04'],
    ],
    [
      'Askar Omarov was fined 20 MCI. The decision was handed down on 1 March.',
      ['Askar Omarov fine 2021-03-01'],
    ],
    [
      'Askar Omarov was fined 20 MCI. He appealed on 1 March.',
      ['Askar Omarov fine -', 'Askar Omarov appeal 2021-03-01'],
    ],
    [
      'Askar Omarov was released on 9 March on bail of 2 million tenge.',
      ['Askar Omarov release 2021-03-09', 'Askar Omarov sentence 2021-03-09'],
    ],
    ['Askar Omarov has refused food since 1 March.', ['Askar Omarov hunger_strike 2021-03-01']],
    ['Askar Omarov was kept in a psychiatric hospital from 3 to 5 January.', []],
  ])('%s', async (text, expected) =>
    expect(await dated(page('12 March 2021', text))).toEqual(expected),
  )
})

describe('when, in Russian', () => {
  it.each([
    [
      'Вчера суд признал Аскара Омарова виновным в клевете. Ему назначено два года ограничения свободы. Суд также запретил ему общественную деятельность на три года.',
      ['Аскара Омарова sentence 2021-03-11', 'Аскара Омарова sentence 2021-03-11'],
    ],
    [
      '5 января Аскара Омарова задержали. Через два дня суд арестовал его на 15 суток. Спустя неделю его освободили.',
      [
        'Аскара Омарова detention 2021-01-05',
        'Аскара Омарова sentence 2021-01-07',
        'Аскара Омарова release 2021-01-14',
      ],
    ],
    ['В прошлый четверг Аскара Омарова задержали.', ['Аскара Омарова detention 2021-03-11']],
    ['Прошлой осенью Аскара Омарова обыскали.', ['Аскара Омарова search 2020']],
    ['Аскара Омарова оштрафовали накануне выборов.', ['Аскара Омарова fine -']],
    [
      'Аскар Омаров оштрафован на 20 МРП. Постановление вынесено 1 марта.',
      ['Аскар Омаров fine 2021-03-01'],
    ],
    [
      'Аскар Омаров оштрафован на 20 МРП. Постановление вступило в силу 1 марта.',
      ['Аскар Омаров fine -'],
    ],
    ['Аскар Омаров держит голодовку с 1 марта.', ['Аскар Омаров hunger_strike 2021-03-01']],
    [
      'Заседание перенесли на 20 марта; Аскара Омарова отпустили.',
      ['Аскара Омарова release -', 'Аскара Омарова trial -'],
    ],
    ['В ночь на 5 марта Аскара Омарова задержали.', ['Аскара Омарова detention 2021-03-05']],
    ['2 марта Аскар Омаров сообщил, что его избили.', ['Аскар Омаров attack -']],
    [
      '9 марта Аскара Омарова отпустили под залог в 2 миллиона тенге.',
      ['Аскара Омарова sentence 2021-03-09', 'Аскара Омарова release 2021-03-09'],
    ],
    [
      'Заявление Аскара Омарова об убежище отклонено 4 марта.',
      ['Аскара Омарова refusal 2021-03-04'],
    ],
  ])('%s', async (text, expected) =>
    expect((await dated(page('12 марта 2021', text))).toSorted()).toEqual(expected.toSorted()),
  )
})

describe('when, in Kazakh', () => {
  it.each([
    [
      'Кеше сот Асқар Омаровты кінәлі деп таныды. Оған екі жыл бас бостандығын шектеу жазасы тағайындалды.',
      ['Асқар Омаровты sentence 2021-03-11'],
    ],
    [
      '5 қаңтарда Асқар Омаров ұсталды. Екі күннен кейін сот оны 15 тәулікке қамады. Бірнеше күннен соң ол босатылды.',
      [
        'Асқар Омаров detention 2021-01-05',
        'Асқар Омаров sentence 2021-01-07',
        'Асқар Омаров release -',
      ],
    ],
    [
      'Асқар Омаровқа 20 АЕК айыппұл салынды. Қаулы 1 наурызда шықты.',
      ['Асқар Омаровқа fine 2021-03-01'],
    ],
    [
      'Асқар Омаров 1 наурыздан бері аштық жариялап жатыр.',
      ['Асқар Омаров hunger_strike 2021-03-01'],
    ],
    [
      'Полиция Асқар Омаровты 3 наурызда бөлімге жеткізіп, үш сағат жауап алды.',
      ['Асқар Омаровты detention 2021-03-03', 'Асқар Омаровты interrogation 2021-03-03'],
    ],
    [
      '5 наурызда Асқар Омаров ақталды; Олег Лидің ісі тоқтатылды.',
      ['Асқар Омаров acquittal 2021-03-05', 'Олег Лидің closure -'],
    ],
  ])('%s', async (text, expected) =>
    expect(await dated(page('12 наурыз 2021', text))).toEqual(expected),
  )
})

describe('when, in a list of stages', () => {
  it.each([
    [
      'Хроника дела Майи Абай: обыск — 11 января 2024 года, допрос — 15 января, обвинение — 2 февраля.',
      [
        'Майи Абай search 2024-01-11',
        'Майи Абай interrogation 2024-01-15',
        'Майи Абай charge 2024-02-02',
      ],
    ],
    [
      'The case of Dina Omar: arrest on 5 March 2023, trial on 9 May 2023, verdict on 3 June 2023.',
      [
        'Dina Omar detention 2023-03-05',
        'Dina Omar trial 2023-05-09',
        'Dina Omar sentence 2023-06-03',
      ],
    ],
    [
      'Дина Омардың ісі: тінту – 2024 жылғы 11 қаңтар, айып – 2 ақпан.',
      ['Дина Омардың search 2024-01-11', 'Дина Омардың charge 2024-02-02'],
    ],
    [
      'Askar Omarov, welder\ndetained: 05.03.2022\nquestioned: 09.03.2022\ncharged: 18.04.2022',
      [
        'Askar Omarov detention 2022-03-05',
        'Askar Omarov interrogation 2022-03-09',
        'Askar Omarov charge 2022-04-18',
      ],
    ],
    ['Выставка Дины Омар: открытие — 5 мая 2023 года, закрытие — 7 мая.', []],
    ['Асан Омаров купил билет. Суд – 5 мая 2023 года.', []],
    [
      'Дину Омар сначала, 9 мая 2022 года, допросили, потом, 11 мая, задержали.',
      ['Дину Омар interrogation 2022-05-09', 'Дину Омар detention 2022-05-11'],
    ],
    [
      'Дина Серікова Оралда 2023 жылғы 4 мамырда босатылды, інісі Қуат Серіков Ақтауда 11 мамырда.',
      ['Дина Серікова release 2023-05-04', 'Қуат Серіков release 2023-05-11'],
    ],
    ['Дина Омар ұсталды: Оралда, 2023 жылғы 4 мамырда.', ['Дина Омар detention 2023-05-04']],
    [
      'За давностью лет Балхашский городской суд 11 мая 2023 года закрыл дело Асана Омарова.',
      ['Асана Омарова closure 2023-05-11'],
    ],
    [
      'Freed in Aksai, 12 December 2023\n• Abishev Serik\n• Nurkenova Saule',
      ['Abishev Serik release 2023-12-12', 'Nurkenova Saule release 2023-12-12'],
    ],
    [
      'Summoned to the prosecutor, 9 November 2023:\n1. Abishev Serik\n2. Nurkenova Saule',
      ['Abishev Serik summons 2023-11-09', 'Nurkenova Saule summons 2023-11-09'],
    ],
  ])('%s', async (text, expected) => expect(await dated(text)).toEqual(expected))
})

describe('when, in items', () => {
  it.each([
    [
      'Digest\n\n✅ 15.02.2024. A picket was stopped. Askar Omarov was fined.\n\n✅ 16.02.2024. Oleg Li was searched.',
      ['Askar Omarov fine 2024-02-15', 'Oleg Li search 2024-02-16'],
    ],
  ])('%s', async (text, expected) => expect(await dated(text)).toEqual(expected))
})
