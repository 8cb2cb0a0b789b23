/** The formats by name: which files each makes of a document, and whether it can go to standard output. */
import { reader } from '../../pipeline/read/reading.js'
import { loadAbbreviations } from '../load/abbreviations.js'
import { bratAnnotations, bratText } from './brat.js'
import { conll } from './conll.js'
import { csv, csvHead, csvRows } from './csv.js'
import type { Document, Titles, Writer } from './document.js'
import type { Format, Streamed } from './format.js'
import { html } from './html/page.js'
import { jsonl, peopleOf, recordsOf } from './jsonl.js'
import { labelStudio } from './label-studio.js'
import { marks } from './marks.js'
import { webAnnotation } from './web-annotation.js'

const ownTokens = (): Writer => conll(reader(loadAbbreviations()))

/** Ending of the file → how it is written. */
export function writersOf(format: Format, titles: Titles): Readonly<Record<string, Writer>> {
  const writers: Readonly<Record<Format, () => Readonly<Record<string, Writer>>>> = {
    jsonl: () => ({ '.jsonl': jsonl }),
    html: () => ({ '.html': html(titles) }),
    csv: () => ({ '.csv': csv }),
    conll: () => ({ '.conll': ownTokens() }),
    brat: () => ({ '.txt': bratText, '.ann': bratAnnotations(titles) }),
    'label-studio': () => ({ '.label-studio.json': labelStudio }),
    'web-annotation': () => ({ '.jsonld': webAnnotation }),
    marks: () => ({ '.marks.txt': marks }),
  }
  return writers[format]()
}

/** All documents as one stream; the people of the run, each once, at its end. */
export function* stream(
  format: Streamed,
  documents: readonly Document[],
  people: Document['people'],
): Iterable<string> {
  if (format === 'csv') {
    yield csvHead()
    for (const document of documents) yield* csvRows(document)
  } else if (format === 'conll') {
    const write = ownTokens()
    for (const document of documents) yield* write(document)
  } else {
    for (const document of documents) yield* recordsOf(document)
    yield* peopleOf(people)
  }
}
