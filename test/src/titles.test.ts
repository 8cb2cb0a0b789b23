import { expect, it } from 'vitest'
import { loadLexicon } from '../../src/load.js'
import { titlesOf } from '../../src/titles.js'

it('laws and regions have names for readers', () => {
  const { law, region } = titlesOf(loadLexicon())
  expect(['KZ-CC', 'KZ-CAO', 'KZ-LAW-political-parties', 'UDHR', 'XX-CC'].map(law)).toEqual([
    'Criminal Code',
    'Code on administrative offences',
    'Law on political parties',
    'Universal Declaration of Human Rights',
    undefined,
  ])
  expect(region('KZ-10')).toBe('Abai Region')
  expect(['KZ-75', 'KZ-47', 'KZ-99'].map(region)).toEqual(['Almaty', 'Mangystau Region', undefined])
})
