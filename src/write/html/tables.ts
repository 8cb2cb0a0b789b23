/** The sortable tables: cases, people, notes. A cell carries the name of its column for narrow screens. */
import type { EntryRecord, NoteRecord, PersonRecord } from '../../../pipeline/record.js'
import { casesOf, type Document, oneLine, readAs, type Titles } from '../document.js'
import { numberWords, plainWords } from '../words.js'
import { noteLine, penaltyOf, provisionsOf } from './entries.js'
import { entryAnchor, personAnchor, safe, tag, toAnchor } from './markup.js'

interface Cell {
  readonly markup: string
  /** What is sorted by, where it is not the text shown. */
  readonly key?: string | number
}
interface Row {
  readonly id?: string
  readonly cells: readonly Cell[]
}

const plain = (text: string): Cell => ({ markup: safe(text) })

function table(name: string, columns: readonly string[], rows: readonly Row[]): string {
  const head = columns.map((column) =>
    tag('th', tag('button', safe(column), { type: 'button' }), { scope: 'col' }),
  )
  const body = rows.map(({ id, cells }) => {
    const inner = cells.map(({ markup, key }, at) =>
      tag('td', markup, { 'data-column': columns[at], 'data-key': key }),
    )
    return `${tag('tr', inner.join(''), { id })}\n`
  })
  return tag(
    'table',
    `${tag('thead', tag('tr', head.join('')))}${tag('tbody', `\n${body.join('')}`)}`,
    { 'aria-label': name },
  )
}

/** Heading, filter box and table; a sentence where there is nothing to list. */
function section(
  id: string,
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
): string {
  const heading = tag(
    'h2',
    `${title} ${tag('small', numberWords(rows.length), { class: 'count' })}`,
  )
  const filter = `<label class="filter">Filter <input type="search" data-filters="${id}"></label>`
  const inner = rows.length === 0 ? tag('p', 'None.') : `${filter}${table(title, columns, rows)}`
  return tag('section', `${heading}${inner}\n`, { id })
}

const entryCell = (number: number): Cell => ({
  markup: toAnchor(entryAnchor(number), String(number)),
  key: number,
})

function caseRows(entry: EntryRecord, names: ReadonlyMap<string, string>, titles: Titles) {
  return casesOf(entry).map((each): Row => {
    const personId = readAs(each.person, 'PERSON')?.personId ?? ''
    const name = names.get(personId)
    return {
      cells: [
        plain(each.when || oneLine(each.date?.text ?? '')),
        name === undefined
          ? plain(oneLine(each.person?.text ?? ''))
          : { markup: toAnchor(personAnchor(personId), name), key: name },
        plain(plainWords(each.event)),
        { markup: provisionsOf(each, titles).map(safe).join('<br>') },
        plain(penaltyOf(each)),
        plain(each.where || oneLine(each.place?.text ?? '')),
        plain(oneLine(each.authority?.text ?? '')),
        entryCell(entry.number),
      ],
    }
  })
}

export function casesSection({ entries, people }: Document, titles: Titles): string {
  const names = new Map(people.map((person) => [person.personId, person.name]))
  const columns = ['Date', 'Person', 'Event', 'Under', 'Penalty', 'Place', 'By', 'Entry']
  const rows = entries.flatMap((entry) => caseRows(entry, names, titles))
  return section('cases', 'Cases', columns, rows)
}

/** personId → numbers of the entries that mention the person. */
function whereOf(entries: readonly EntryRecord[]): ReadonlyMap<string, ReadonlySet<number>> {
  const where = new Map<string, Set<number>>()
  for (const entry of entries)
    for (const mention of entry.mentions) {
      const personId = readAs(mention, 'PERSON')?.personId
      if (personId === undefined) continue
      where.set(personId, (where.get(personId) ?? new Set()).add(entry.number))
    }
  return where
}

function personRow(
  person: PersonRecord,
  where: ReadonlySet<number>,
  names: ReadonlyMap<string, string>,
): Row {
  const spellings = person.spellings.map(({ text, count }) =>
    tag('li', `${safe(oneLine(text))}${count > 1 ? ` ${tag('small', `× ${count}`)}` : ''}`),
  )
  const review = person.review.map(({ personId, probability, reason }) => {
    const name = names.get(personId)
    const other = name === undefined ? safe(personId) : toAnchor(personAnchor(personId), name)
    return tag('li', `${other} (${Math.round(probability * 100)} %): ${safe(reason)}`)
  })
  return {
    id: personAnchor(person.personId),
    cells: [
      { markup: tag('b', safe(person.name)), key: person.name },
      { markup: tag('ul', spellings.join('')), key: -spellings.length },
      { markup: numberWords(person.mentions.length), key: -person.mentions.length },
      {
        markup: [...where].map((number) => entryCell(number).markup).join(', '),
        key: [...where][0] ?? 0,
      },
      { markup: review.length > 0 ? tag('ul', review.join('')) : '', key: -review.length },
    ],
  }
}

export function peopleSection({ entries, people }: Document): string {
  const names = new Map(people.map((person) => [person.personId, person.name]))
  const where = whereOf(entries)
  const columns = ['Name', 'Spellings', 'Mentions', 'Entries', 'Perhaps the same as']
  const rows = [...people]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((person) => personRow(person, where.get(person.personId) ?? new Set(), names))
  return section('people', 'People', columns, rows)
}

const noteRow = (note: NoteRecord, entry: EntryRecord | undefined): Row => ({
  cells: [
    entry ? entryCell(entry.number) : { markup: 'whole report', key: 0 },
    { markup: noteLine(note, entry?.text ?? '') },
  ],
})

export function notesSection({ entries, report }: Document): string {
  const rows = [
    ...report.notes.map((note) => noteRow({ code: note.code, text: note.text }, undefined)),
    ...entries.flatMap((entry) => entry.notes.map((note) => noteRow(note, entry))),
  ]
  return section('notes', 'Notes', ['Entry', 'Note'], rows)
}
