/**
 * One page that a monitor opens from the disk. It asks nothing of a network: style and script stand inside, and its
 * policy forbids every request, so that neither can be turned against the reader by what a report contains.
 */
import { createHash } from 'node:crypto'
import { labels } from '../../../pipeline/document.js'
import type { Document, Titles, Writer } from '../document.js'
import { numberWords, periodWords } from '../words.js'
import { entryHtml } from './entries.js'
import { safe, tag } from './markup.js'
import { script } from './script.js'
import { style } from './style.js'
import { casesSection, notesSection, peopleSection } from './tables.js'
import { labelWords } from './tip.js'

const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const policy = [
  "default-src 'none'",
  `style-src ${hash(style)}`,
  `script-src ${hash(script)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function head(title: string): string {
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">',
    tag('title', safe(title)),
    `<style>${style}</style>\n</head>\n<body>\n`,
  ].join('\n')
}

function counts({ entries, report, people }: Document): string {
  const notes = entries.reduce((sum, entry) => sum + entry.notes.length, report.notes.length)
  const rows = { Entries: report.entries, Cases: report.counts.cases, People: people.length }
  const cells = Object.entries({ ...rows, Notes: notes }).map(([name, count]) =>
    tag('div', `${tag('dt', name)}${tag('dd', numberWords(count))}`),
  )
  return tag('dl', cells.join(''), { class: 'counts' })
}

function masthead(document: Document, title: string): string {
  const { file, period } = document.report.source
  const facts = [period ? periodWords(period) : 'no period told', file]
  return tag(
    'header',
    `<a class="skip" href="#report">To the report</a>${tag('h1', safe(title))}${tag(
      'p',
      facts.map(safe).join(' · '),
      { class: 'facts' },
    )}${counts(document)}`,
  )
}

function bar(document: Document): string {
  const toggles = labels.map(
    (label) =>
      `<label class="${label}"><input type="checkbox" id="show-${label}" checked> ${tag(
        'span',
        labelWords[label],
      )} ${tag('small', numberWords(document.report.counts[label]))}</label>`,
  )
  const sections = ['report', 'cases', 'people', 'notes'].map((id) =>
    tag('a', `${id[0]!.toUpperCase()}${id.slice(1)}`, { href: `#${id}` }),
  )
  return `<div class="bar">${tag('nav', sections.join(' '), { 'aria-label': 'Sections' })}<fieldset><legend>Marks</legend>${toggles.join(
    '',
  )}<label><input type="checkbox" id="show-names"> <span>names of marks</span></label></fieldset></div>\n`
}

const footer = ({ report }: Document): string =>
  tag(
    'footer',
    `${tag('p', 'The marks and cases were found by a program. Check them against the sources before you rely on them.')}${tag(
      'p',
      `Model: ${safe(report.model ?? 'none')}. Text: sha256 ${tag('code', safe(report.source.sha256))}.`,
    )}`,
  )

const reportHead =
  '<section id="report"><h2>Report</h2><label class="filter">Filter <input type="search" data-filters="report"></label><label class="filter"><input type="checkbox" id="only-cases"> only entries with cases</label><output></output>\n'

export const html = (titles: Titles): Writer =>
  function* (document: Document) {
    const title = document.report.source.title ?? document.report.source.file
    yield head(title)
    yield `${masthead(document, title)}\n${bar(document)}<main>\n${reportHead}`
    for (const entry of document.entries) yield entryHtml(entry, titles)
    yield `</section>\n${casesSection(document, titles)}\n${peopleSection(document)}\n`
    yield `${notesSection(document)}\n</main>\n${footer(document)}\n<div id="tip" role="tooltip" hidden></div>\n`
    yield `<script>${script}</script>\n</body>\n</html>\n`
  }
