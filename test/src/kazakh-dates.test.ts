/** Kazakh dates are those of a Node that knows the language. */
import { expect, it } from 'vitest'
import { kazakhDate } from '../../src/write/kazakh-dates.js'

const format = (iso: string) =>
  new Intl.DateTimeFormat('kk', {
    timeZone: 'UTC',
    month: 'long',
    ...(!iso.startsWith('-') && { year: 'numeric' }),
    ...(!/^\d{4}-\d\d$/.test(iso) && { day: 'numeric' }),
  })
const asDate = (iso: string) => new Date(iso.replace(/^--/, '2000-'))
/** Blanks of any width. */
const narrow = (text: string) => text.replace(/\s/g, ' ')

it.each([
  ['2023-05-01'],
  ['2023-05'],
  ['--12-31'],
  ['2022-07-01', '2022-07-02'],
  ['2022-07-01', '2022-08-02'],
  ['2022-12-30', '2023-01-02'],
  ['2022-07', '2022-08'],
  ['2022-12', '2023-01'],
  ['--07-01', '--07-02'],
  ['--07-01', '--08-02'],
])('%s %s', (from: string, to?: string) => {
  const said = format(from)
  const told = to ? said.formatRange(asDate(from), asDate(to)) : said.format(asDate(from))
  expect(kazakhDate(from, to)).toBe(narrow(told))
})
