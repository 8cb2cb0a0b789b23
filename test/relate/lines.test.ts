import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { pairs } from './pairs.js'

/** `language TAB marked line TAB who with what; …`, under the head of the mechanism they try. */
const lines = readFileSync(new URL('./lines.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')

for (const section of lines) {
  const [head, ...rows] = section.split('\n')
  describe(head!.slice(2), () => {
    it.each(rows.map((row) => row.split('\t')))('%s %s', (language, line, expected) =>
      expect(pairs(line!, language as Language).join('; ')).toBe(
        (expected ?? '')
          .split('; ')
          .filter((each) => each !== '')
          .sort()
          .join('; '),
      ),
    )
  })
}
