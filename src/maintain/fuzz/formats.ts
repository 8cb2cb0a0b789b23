/** What holds of every file that is written of any text: it can be read back, and nothing of the text is markup or formula in it. */
import { parse } from 'csv-parse/sync'
import { parseMarkedFile } from '../../../eval/gold/marked-file.js'
import type { Range } from '../../../pipeline/document.js'
import type { EntryRecord } from '../../../pipeline/record.js'
import { readBrat } from '../../corrections/read-brat.js'
import { readLabelStudio } from '../../corrections/read-label-studio.js'
import { parseMarkup } from '../../ingest/dom.js'
import type { Document, Titles } from '../../write/document.js'
import { formats } from '../../write/format.js'
import { writersOf } from '../../write/formats.js'

type Faults = readonly string[]

const inFile = ({ entries }: Document): readonly Range[] =>
  entries.flatMap(({ start, mentions }) =>
    mentions.map((each) => ({ start: start + each.start, end: start + each.end })),
  )

const sameRanges = (a: readonly Range[], b: readonly Range[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end }, at) => start === b[at]!.start && end === b[at]!.end)

export function csvFaults(text: string): Faults {
  const rows: readonly (readonly string[])[] = parse(text, { bom: true })
  const formula = rows.flat().find((cell) => /^[=+\-@\t\r]/.test(cell))
  return formula === undefined ? [] : [`a cell is a formula: ${formula.slice(0, 20)}`]
}

/** The page's own: its program and its data. */
const ownScripts = 2

/** Elements and attributes that only our own markup may have, and as many of them as of a page without a text. */
export function pageFaults(text: string): Faults {
  const page = parseMarkup(text)
  const odd = [...page.querySelectorAll('iframe, object, embed, base, link, img, form[action]')]
  const links = [...page.querySelectorAll('a')].map((each) => each.getAttribute('href') ?? '')
  const wild = links.find((href) => !/^(?:#|https?:\/\/|[^:]*$)/i.test(href))
  const scripts = [...page.querySelectorAll('script')].length
  return [
    ...odd.map(({ localName }) => `an element <${localName}>`),
    ...(wild === undefined ? [] : [`a link to ${wild.slice(0, 20)}`]),
    ...(scripts !== ownScripts ? [`${scripts} scripts`] : []),
    ...(/[^\P{Cc}\t\n\r\f]/u.test(text) ? ['a control character'] : []),
  ]
}

function wholeFaults(text: string): Faults {
  JSON.parse(text)
  return []
}

function lineFaults(text: string): Faults {
  for (const line of text.split('\n').filter((each) => each !== '')) JSON.parse(line)
  return []
}

function conllFaults(text: string): Faults {
  const counts = new Set(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('-DOCSTART-'))
      .map((line) => line.split('\t').length),
  )
  return counts.size > 1 ? ['lines of unlike columns'] : []
}

function bratFaults(text: string, document: Document): Faults {
  const { given, problems } = readBrat(document.source.text, text, 'x.ann', 'x.txt')
  return [
    ...problems,
    ...(sameRanges(given[0]!.marks, inFile(document)) ? [] : ['other ranges come back']),
  ]
}

function studioFaults(text: string, { entries }: Document): Faults {
  const tasks = JSON.parse(text) as { predictions: unknown }[]
  const given = readLabelStudio(
    tasks.map(({ predictions, ...task }) => ({ ...task, annotations: predictions })),
    'x.json',
  )
  const ofEntry = ({ mentions }: EntryRecord, at: number) =>
    sameRanges(given.given[at]?.marks ?? [], mentions)
  return [...given.problems, ...(entries.every(ofEntry) ? [] : ['other ranges come back'])]
}

function markedFaults(text: string, document: Document): Faults {
  const { text: plain, marks, problems } = parseMarkedFile(text)
  return [
    ...problems.map((each) => each.text),
    ...(plain === document.source.text ? [] : ['another text comes back']),
    ...(sameRanges(marks, inFile(document)) ? [] : ['other ranges come back']),
  ]
}

const laws: Readonly<Record<string, (text: string, document: Document) => Faults>> = {
  '.jsonl': lineFaults,
  '.html': pageFaults,
  '.csv': csvFaults,
  '.conll': conllFaults,
  '.ann': bratFaults,
  '.label-studio.json': studioFaults,
  '.jsonld': wholeFaults,
  '.displacy.json': wholeFaults,
  '.ftm.json': lineFaults,
  '.uwazi.cases.csv': csvFaults,
  '.uwazi.people.csv': csvFaults,
  '.marks.txt': markedFaults,
}

/** Every format of one document, and what is wrong with it. */
export async function formatFaults(document: Document, titles: Titles): Promise<Faults> {
  const faults: string[] = []
  for (const format of formats)
    for (const [ending, write] of Object.entries(writersOf(format, titles))) {
      const pieces: string[] = []
      for await (const piece of write(document)) pieces.push(String(piece))
      const found = laws[ending]?.(pieces.join(''), document) ?? []
      faults.push(...found.map((fault) => `${ending}: ${fault}`))
    }
  return faults
}
