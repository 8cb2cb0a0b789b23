/**
 * W3C Web Annotation, JSON-LD: one annotation a mention, over the whole text. Positions count code points, as the
 * recommendation asks; prefix and suffix let a reader find the place again in a text that has changed.
 */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { type Document, readAs } from './document.js'
import { codePoints } from './points.js'

const around = 32
const wholeStart = (text: string): string => text.replace(/^[\udc00-\udfff]/, '')
const wholeEnd = (text: string): string => text.replace(/[\ud800-\udbff]$/, '')

/** Web addresses that say what is meant. */
function identities(mention: MentionRecord): readonly string[] {
  const geonames = readAs(mention, 'PLACE')?.geonames
  const provisions = readAs(mention, 'STATUTE')?.provisions ?? []
  return [
    ...(geonames ? [`https://sws.geonames.org/${geonames}/`] : []),
    ...new Set(provisions.flatMap((each) => each.url ?? [])),
  ]
}

function bodiesOf(mention: MentionRecord) {
  return [
    { type: 'TextualBody', purpose: 'tagging', value: mention.label },
    ...identities(mention).map((source) => ({
      type: 'SpecificResource',
      purpose: 'identifying',
      source,
    })),
    ...(mention.value
      ? [
          {
            type: 'TextualBody',
            purpose: 'describing',
            format: 'application/json',
            value: JSON.stringify(mention.value),
          },
        ]
      : []),
  ]
}

function annotationOf(
  mention: MentionRecord,
  entry: EntryRecord,
  text: string,
  at: (offset: number) => number,
) {
  const start = entry.start + mention.start
  const end = entry.start + mention.end
  return {
    id: `urn:atau:${encodeURIComponent(mention.id)}`,
    type: 'Annotation',
    motivation: 'tagging',
    body: bodiesOf(mention),
    target: {
      source: entry.source.file.split('/').map(encodeURIComponent).join('/'),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: mention.text,
          prefix: wholeStart(text.slice(Math.max(0, start - around), start)),
          suffix: wholeEnd(text.slice(end, end + around)),
        },
        { type: 'TextPositionSelector', start: at(start), end: at(end) },
      ],
    },
  }
}

export function* webAnnotation(document: Document): Iterable<string> {
  const { text } = document.source
  const at = codePoints(text)
  const { sha256, title, file } = document.report.source
  const total = document.entries.reduce((sum, entry) => sum + entry.mentions.length, 0)
  const id = `urn:atau:${sha256}`
  const page = `${id}:1`
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: title ?? file,
    total,
    last: page,
  }
  const first = { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0 }
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(first).slice(0, -1)},"items":[`
  let before = '\n'
  for (const entry of document.entries)
    for (const mention of entry.mentions) {
      yield before + JSON.stringify(annotationOf(mention, entry, text, at))
      before = ',\n'
    }
  yield '\n]}}\n'
}
