/** People: each with the spellings, what happened to them in the order of time, and where they are named. */

import { grouped } from '../../../pipeline/link/grouped.js'
import type { PersonRecord } from '../../../pipeline/record.js'
import { oneLine } from '../document.js'
import { counted, same, word } from '../wording.js'
import { caseWords, dateOf, nameLink, sourceLinks } from './case-line.js'
import { apart, personAnchor, tag } from './markup.js'
import { entrySaid, placeOf, placeWords, type Sheet, type SheetCase, type Told } from './sheet.js'

const byTime = (a: SheetCase, b: SheetCase): number => {
  if (a.when === b.when) return 0
  if (!a.when || !b.when) return a.when ? -1 : 1
  return a.when < b.when ? -1 : 1
}

function step(each: SheetCase, sheet: Sheet): string {
  const { book } = sheet
  const when = dateOf(each)
  const date = when('en')
    ? book.say(when, 'time', { datetime: /^\d{4}[\d-]*$/.test(each.when) ? each.when : undefined })
    : book.say(word('date.none'), 'span', { class: 'soft' })
  const where = placeOf(each)
  const entry = book.say(entrySaid(each.report, each.entry), 'a', { href: each.href })
  const links = [entry, sourceLinks(each)].filter(Boolean).join(' ')
  const place = where('en') ? ` · ${book.say(where)}` : ''
  return tag(
    'li',
    `${tag('div', date, { class: 'when' })}${tag(
      'div',
      `${caseWords(each, sheet, false)}${place} ${tag('span', links, { class: 'links' })}`,
    )}`,
    { 'data-also': placeWords(each) },
  )
}

/** Links to the entries that name somebody, each once. */
function entriesOf(told: readonly Told[], sheet: Sheet): string {
  const seen = new Map(told.map((each) => [each.href, each]))
  return [...seen.values()]
    .map((each) =>
      each.report.page
        ? sheet.book.say(entrySaid(each.report, each.entry), 'a', { href: each.href })
        : tag('a', String(each.entry.number), {
            href: each.href,
            ...sheet.book.label(word('entry', { n: each.entry.number })),
          }),
    )
    .join(', ')
}

const spellingsOf = ({ spellings }: PersonRecord): string =>
  spellings
    .map(({ text, count }) => `${oneLine(text)}${count > 1 ? ` ×\u00a0${count}` : ''}`)
    .join('; ')

function reviewOf({ review }: PersonRecord, sheet: Sheet): string {
  if (review.length === 0) return ''
  const names = review.map(({ personId }) => {
    return nameLink(personId, sheet)
  })
  return tag('p', `${sheet.book.say(word('people.review'))} ${names.join(', ')}`, {
    class: 'review',
  })
}

function personHtml(person: PersonRecord, cases: readonly SheetCase[], sheet: Sheet): string {
  const { book } = sheet
  const told = sheet.toldOf(person.personId)
  const written = book.say(word('people.written', { spellings: spellingsOf(person) }))
  const named = `${book.say(word('people.named'))} ${entriesOf(told, sheet)}`
  const steps = [...cases].sort(byTime).map((each) => step(each, sheet))
  const name = sheet.nameOf(person.personId) ?? same(person.name)
  const label = book.label(word('people.timeline', { name }))
  return `${tag(
    'article',
    book.say(name, 'h4') +
      tag('p', `${written}<br>${named}`, { class: 'soft' }) +
      tag('ol', steps.join(''), { class: 'timeline', ...label }) +
      reviewOf(person, sheet),
    { id: personAnchor(person.personId), class: 'person unit', 'data-person': person.personId },
  )}\n`
}

function bystander(person: PersonRecord, sheet: Sheet): string {
  const entries = entriesOf(sheet.toldOf(person.personId), sheet)
  const spellings = tag('span', apart(spellingsOf(person)), { class: 'soft' })
  return `${tag(
    'li',
    `${sheet.book.say(sheet.nameOf(person.personId) ?? same(person.name), 'b')} ${spellings} ${entries}${reviewOf(person, sheet)}`,
    {
      id: personAnchor(person.personId),
      class: 'unit',
      'data-person': person.personId,
    },
  )}\n`
}

/** By the names that the list goes by. */
const alphabetical = (people: readonly PersonRecord[]): readonly PersonRecord[] =>
  [...people].sort((a, b) => a.name.localeCompare(b.name, 'en'))

export function peopleSection(sheet: Sheet): string {
  const { people, book } = sheet
  const cases = grouped(sheet.cases, ({ personId }) => personId)
  const sorted = alphabetical(people)
  const concerned = sorted.filter(({ personId }) => cases.has(personId))
  const others = sorted.filter(({ personId }) => !cases.has(personId))
  const count = (number: number) => book.say(counted('people', number), 'small')
  const head = `${book.say(word('section.people'), 'h2')}`
  const first =
    concerned.length > 0
      ? `<h3>${book.say(word('people.timelines'))} ${count(concerned.length)}</h3>\n${tag(
          'div',
          concerned.map((each) => personHtml(each, cases.get(each.personId)!, sheet)).join(''),
          { class: 'cards' },
        )}`
      : ''
  const second =
    others.length > 0
      ? `<h3>${book.say(word('people.others'))} ${count(others.length)}</h3>${book.say(word('people.others.note'), 'p', { class: 'facts' })}\n${tag(
          'ul',
          others.map((each) => bystander(each, sheet)).join(''),
          { class: 'others' },
        )}`
      : ''
  const none = people.length === 0 ? book.say(word('none'), 'p') : ''
  return `${tag('section', head + first + second + none, { id: 'people' })}\n`
}
