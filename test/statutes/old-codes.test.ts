/** Which code was in force: told by the dates of the sentence, else of the report. */
import { describe, expect, it } from 'vitest'
import type { Period } from '../../pipeline/document.js'
import { marked, passage } from '../kit.js'
import { read } from './check.js'
import { compact } from './notation.js'

const report = (year: number): Period => [`${year}-01-01`, `${year}-01-31`]

const lines: readonly (readonly [string, string, Period?])[] = [
  [
    'On [DATE 4 May 2011] he got a term under [STATUTE Article 164 of the Criminal Code].',
    'KZ-CC-1997 164',
  ],
  ['[DATE В июне 2013 года] её оштрафовали по [STATUTE ст. 373 КоАП].', 'KZ-CAO-2001 373'],
  ['[DATE 2012 жылы] ол [STATUTE ҚК 233-бабы] бойынша сотталды.', 'KZ-CC-1997 233'],
  ['[DATE 3 May 2016], convicted under [STATUTE Article 174 of the Criminal Code].', 'KZ-CC 174'],
  [
    'In [DATE 2012] fined, on [DATE 3 May 2019] charged under [STATUTE Article 174 of the CC RK].',
    'KZ-CC 174',
  ],
  ['[DATE May 3], charged under [STATUTE Article 174 of the CC RK].', 'KZ-CC 174', report(2021)],
  [
    '[DATE May 3], charged under [STATUTE Article 164 of the CC RK].',
    'KZ-CC-1997 164',
    report(2012),
  ],
  ['Ospan, born [DATE 1 May 2003], charged under [STATUTE Article 174 of the CC RK].', 'KZ-CC 174'],
  ['In [DATE 2012] it was no offence under [STATUTE Article 405 of the CC RK].', 'KZ-CC 405'],
  ['the [STATUTE Criminal Code] of [DATE 3 July 2014]', 'KZ-CC'],
]

describe('a code that another has replaced', () => {
  it.each(lines.map((each) => [each] as const))('%s', ([line, provisions, period]) => {
    const { text, spans } = marked(line)
    const language = /[әіңғүұқөһ]/i.test(line) ? 'kk' : /[а-я]/i.test(line) ? 'ru' : 'en'
    const statute = spans.find(({ label }) => label === 'STATUTE')!
    const value = read(statute, passage(text, language, period), spans, () => {})
    expect(compact(value)).toBe(provisions)
  })
})
