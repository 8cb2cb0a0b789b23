/** All reports of a run as one page: their counts, the people over all of them, and links to the pages of the reports. */
import { languages } from '../../../pipeline/document.js'
import type { PersonRecord } from '../../../pipeline/record.js'
import { type Document, oneLine, readAs, type Titles } from '../document.js'
import { counted, numberWords, placeSaid, type Said, same, word } from '../wording.js'
import { checkSection } from './check.js'
import { apart, tag } from './markup.js'
import { headCounts, overviewSection } from './overview.js'
import { periodSaid } from './page.js'
import { peopleSection } from './people.js'
import { type Sheet, type SheetReport, sheetOf, titleOf } from './sheet.js'
import { bar, end, footer, head, skipLink } from './shell.js'

const columns = ['report', 'period', 'entries', 'cases', 'people', 'check'] as const

/** How much each report leaves to a reader; counted by itself, as its page does. */
const toCheck = ({ document, title }: SheetReport, titles: Titles): number =>
  checkSection(sheetOf([{ document, title, page: '' }], document.people, titles)).count

/** Every place of a report, as its text and as the page calls it: the search finds the report by them. */
function placesOf({ document }: SheetReport): string {
  const places = document.entries.flatMap(({ mentions }) =>
    mentions.filter(({ label }) => label === 'PLACE'),
  )
  const said = new Set(
    places.map((each) => readAs(each, 'PLACE')?.name).filter((name) => name !== undefined),
  )
  const names = [...said].flatMap((name) => languages.map(placeSaid(name)))
  return [...new Set([...places.map(({ text }) => oneLine(text)), ...names])].join(' ')
}

function row(report: SheetReport, sheet: Sheet): string {
  const { document, page, title } = report
  const number = (count: number) =>
    tag(
      'td',
      sheet.book.say((language) => numberWords(count, language)),
      {
        role: 'cell',
        'data-key': count,
      },
    )
  const check = toCheck(report, sheet.titles)
  const checkLink = tag('a', String(check), { href: `${page}#check` })
  const period = document.report.source.period
  return `${tag(
    'tr',
    [
      tag('td', tag('a', apart(title), { href: page }), { role: 'cell' }),
      tag('td', sheet.book.say(periodSaid(document)), { role: 'cell', 'data-key': period?.[0] }),
      number(document.report.entries),
      number(document.report.counts.cases),
      number(document.people.length),
      tag('td', checkLink, { role: 'cell', 'data-key': check }),
    ].join(''),
    { role: 'row', class: 'unit', 'data-also': placesOf(report) },
  )}\n`
}

function reportsSection(sheet: Sheet): string {
  const { book, reports } = sheet
  const heads = columns.map((column) => {
    const key = column === 'report' || column === 'period' ? `column.${column}` : `count.${column}`
    return tag('th', book.say(word(key), 'button', { type: 'button' }), {
      scope: 'col',
      role: 'columnheader',
    })
  })
  const table = tag(
    'table',
    tag('thead', tag('tr', heads.join(''), { role: 'row' }), { role: 'rowgroup' }) +
      tag('tbody', `\n${reports.map((each) => row(each, sheet)).join('')}`, { role: 'rowgroup' }),
    { class: 'sortable', role: 'table', ...book.label(word('section.reports')) },
  )
  return `${tag('section', book.say(word('section.reports'), 'h2') + table, { id: 'reports' })}\n`
}

/** The period of the report where no other has it, else the name of its file. */
function nameIn(documents: readonly Document[], document: Document): Said {
  const period = document.report.source.period?.join()
  const twins = documents.filter(({ report }) => report.source.period?.join() === period)
  return period !== undefined && twins.length === 1
    ? periodSaid(document)
    : same(document.report.source.file)
}

/** `pages`: the address of each document's page beside the index. */
export function* indexHtml(
  documents: readonly Document[],
  pages: readonly string[],
  people: readonly PersonRecord[],
  titles: Titles,
): Iterable<string> {
  const reports = documents.map((document, at) => ({
    document,
    title: titleOf(document),
    page: pages[at]!.split('/').map(encodeURIComponent).join('/'),
    name: nameIn(documents, document),
  }))
  const sheet = sheetOf(reports, people, titles)
  const { book } = sheet
  const check = checkSection(sheet, true)
  const entries = documents.reduce((sum, { report }) => sum + report.entries, 0)
  const counts = headCounts(
    [
      ['count.reports', documents.length],
      ['count.entries', entries],
      ['count.cases', sheet.cases.length],
      ['count.people', people.length],
    ],
    sheet,
  )
  const facts = book.say(counted('index.facts', documents.length), 'p', { class: 'facts' })
  yield head(word('index.title')('en'))
  yield tag('header', `${skipLink(book)}${book.say(word('index.title'), 'h1')}${facts}${counts}`)
  yield `\n${bar(['overview', 'reports', 'people', 'check'], book)}<main id="content" tabindex="-1">\n`
  yield `${overviewSection(sheet)}${reportsSection(sheet)}${peopleSection(sheet)}${check.html}</main>\n`
  yield `${footer([word('footer.warning'), word('footer.map')], book)}\n${end(book, 'search.found.index')}`
}
