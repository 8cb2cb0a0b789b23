import { expect, it } from 'vitest'
import { loadLexicon } from '../../src/load.js'
import { titlesOf } from '../../src/titles.js'

it('laws and regions have names for readers', () => {
  const { law, region, article, place } = titlesOf(loadLexicon())
  expect(
    ['KZ-CC', 'KZ-CAO', 'KZ-LAW-political-parties', 'UDHR', 'XX-CC'].map((id) => law(id)),
  ).toEqual([
    'Criminal Code',
    'Code on administrative offences',
    'Law on political parties',
    'Universal Declaration of Human Rights',
    undefined,
  ])
  expect(region('KZ-10')).toBe('Abai Region')
  expect(region('KZ-47')).toBe('Mangystau Region')
  expect(['KZ-75', 'KZ-99'].map((code) => region(code))).toEqual(['Almaty', undefined])
  expect(law('KZ-CAO', 'ru')).toBe('Кодекс об административных правонарушениях')
  expect(law('KZ-LAW-political-parties', 'kk')).toBe('Саяси партиялар туралы заң')
  expect(article?.('KZ-CC', '1', 'ru')).toBe('Уголовное законодательство Республики Казахстан')
  expect(place?.('Taraz')).toMatchObject({ lat: expect.any(Number), region: 'KZ-31' })
  expect(place?.('Almaty Region')).toEqual({ region: 'KZ-19' })
})
