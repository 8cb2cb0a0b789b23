/** One report as one page that a monitor opens from the disk. */
import { labels } from '../../../pipeline/document.js'
import { grouped } from '../../../pipeline/link/grouped.js'
import type { Document, Titles, Writer } from '../document.js'
import { type Said, same, word } from '../wording.js'
import { numberWords, periodWords } from '../words.js'
import { casesSection } from './cases.js'
import { checkSection } from './check.js'
import { entryHtml } from './entries.js'
import { apart, tag } from './markup.js'
import { headCounts, overviewSection } from './overview.js'
import { peopleSection } from './people.js'
import { type Sheet, sheetOf, titleOf } from './sheet.js'
import { bar, end, footer, head, skipLink } from './shell.js'

export const periodSaid = ({ report }: Document): Said => {
  const { period } = report.source
  return period ? (language) => periodWords(period, language) : word('period.none')
}

function masthead(document: Document, sheet: Sheet, toCheck: number): string {
  const { report, people } = document
  const counts = headCounts(
    [
      ['count.entries', report.entries],
      ['count.cases', report.counts.cases],
      ['count.people', people.length],
      ['count.check', toCheck],
    ],
    sheet,
  )
  const facts = `${sheet.book.say(periodSaid(document))} · ${apart(report.source.file)}`
  return tag(
    'header',
    `${skipLink(sheet.book)}${tag('h1', apart(titleOf(document)))}${tag('p', facts, { class: 'facts' })}${counts}`,
  )
}

function marksBox(document: Document, { book }: Sheet): string {
  const toggles = labels.map((label) => {
    const count = book.say(
      (language) => numberWords(document.report.counts[label], language),
      'small',
    )
    const name = book.say(word(`label.${label}`), 'span')
    return `<label class="${label}"><input type="checkbox" id="show-${label}" checked> ${name} ${count}</label>`
  })
  const names = `<label><input type="checkbox" id="show-names"> ${book.say(word('marks.names'), 'span')}</label>`
  const only = `<label><input type="checkbox" id="only-cases"> ${book.say(word('only.cases'), 'span')}</label>`
  return `<fieldset>${book.say(word('marks'), 'legend')}${toggles.join('')}${names}${only}</fieldset>`
}

function footerOf({ report }: Document, { book }: Sheet): string {
  const model: Said = report.model === null ? word('footer.none') : same(report.model)
  return footer(
    [
      word('footer.warning'),
      word('footer.model', { model, sha: report.source.sha256 }),
      word('footer.map'),
    ],
    book,
  )
}

export const html = (titles: Titles): Writer =>
  function* (document: Document) {
    const title = titleOf(document)
    const sheet = sheetOf([{ document, title, page: '' }], document.people, titles)
    const { book } = sheet
    const check = checkSection(sheet)
    const casesIn = grouped(sheet.cases, ({ entry }) => entry.id)
    yield head(title)
    yield `${masthead(document, sheet, check.count)}\n`
    yield bar(['overview', 'check', 'cases', 'people', 'report'], book)
    yield `<main id="content" tabindex="-1">\n${overviewSection(sheet)}${check.html}${casesSection(sheet)}`
    yield peopleSection(sheet)
    yield `<section id="report">${book.say(word('section.report'), 'h2')}${marksBox(document, sheet)}\n`
    for (const entry of document.entries) yield entryHtml(entry, casesIn.get(entry.id) ?? [], sheet)
    yield `</section>\n</main>\n${footerOf(document, sheet)}\n${end(book)}`
  }
