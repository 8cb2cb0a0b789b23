import { describe, expect, it } from 'vitest'
import type { Language, Period } from '../../pipeline/document.js'
import { placeReader } from '../../pipeline/normalise/place/index.js'
import { loadPlaces } from '../../src/load/places.js'
import { marked, passage } from '../kit.js'

const reader = placeReader(loadPlaces())

interface Read {
  readonly values: readonly string[]
  readonly notes: readonly string[]
}

function read(line: string, language: Language, period?: Period): Read {
  const { text, spans } = marked(line)
  const notes: string[] = []
  const where = passage(text, language, period)
  const values = spans.map((span) => {
    const value = reader(span, where, spans, (code) => notes.push(code))
    return [value?.name, value?.kind, value?.region ?? value?.country ?? ''].join(';')
  })
  return { values, notes }
}

type Row = readonly [string, ...string[]]
const check = (
  language: Language,
  rows: readonly Row[],
  period: Period = ['2023-05-01', '2023-05-31'],
) =>
  it.each(rows)('%s', (line, ...values) => {
    expect(read(line, language, period).values).toEqual(values)
  })

describe('names in English', () =>
  check('en', [
    ['in [PLACE Uralsk]', 'Oral;city;KZ-27'],
    ['in [PLACE Ust-Kamenogorsk]', 'Oskemen;city;KZ-63'],
    ['in [PLACE Oskemen city]', 'Oskemen;city;KZ-63'],
    ['in [PLACE Nur-Sultan]', 'Astana;city;KZ-71'],
    ['in [PLACE Semipalatinsk]', 'Semey;city;KZ-10'],
    ['in [PLACE Petropavlovsk]', 'Petropavl;city;KZ-59'],
    ['in [PLACE Kapshagay]', 'Konaev;city;KZ-19'],
    ['in [PLACE Kapchagai city]', 'Konaev;city;KZ-19'],
    ['in [PLACE Chimkent]', 'Shymkent;city;KZ-79'],
    ['in [PLACE Alma-Ata]', 'Almaty;city;KZ-75'],
    ['in [PLACE Aktyubinsk]', 'Aktobe;city;KZ-15'],
    ['in [PLACE Kustanay]', 'Kostanay;city;KZ-39'],
    ['in [PLACE Guryev]', 'Atyrau;city;KZ-23'],
    ['in [PLACE Kzyl-Orda]', 'Kyzylorda;city;KZ-43'],
    ['in [PLACE Jezkazgan]', 'Zhezqazghan;city;KZ-62'],
    ['in [PLACE Zhana-Ozen]', 'Zhanaozen;city;KZ-47'],
    ['in [PLACE Yerementau]', 'Yereymentau;city;KZ-11'],
    ['in [PLACE Karagandy]', 'Karagandy;city;KZ-35'],
    ['in [PLACE Shymknet]', 'Shymkent;city;KZ-79'],
    ['in [PLACE Kyzylroda]', 'Kyzylorda;city;KZ-43'],
    [
      '[PLACE Mangistau region], [PLACE Kuryk village]',
      'Mangystau Region;region;KZ-47',
      'Kuryk;settlement;KZ-47',
    ],
    ['[PLACE Akmola region]', 'Akmola Region;region;KZ-11'],
    ['[PLACE Turkestan region]', 'Turkestan Region;region;KZ-61'],
    ['[PLACE Karagandinskaya oblast]', 'Karaganda Region;region;KZ-35'],
    ['[PLACE EKR]', 'East Kazakhstan Region;region;KZ-63'],
    [
      '[PLACE Almaty region], [PLACE Iliysk district], [PLACE Otegen Batyr settlement]',
      'Almaty Region;region;KZ-19',
      'Ile District;district;KZ-19',
      'Otegen Batyr;settlement;KZ-19',
    ],
    [
      '[PLACE Almaty region], [PLACE Iliisky district]',
      'Almaty Region;region;KZ-19',
      'Ile District;district;KZ-19',
    ],
    ['[PLACE Astana], [PLACE Esil district]', 'Astana;city;KZ-71', 'Esil District;district;KZ-71'],
    [
      '[PLACE North Kazakhstan region], [PLACE Esil district]',
      'North Kazakhstan Region;region;KZ-59',
      'Esil District;district;KZ-59',
    ],
    [
      '[PLACE Almaty], the [PLACE Kairat micro-district]',
      'Almaty;city;KZ-75',
      'Kairat micro-district;district;KZ-75',
    ],
    [
      '[PLACE Astana], at [PLACE Mangilik-El 57A]',
      'Astana;city;KZ-71',
      'Mangilik El 57A;street;KZ-71',
    ],
    [
      '[PLACE Astana], at [PLACE 12 Chekhoeva Street]',
      'Astana;city;KZ-71',
      '12 Chekhoeva Street;street;KZ-71',
    ],
    [
      '[PLACE Taraz], on [PLACE Tole bi street 101]',
      'Taraz;city;KZ-31',
      'Tole bi Street 101;street;KZ-31',
    ],
    [
      '[PLACE Almaty], corner of [PLACE Abay] and [PLACE Dostyk avenues]',
      'Almaty;city;KZ-75',
      'Abay Avenue;street;KZ-75',
      'Dostyk Avenue;street;KZ-75',
    ],
    [
      '[PLACE Almaty], [PLACE Ualikhanov square]',
      'Almaty;city;KZ-75',
      'Ualikhanov Square;square;KZ-75',
    ],
    [
      '[PLACE Almaty], in “[PLACE Kargaily]” square',
      'Almaty;city;KZ-75',
      'Kargaily Square;square;KZ-75',
    ],
    ['[PLACE Almaty], the hotel “[PLACE Almaty]”', 'Almaty;city;KZ-75', 'Almaty;building;KZ-75'],
    [
      '[PLACE Almaty], the [PLACE Central Park of Culture and Leisure]',
      'Almaty;city;KZ-75',
      'Central Park of Culture and Leisure;park;KZ-75',
    ],
    [
      '[PLACE Uralsk], the [PLACE monument to Abay]',
      'Oral;city;KZ-27',
      'monument to Abay;monument;KZ-27',
    ],
    ['[PLACE Taraz], [PLACE PDF No. 13]', 'Taraz;city;KZ-31', 'PDF No. 13;facility;KZ-31'],
    [
      '[PLACE Petropavl], [PLACE facility № 71]',
      'Petropavl;city;KZ-59',
      'Facility No. 71;facility;KZ-59',
    ],
    ['institution [PLACE ZD-158/2]', 'ZD-158/2;facility;'],
    ['[PLACE ETs-166/5]', 'EC-166/5;facility;'],
    ['flight [PLACE Bishkek]-[PLACE Tashkent]', 'Bishkek;city;KG', 'Tashkent;city;UZ'],
    ['the [PLACE Republic of Kazakhstan]', 'Kazakhstan;country;KZ'],
    ['the [PLACE RK]', 'Kazakhstan;country;KZ'],
    ['the [PLACE Kyrgyz Republic]', 'Kyrgyzstan;country;KG'],
    ['the [PLACE Republic of Poland]', 'Poland;country;PL'],
    ['the [PLACE People’s Republic of China]', 'China;country;CN'],
    ['the [PLACE U.S.], the [PLACE UK]', 'United States;country;US', 'United Kingdom;country;GB'],
    ['[PLACE Geneva], [PLACE Switzerland]', 'Geneva;city;CH', 'Switzerland;country;CH'],
    ['[PLACE Kiev], [PLACE Ukraine]', 'Kyiv;city;UA', 'Ukraine;country;UA'],
    ['[PLACE Karakalpakstan]', 'Karakalpakstan;region;UZ'],
    ['[PLACE Orenburg region], [PLACE Russia]', 'Orenburg Region;region;RU', 'Russia;country;RU'],
    [
      '[PLACE Korday district], the village of [PLACE Masanchi]',
      'Korday District;district;KZ-31',
      'Masanchi;settlement;KZ-31',
    ],
    ['[PLACE Pavlodar region], [PLACE Aksu]', 'Pavlodar Region;region;KZ-55', 'Aksu;city;KZ-55'],
    [
      '[PLACE Turkistan region], [PLACE Aksu settlement]',
      'Turkestan Region;region;KZ-61',
      'Aksu;settlement;KZ-61',
    ],
  ]))

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
      ['[PLACE Zhezkazgan]', 'Zhezqazghan;city;KZ-35'],
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
