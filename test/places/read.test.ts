import { describe, expect, it } from 'vitest'
import type { Period } from '../../pipeline/document.js'
import { marked, passage } from '../kit.js'
import { check, read, reader } from './reading.js'

describe('names in Russian', () =>
  check('ru', [
    ['в [PLACE Астане]', 'Astana;city;KZ-71'],
    ['из [PLACE Уральска]', 'Oral;city;KZ-27'],
    ['в [PLACE Семее]', 'Semey;city;KZ-10'],
    ['в [PLACE Алма-Ате]', 'Almaty;city;KZ-75'],
    ['в [PLACE Усть-Каменогорске]', 'Oskemen;city;KZ-63'],
    ['г. [PLACE Конаев]', 'Konaev;city;KZ-19'],
    ['в [PLACE Актюбинской области]', 'Aktobe Region;region;KZ-15'],
    ['в области [PLACE Абай]', 'Abai Region;region;KZ-10'],
    ['[PLACE ВКО]', 'East Kazakhstan Region;region;KZ-63'],
    [
      '[PLACE Алматинская область], [PLACE Илийский район], с. [PLACE Отеген батыр]',
      'Almaty Region;region;KZ-19',
      'Ile District;district;KZ-19',
      'Otegen Batyr;settlement;KZ-19',
    ],
    [
      '[PLACE Алматы], [PLACE Алмалинский район]',
      'Almaty;city;KZ-75',
      'Almaly District;district;KZ-75',
    ],
    ['[PLACE Астана], район [PLACE Алматы]', 'Astana;city;KZ-71', 'Almaty District;district;KZ-71'],
    ['[PLACE Тараз], ул. [PLACE Абая, 10]', 'Taraz;city;KZ-31', 'Abay Street 10;street;KZ-31'],
    ['[PLACE Тараз], пр. [PLACE Назарбаева]', 'Taraz;city;KZ-31', 'Nazarbayev Avenue;street;KZ-31'],
    [
      '[PLACE Алматы], площадь [PLACE Республики]',
      'Almaty;city;KZ-75',
      'Republic Square;square;KZ-75',
    ],
    ['[PLACE Алматы], торговый дом «[PLACE Тулпар]»', 'Almaty;city;KZ-75', 'Tulpar;building;KZ-75'],
    [
      '[PLACE Алматы], мкр. [PLACE Шанырак]',
      'Almaty;city;KZ-75',
      'Shanyrak micro-district;district;KZ-75',
    ],
    ['у [PLACE памятника Абаю]', 'monument to Abay;monument;'],
    [
      'у [PLACE памятника жертвам политических репрессий]',
      'monument to the victims of political repressions;monument;',
    ],
    ['[PLACE СИЗО № 1]', 'SIZO No. 1;facility;'],
    ['учреждение [PLACE ЕЦ-166/5]', 'EC-166/5;facility;'],
    ['в [PLACE учреждении № 68]', 'Institution No. 68;facility;'],
    ['[PLACE Республики Казахстан]', 'Kazakhstan;country;KZ'],
    ['в [PLACE Россию]', 'Russia;country;RU'],
    ['в [PLACE США]', 'United States;country;US'],
    ['из [PLACE Оренбургской области]', 'Orenburg Region;region;RU'],
    ['в [PLACE Женеве]', 'Geneva;city;CH'],
    ['в [PLACE Нью-Йорке]', 'New York;city;US'],
  ]))

describe('names in Kazakh', () =>
  check('kk', [
    ['[PLACE Астанада]', 'Astana;city;KZ-71'],
    ['[PLACE Оралдан]', 'Oral;city;KZ-27'],
    ['[PLACE Өскеменге]', 'Oskemen;city;KZ-63'],
    ['[PLACE Тараздың]', 'Taraz;city;KZ-31'],
    ['[PLACE Жаңаөзендегі]', 'Zhanaozen;city;KZ-47'],
    ['[PLACE Қонаев қаласында]', 'Konaev;city;KZ-19'],
    ['[PLACE Түркістан облысында]', 'Turkestan Region;region;KZ-61'],
    [
      '[PLACE Алматы облысы], [PLACE Іле ауданы], [PLACE Өтеген батыр ауылы]',
      'Almaty Region;region;KZ-19',
      'Ile District;district;KZ-19',
      'Otegen Batyr;settlement;KZ-19',
    ],
    ['[PLACE Тараз], [PLACE Абай көшесі]', 'Taraz;city;KZ-31', 'Abay Street;street;KZ-31'],
    [
      '[PLACE Алматы], [PLACE Республика алаңында]',
      'Almaty;city;KZ-75',
      'Republic Square;square;KZ-75',
    ],
    [
      '[PLACE Алматы], [PLACE Қайрат шағын ауданы]',
      'Almaty;city;KZ-75',
      'Kayrat micro-district;district;KZ-75',
    ],
    ['[PLACE №71 мекемеде]', 'Institution No. 71;facility;'],
    ['[PLACE Абай ескерткішінің]', 'monument to Abay;monument;'],
    ['[PLACE Қазақстан Республикасының]', 'Kazakhstan;country;KZ'],
    ['[PLACE АҚШ-та]', 'United States;country;US'],
    ['[PLACE Қытайға]', 'China;country;CN'],
    ['[PLACE БҚО-да]', 'West Kazakhstan Region;region;KZ-27'],
    ['[PLACE Мәскеуден]', 'Moscow;city;RU'],
  ]))

describe('regions as of the date of the report', () => {
  const may2022: Period = ['2022-05-01', '2022-05-31']
  check(
    'en',
    [
      ['[PLACE Semey]', 'Semey;city;KZ-63'],
      ['[PLACE Taldykorgan]', 'Taldykorgan;city;KZ-19'],
      ['[PLACE Zhezkazgan]', 'Zhezkazgan;city;KZ-35'],
      ['[PLACE Shymkent]', 'Shymkent;city;KZ-79'],
    ],
    may2022,
  )
  check('en', [['[PLACE Shymkent]', 'Shymkent;city;KZ-61']], ['2017-03-01', '2017-03-31'])
})

describe('namesakes', () => {
  it('are told apart by the region of the entry', () => {
    const { notes } = read('[PLACE Zhambyl region], [PLACE Karasu village]', 'en')
    expect(notes).toEqual([])
  })
  it('stay without coordinates where nothing tells', () => {
    const { text, spans } = marked('in [PLACE Birlik village]')
    const notes: string[] = []
    const value = reader(spans[0]!, passage(text), spans, (code) => notes.push(code))
    expect(value).toEqual({ name: 'Birlik', kind: 'settlement', country: 'KZ' })
    expect(notes).toEqual(['place-ambiguous'])
  })
})
