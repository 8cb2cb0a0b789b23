/** Texts of several lines: a lone or misspelt name leans on the whole names beside it. */
import type { Language } from '../../pipeline/document.js'

interface Document {
  readonly what: string
  readonly language: Language
  readonly lines: readonly string[]
}

export const documents: readonly Document[] = [
  {
    what: 'a surname that is a town as well',
    language: 'en',
    lines: [
      'June 4, Aktau, blogger [PERSON Oksana Shevchenko] and her lawyer were stopped by police.',
      '[PERSON Shevchenko] was fined, [PERSON Shevchenko]’s lawyer appealed. The trial of [PERSON Shevchenko] goes on.',
      'In Shevchenko people gathered near Shevchenko Street.',
      'June 7, Shevchenko, a rally was held.',
    ],
  },
  {
    what: 'a whole name of two places again',
    language: 'en',
    lines: [
      'Lawyer [PERSON Viktoria Kan] came, then [PERSON Viktoria Kan] and [PERSON Kan] left. [PERSON Sofia Li] and [PERSON Sofia Li] stayed.',
    ],
  },
  {
    what: 'a given name that is a region as well',
    language: 'en',
    lines: [
      'Artist [PERSON Abay Seitkali] was stopped in Oral. [PERSON Abay] was fined, Abay region and Abay Street are far.',
    ],
  },
  {
    what: 'a surname that is a town as well',
    language: 'ru',
    lines: [
      'Журналистка [PERSON Оксана Шевченко] задержана в Уральске.',
      'Позже [PERSON Шевченко] отпустили, у [PERSON Шевченко] изъяли телефон. В Шевченко прошёл митинг, улица Шевченко перекрыта.',
    ],
  },
  {
    what: 'a surname without ending, later alone',
    language: 'en',
    lines: [
      'June 3, Astana, [PERSON Seitkazy Duman], Article 378 of the Criminal Code of the RK, was detained.',
      'June 9, Astana, [PERSON Seitkazy] did not admit guilt. [PERSON Seitkazy]’s mother wept.',
      'June 11, Astana, a rally in support of [PERSON Seitkazy] was turned down.',
    ],
  },
  {
    what: 'surnames of a list, later alone in a coordination',
    language: 'en',
    lines: [
      'The court convicted [PERSON Tileubek A.], [PERSON Kulmagambet S] and [PERSON Seisen O.] of riots.',
      '[PERSON Tileubek], [PERSON Kulmagambet] and [PERSON Seisen] have appealed.',
    ],
  },
  {
    what: 'near spellings of one surname',
    language: 'en',
    lines: [
      'June 3, Almaty, [PERSON Mukhametzhar D.], 25 days of arrest.',
      'June 5, Almaty, according to [PERSON Muhametzhar], he was beaten. [PERSON Mukhamedzhar] repeated it in court.',
    ],
  },
  {
    what: 'a known surname does not swallow streets',
    language: 'en',
    lines: [
      'June 3, Almaty, [PERSON Satpay B.] was fined.',
      'June 4, Almaty, on Satpay Street a picket was held. [PERSON Satpay] came too.',
    ],
  },
  {
    what: 'the given name of a child',
    language: 'en',
    lines: [
      'June 3, Almaty, [PERSON Aidos Ermekhan], the father of four-year-old [PERSON Tomiris], who was shot dead, filed a suit.',
      'The case of [PERSON Tomiris] was closed twice.',
    ],
  },
  {
    what: 'Russian cases of one surname',
    language: 'ru',
    lines: [
      '3 июня, Астана, [PERSON Думан Сейтказы] задержан.',
      '4 июня, Астана, [PERSON Сейтказы] арестован; адвокат [PERSON Сейтказы] обжаловал решение.',
      '5 июня, Алматы, [PERSON Асхат Тилеубек] вышел на пикет.',
      '6 июня, Алматы, на [PERSON Тилеубека] составлен протокол. [PERSON Тилеубеку] вручили повестку.',
    ],
  },
  {
    what: 'Kazakh cases of one surname',
    language: 'kk',
    lines: [
      '3 маусым, Астана, [PERSON Думан Сейтқазы] ұсталды.',
      '4 маусым, Астана, [PERSON Сейтқазының] анасы келді. [PERSON Сейтқазыға] айыппұл салынды.',
    ],
  },
  {
    what: 'a second surname in brackets',
    language: 'en',
    lines: [
      'June 1, Almaty, [PERSON Kanat Abish] ([PERSON Turdakun]) was released.',
      'June 2, Almaty, [PERSON Turdakun] thanked his supporters.',
    ],
  },
  {
    what: 'a given name alone that is a question, a village or an ordinary word',
    language: 'ru',
    lines: ['«Ты [PERSON Ерлан]?» — спросил дежурный.', '[PERSON Ерлан Садыков] вышел под утро.'],
  },
  {
    what: 'given names alone in Kazakh cases',
    language: 'kk',
    lines: [
      '[PERSON Асыл Нұрмағамбет] шағым жазды. Кешке полиция [PERSON Асылды] үйінен алып кетті.',
      'Ақыры [PERSON Асылға] айып тағылды.',
    ],
  },
  {
    what: 'a month that is a name as well',
    language: 'en',
    lines: [
      '[PERSON April Robertson] was fined; [PERSON April] teaches here. In April she left, April 5 came.',
    ],
  },
  {
    what: 'names one a line',
    language: 'ru',
    lines: [
      'Задержаны:\n[PERSON Сагидолла Карим]\n[PERSON Назарко Вера]\n[PERSON Лебедко Роман]',
      'Задержан [PERSON Талгат\nСеидов].',
    ],
  },
]
