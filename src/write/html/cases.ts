/** All cases of a report as a table that can be sorted by each column. */
import { numberWords, type Said, same, word } from '../wording.js'
import {
  authorityOf,
  dateOf,
  eventOf,
  modalityBadge,
  nameLink,
  penaltyOf,
  provisionsOf,
} from './case-line.js'
import { apart, tag } from './markup.js'
import { placeOf, placeWords, type Sheet, type SheetCase } from './sheet.js'

const columns = [
  'date',
  'person',
  'event',
  'under',
  'penalty',
  'place',
  'authority',
  'entry',
] as const

function row(each: SheetCase, sheet: Sheet): string {
  const { book } = sheet
  const nothing = same('')
  const cell = (inner: string, key?: string | number) =>
    tag('td', inner, { role: 'cell', 'data-key': key })
  const said = (what: Said) => cell(what('en') === '' ? '' : book.say(what))
  const provisions = provisionsOf(each, sheet).map((one) => book.say(one))
  const penalty = penaltyOf(each) ?? nothing
  const entry = tag('a', String(each.entry.number), {
    href: each.href,
    ...book.label(word('entry', { n: each.entry.number })),
  })
  return `${tag(
    'tr',
    [
      cell(dateOf(each)('en') ? book.say(dateOf(each)) : '', each.when),
      cell(nameLink(each.personId, sheet, each.text)),
      cell(`${book.say(eventOf(each))} ${modalityBadge(each, sheet)}`),
      cell(provisions.join('<br>')),
      said(penalty),
      said(placeOf(each)),
      cell(apart(authorityOf(each))),
      cell(entry, each.entry.number),
    ].join(''),
    {
      role: 'row',
      class: 'unit',
      'data-person': each.personId || undefined,
      'data-also': placeWords(each),
    },
  )}\n`
}

export function casesSection(sheet: Sheet): string {
  const { cases, book } = sheet
  const count = book.say((language) => numberWords(cases.length, language), 'small')
  const heading = `<h2>${book.say(word('section.cases'))} ${count}</h2>`
  if (cases.length === 0)
    return `${tag('section', `${heading}${book.say(word('none'), 'p')}`, { id: 'cases' })}\n`
  const heads = columns.map((column) =>
    tag('th', book.say(word(`column.${column}`), 'button', { type: 'button' }), {
      scope: 'col',
      role: 'columnheader',
    }),
  )
  const table = tag(
    'table',
    tag('thead', tag('tr', heads.join(''), { role: 'row' }), { role: 'rowgroup' }) +
      tag('tbody', `\n${cases.map((each) => row(each, sheet)).join('')}`, { role: 'rowgroup' }),
    { class: 'sortable', role: 'table', ...book.label(word('section.cases')) },
  )
  return `${tag('section', heading + table, { id: 'cases' })}\n`
}
