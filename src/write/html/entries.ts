/** The report itself: every entry with its text painted, what was concluded from it, its notes and its sources. */
import { languages } from '../../../pipeline/document.js'
import type { EntryRecord, MentionRecord, NoteRecord } from '../../../pipeline/record.js'
import { oneLine, readAs } from '../document.js'
import { segments } from '../segments.js'
import { placeSaid, type Said, word } from '../wording.js'
import { caseWords, dateOf } from './case-line.js'
import { apart, entryAnchor, link, safe, site, tag } from './markup.js'
import { noteLine } from './notes.js'
import type { Sheet, SheetCase } from './sheet.js'
import { tip } from './tip.js'

const touches = (note: NoteRecord, mention: MentionRecord): boolean =>
  (note.start ?? 0) < mention.end && mention.start < (note.end ?? 0)

function mark(mention: MentionRecord, first: boolean, entry: EntryRecord, sheet: Sheet): string {
  const notes = entry.notes.filter((note) => touches(note, mention))
  const lines = tip(mention, notes, sheet.titles).map((said) => sheet.book.number(said))
  return tag('mark', safe(mention.text), {
    class: notes.length > 0 ? `${mention.label} noted` : mention.label,
    // One stop of the tab key an entry; the arrows go from mark to mark.
    tabindex: first ? 0 : -1,
    'data-tip': lines.join(' '),
    'data-person': readAs(mention, 'PERSON')?.personId,
  })
}

/** What else the places of an entry are called, for the search. */
function otherNames({ mentions }: EntryRecord): string | undefined {
  const names = mentions.flatMap((mention) => {
    const name = readAs(mention, 'PLACE')?.name
    return name === undefined ? [] : languages.map(placeSaid(name))
  })
  return [...new Set(names)].join(' ') || undefined
}

function painted(entry: EntryRecord, sheet: Sheet): string {
  const pieces = segments(entry.text, entry.mentions)
  const first = pieces.find(({ mention }) => mention)
  return pieces
    .map((piece) =>
      piece.mention ? mark(piece.mention, piece === first, entry, sheet) : safe(piece.text),
    )
    .join('')
}

function concluded(each: SheetCase, sheet: Sheet): string {
  const who = each.person
    ? tag('b', apart(oneLine(each.person.text)))
    : sheet.book.say(word('someone'), 'b')
  const when = dateOf(each)
  const date = when('en') ? ` · ${sheet.book.say(when)}` : ''
  return tag('li', `${who}: ${caseWords(each, sheet)}${date}`)
}

const sources = (entry: EntryRecord, sheet: Sheet): string =>
  entry.references
    .map(({ mark: name, url }) => {
      const target = url ? link(url, site(url)) : sheet.book.say(word('source.none'))
      return tag('li', `[${apart(name)}] ${target}`, { class: 'source' })
    })
    .join('')

export function entryHtml(entry: EntryRecord, cases: readonly SheetCase[], sheet: Sheet): string {
  const { book } = sheet
  const anchor = entryAnchor(entry.number)
  const list = (name: string, title: Said, items: readonly string[]) =>
    items.length > 0 ? tag('ul', items.join(''), { class: name, ...book.label(title) }) : ''
  const notes = entry.notes.map((each) =>
    tag('li', `⚠ ${noteLine(each, entry.text, entry.lang, book)}`),
  )
  const sourceItems = sources(entry, sheet)
  const number = tag('a', String(entry.number), {
    href: `#${anchor}`,
    ...book.label(word('entry', { n: entry.number })),
  })
  const parts = [
    tag('h3', number),
    tag('p', painted(entry, sheet), { class: 'text', lang: entry.lang }),
    list(
      'cases',
      word('list.cases'),
      cases.map((each) => concluded(each, sheet)),
    ),
    list('notes', word('list.notes'), notes),
    list('sources', word('list.sources'), sourceItems ? [sourceItems] : []),
  ]
  return `${tag('article', parts.join(''), {
    id: anchor,
    class: 'unit',
    'data-also': otherNames(entry),
  })}\n`
}
