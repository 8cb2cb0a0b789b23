/** The formats by name: which files each makes of a document and of a run, and whether it can go to standard output. */
import { reader } from '../../pipeline/read/reading.js'
import { loadMeanings } from '../load/columns.js'
import { part } from '../load/table.js'
import { sheetsOf } from '../table/workbook.js'
import { bratAnnotations, bratConfiguration, bratText } from './brat.js'
import { conll } from './conll.js'
import { csv, csvHead, csvOf, csvRows } from './csv.js'
import { displacy } from './displacy.js'
import { type Document, inMemory, type Pieces, type Titles, type Writer } from './document.js'
import type { Format, Streamed } from './format.js'
import { ftm } from './ftm.js'
import { indexHtml } from './html/index-page.js'
import { html } from './html/page.js'
import { jsonl, peopleOf, recordsOf } from './jsonl.js'
import { labelStudio, labelStudioConfiguration } from './label-studio.js'
import { marks } from './marks.js'
import { uwaziCases, uwaziPeople } from './uwazi.js'
import { webAnnotation } from './web-annotation.js'
import { xlsx } from './xlsx.js'

const ownTokens = (): Writer => conll(reader(part('abbreviations')))

export async function* workbook(
  documents: readonly Document[],
  titles: Titles,
): AsyncIterable<Uint8Array> {
  yield await xlsx(sheetsOf(documents, titles, loadMeanings()))
}

/** Ending of the file → how it is written. */
export function writersOf(
  format: Format,
  titles: Titles,
): Readonly<Record<string, (document: Document) => Pieces>> {
  const writers: Readonly<Record<Format, () => ReturnType<typeof writersOf>>> = {
    jsonl: () => ({ '.jsonl': jsonl }),
    html: () => ({ '.html': html(titles) }),
    csv: () => ({ '.csv': csv(titles) }),
    xlsx: () => ({ '.xlsx': (document) => workbook([document], titles) }),
    conll: () => ({ '.conll': ownTokens() }),
    brat: () => ({ '.txt': bratText, '.ann': bratAnnotations(titles) }),
    'label-studio': () => ({ '.label-studio.json': labelStudio }),
    'web-annotation': () => ({ '.jsonld': webAnnotation }),
    displacy: () => ({ '.displacy.json': displacy }),
    ftm: () => ({ '.ftm.json': (document) => ftm([document], titles) }),
    uwazi: () => ({
      '.uwazi.cases.csv': (document) => uwaziCases([document], titles),
      '.uwazi.people.csv': (document) => uwaziPeople([document]),
    }),
    marks: () => ({ '.marks.txt': marks }),
  }
  return writers[format]()
}

/** What a run came to: `Run` of `run-files.ts`. */
interface Documents {
  readonly documents: readonly Document[]
  readonly people: Document['people']
}

/**
 * Name of a file that belongs to the whole run → its pieces. Most are only for several reports. `pages`: names of the
 * reports' pages, in the order of the documents, asked for when the file is written.
 */
export function sharedBy(
  format: Format,
  titles: Titles,
  { documents, people }: Documents,
  pages: () => readonly string[],
): Readonly<Record<string, () => Pieces>> {
  if (format === 'brat') return { 'annotation.conf': () => [bratConfiguration()] }
  if (format === 'label-studio') return { 'label-studio.xml': () => [labelStudioConfiguration()] }
  if (documents.length < 2) return {}
  const all = () => inMemory(documents)
  const shared: Partial<Readonly<Record<Format, Readonly<Record<string, () => Pieces>>>>> = {
    html: { 'index.html': () => indexHtml(all(), pages(), people, titles) },
    jsonl: { 'people.jsonl': () => peopleOf(people) },
    csv: { 'cases.csv': () => csvOf(documents, titles) },
    xlsx: { 'cases.xlsx': () => workbook(all(), titles) },
    ftm: { 'entities.ftm.json': () => ftm(all(), titles) },
    uwazi: {
      'uwazi.cases.csv': () => uwaziCases(all(), titles),
      'uwazi.people.csv': () => uwaziPeople(all()),
    },
  }
  return shared[format] ?? {}
}

/** All documents as one stream; the people of the run, each once, at its end. */
export function* stream(
  format: Streamed,
  { documents, people }: Documents,
  titles: Titles,
): Iterable<string> {
  if (format === 'csv') {
    yield csvHead()
    for (const document of documents) yield* csvRows(document, titles)
  } else if (format === 'conll') {
    const write = ownTokens()
    for (const document of documents) yield* write(document)
  } else if (format === 'ftm') yield* ftm(inMemory(documents), titles)
  else {
    for (const document of documents) yield* recordsOf(document)
    yield* peopleOf(people)
  }
}
