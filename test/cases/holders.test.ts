/** Whose each sanction and citation is. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { pairs } from './pairs.js'

/** `language TAB marked line TAB who with what; …`, under the head of what they try; `?` before a line that comes out wrong still. */
const sections = readFileSync(new URL('./holders.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

for (const section of sections) {
  const [head, ...rows] = section.split('\n')
  describe(head!.slice(2), () => {
    it.each(rows.map((row) => row.split('\t')))('%s %s', (start, line, due) => {
      const [mark, language] = start!.startsWith('? ') ? ['?', start!.slice(2)] : ['', start!]
      const wanted = (due ?? '').split('; ').filter((each) => each !== '')
      const found = pairs(line!, language as Language).join('; ')
      if (mark === '?') expect(found, 'no longer wrong').not.toBe(wanted.sort().join('; '))
      else expect(found).toBe(wanted.sort().join('; '))
    })
  })
}
