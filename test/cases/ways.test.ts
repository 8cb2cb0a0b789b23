/** The many ways in which agencies, courts, lists and relatives tell an event, and the neighbours of those words that tell none. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { happened } from './kit.js'

/** `event@who+event | text`; `-` for none; `?` before a line that comes out wrong still. */
const linesOf = (language: Language): readonly (readonly [string, string])[] =>
  readFileSync(new URL(`lines/${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [string, string])

const suits = (wanted: string, found: readonly string[]): boolean => {
  const due = wanted === '-' ? [] : wanted.split('+')
  // Where nobody is named, one event may be that of several people.
  const told = wanted.includes('@') ? found : new Set(found.map((each) => each.split(' ').at(-1)))
  return (
    [...told].length === due.length &&
    due.every((one) => {
      const [event, who = ''] = one.split('@')
      return found.some((each) => each.endsWith(` ${event}`) && each.includes(who))
    })
  )
}

describe.each(['en', 'ru', 'kk'] as const)('ways of telling: %s', (language) => {
  it('every line as it is meant, but for those marked', { timeout: 180_000 }, async () => {
    const wrong: string[] = []
    const right: string[] = []
    for (const [wanted, text] of linesOf(language)) {
      const found = await happened(text)
      const [mark, due] = wanted.startsWith('? ') ? ['?', wanted.slice(2)] : ['', wanted]
      const fits = suits(due, found)
      if (!fits && mark === '') wrong.push(`${wanted} | ${text} → ${found.join(', ') || '-'}`)
      if (fits && mark === '?') right.push(text)
    }
    expect(wrong).toEqual([])
    expect(right, 'no longer wrong: take the mark away').toEqual([])
  })
})
