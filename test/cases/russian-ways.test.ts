/** Russian: the many ways in which agencies, courts, lists and relatives tell an event, and the neighbours of those words that tell none. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { happened } from './kit.js'

/** `event@who + event | text`; `-` for none. */
const lines = readFileSync(new URL('lines/ru.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string])

const suits = (wanted: string, found: readonly string[]): boolean => {
  const due = wanted === '-' ? [] : wanted.split('+')
  return (
    found.length === due.length &&
    due.every((one) => {
      const [event, who = ''] = one.split('@')
      return found.some((each) => each.endsWith(` ${event}`) && each.includes(who))
    })
  )
}

it('tells every line as it is meant', { timeout: 120_000 }, async () => {
  const wrong: string[] = []
  for (const [wanted, text] of lines) {
    const found = await happened(text)
    if (!suits(wanted, found)) wrong.push(`${wanted} | ${text} → ${found.join(', ') || '-'}`)
  }
  expect(wrong).toEqual([])
})
