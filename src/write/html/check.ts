/** What a person should look at: pairs of people, notes, cases without a date or place, marks of which the program is less sure. */
import type { EntryRecord } from '../../../pipeline/record.js'
import { oneLine } from '../document.js'
import { counted, percent, type Said, word } from '../wording.js'
import { eventOf, nameLink } from './case-line.js'
import { apart, tag } from './markup.js'
import { noteLine, noteSaid } from './notes.js'
import { pairItems } from './pairs.js'
import { entryHref, entrySaid, type Sheet, type SheetCase, type SheetReport } from './sheet.js'

/** Marks below this share of being right are listed; nineteen of twenty is where a reader stops looking twice. */
const sure = 0.95
const most = 200

const entryLink = (report: SheetReport, entry: EntryRecord, { book }: Sheet): string =>
  book.say(entrySaid(report, entry), 'a', { href: entryHref(report, entry) })

const item = (inner: string): string => `${tag('li', inner, { class: 'unit' })}\n`

function noteItems(sheet: Sheet): readonly string[] {
  const { book } = sheet
  return sheet.reports.flatMap((report) => [
    ...report.document.report.notes.map((note) =>
      item(`${book.say(word('whole.report'), 'b')} · ${book.say(noteSaid(note))}`),
    ),
    ...report.document.entries.flatMap((entry) =>
      entry.notes.map((note) =>
        item(
          `${entryLink(report, entry, sheet)} · ${noteLine(note, entry.text, entry.lang, book)}`,
        ),
      ),
    ),
  ])
}

function lackOf({ when, date, where, place }: SheetCase): string | undefined {
  const [noDate, noPlace] = [!when && !date, !where && !place]
  if (noDate && noPlace) return 'check.incomplete.both'
  if (noDate) return 'check.incomplete.date'
  return noPlace ? 'check.incomplete.place' : undefined
}

function incompleteItems(sheet: Sheet): readonly string[] {
  const { book } = sheet
  return sheet.cases.flatMap((each) => {
    const lack = lackOf(each)
    if (lack === undefined) return []
    const who = nameLink(each.personId, sheet, each.text)
    return item(
      `${entryLink(each.report, each.entry, sheet)} · ${who}: ${book.say(eventOf(each))} · ${book.say(word(lack), 'b')}`,
    )
  })
}

function unsureItems(sheet: Sheet): readonly string[] {
  const { book } = sheet
  const unsure = sheet.reports.flatMap((report) =>
    report.document.entries.flatMap((entry) =>
      entry.mentions.flatMap((mention) =>
        mention.score !== null && mention.score < sure
          ? [{ report, entry, mention, score: mention.score }]
          : [],
      ),
    ),
  )
  return unsure
    .sort((a, b) => a.score - b.score)
    .map(({ report, entry, mention, score }) => {
      const words = word('check.unsure.line', {
        label: word(`label.${mention.label}`),
        percent: percent(score),
      })
      const quote = tag('q', apart(oneLine(mention.text)), { lang: entry.lang })
      return item(`${entryLink(report, entry, sheet)} · ${quote} · ${book.say(words)}`)
    })
}

function group(title: Said, items: readonly string[], sheet: Sheet, name: string, note?: Said) {
  if (items.length === 0) return ''
  const { book } = sheet
  const head = `<h3>${book.say(title)} <small>${items.length}</small></h3>`
  const rest = items.length - most
  const more = rest > 0 ? book.say(counted('check.more', rest), 'p', { class: 'facts' }) : ''
  const intro = note ? book.say(note, 'p', { class: 'facts' }) : ''
  return `${head}${intro}${tag('ul', `\n${items.slice(0, most).join('')}`, { class: name })}${more}`
}

export interface Check {
  readonly count: number
  readonly html: string
}

/** `pairsOnly`: for the index, whose reports list the rest themselves. */
export function checkSection(sheet: Sheet, pairsOnly = false): Check {
  const { book } = sheet
  const pairs = pairItems(sheet)
  const [notes, incomplete, unsure] = pairsOnly
    ? [[], [], []]
    : [noteItems(sheet), incompleteItems(sheet), unsureItems(sheet)]
  const count = pairs.length + notes.length + incomplete.length + unsure.length
  const groups = [
    group(word('check.pairs'), pairs, sheet, 'pairs', word('check.pairs.note')),
    group(word('check.notes'), notes, sheet, 'list'),
    group(word('check.incomplete'), incomplete, sheet, 'list'),
    group(word('check.unsure'), unsure, sheet, 'list'),
  ]
  const intro = book.say(word(count > 0 ? 'check.intro' : 'check.nothing'), 'p', { class: 'facts' })
  const head = book.say(word('section.check'), 'h2')
  return { count, html: `${tag('section', head + intro + groups.join(''), { id: 'check' })}\n` }
}
