import { expect, it } from 'vitest'
import { marked, passage } from '../kit.js'
import { read } from './check.js'
import { compact } from './notation.js'

const readLine = (line: string) => {
  const { text, spans } = marked(line)
  const notes: string[] = []
  const value = read(spans[0]!, passage(text), spans, (code) => notes.push(code))
  return { value, notes, text: compact(value) }
}

it.each([
  ['charged under [STATUTE 405, Part 2 of the Criminal Code]', 'KZ-CC 405(2)'],
  ['charged [STATUTE under Article 405 of the CC,] then', 'KZ-CC 405'],
  ['[STATUTE Article 272, Part 2] of the Criminal Code', 'KZ-CC 272(2)'],
  ['Kyrgyzstan’s [STATUTE Criminal Code]', 'KG-CC'],
  ['[STATUTE Criminal] and Administrative Codes', 'KZ-CC'],
  ['[STATUTE Criminal Code of the RK, Article]', 'KZ-CC'],
  ['[STATUTE УК]', 'KZ-CC'],
  ['[STATUTE Universal Declaration of Human Rights and ICCPR]', 'UDHR; ICCPR'],
])('reads a range that another proposer cut: %s', (line, provisions) => {
  expect(readLine(line).text).toBe(provisions)
})

it('gives the title and the address of the act', () => {
  const { value } = readLine('[STATUTE Article 419 of the Criminal Code]')
  expect(value?.provisions).toEqual([
    {
      law: 'KZ-CC',
      article: '419',
      title: 'Knowingly false denunciation',
      url: 'https://adilet.zan.kz/rus/docs/K1400000226',
    },
  ])
})

it('notes an article that the code does not have, and a law that nothing tells', () => {
  expect(readLine('[STATUTE Article 488 of the Criminal Code]').notes).toEqual([
    'article-not-in-code',
  ])
  const unknown = readLine('[STATUTE Article 12] was read aloud')
  expect(unknown).toMatchObject({ value: undefined, notes: ['statute-law-unknown'] })
})
