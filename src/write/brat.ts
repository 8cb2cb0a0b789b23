/**
 * brat standoff over the whole text: T spans, R what a case joins, N ids, # values in words. brat counts code points,
 * and a span that runs over a line end or a tab is written in fragments, as brat asks.
 */
import { type Label, labels } from '../../pipeline/document.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { casesOf, type Document, oneLine, readAs, type Titles, type Writer } from './document.js'
import { provisionCode } from './notation.js'
import { codePoints } from './points.js'
import { valueWords } from './words.js'

const joins = { statutes: 'under', penalty: 'penalty', place: 'place', date: 'date' } as const

/** What brat needs beside the texts to show the labels: `annotation.conf`. */
export const bratConfiguration = (): string =>
  [
    '[entities]',
    ...labels,
    '[relations]',
    ...Object.values(joins).map((name) => `${name}\tArg1:PERSON, Arg2:<ENTITY>`),
    '[events]',
    '[attributes]',
    '',
  ].join('\n')

export function* bratText(document: Document): Iterable<string> {
  yield document.source.text
}

/** Whatever ends a line or a column for one of brat's readers: a class of a regular expression. */
export const breaks = '\\t\\n\\v\\f\\r\\x1c-\\x1e\\u0085\\u2028\\u2029'
const pieces = new RegExp(`[^${breaks}]+`, 'g')
const broken = new RegExp(`[${breaks}]+`, 'g')

const fragments = (start: number, text: string, at: (offset: number) => number): string =>
  [...text.matchAll(pieces)]
    .map((line) => [start + line.index, start + line.index + line[0].length])
    .map(([from, to]) => `${at(from!)} ${at(to!)}`)
    .join(';')

/** Database and id, for labels that have one. */
function reference(mention: MentionRecord): readonly string[] {
  const geonames = readAs(mention, 'PLACE')?.geonames
  const personId = readAs(mention, 'PERSON')?.personId
  const provisions = readAs(mention, 'STATUTE')?.provisions ?? []
  return [
    ...(personId ? [`people:${personId}`] : []),
    ...(geonames ? [`GeoNames:${geonames}`] : []),
    ...provisions.map((each) => `law:${provisionCode(each).replace(' ', '_')}`),
  ]
}

function relations(entry: EntryRecord): readonly string[] {
  const pairs = casesOf(entry).flatMap(({ person, statutes, penalty, place, date }) => {
    const ends = [
      ...statutes.map((each) => [joins.statutes, each] as const),
      [joins.penalty, penalty] as const,
      [joins.place, place] as const,
      [joins.date, date] as const,
    ]
    return ends.flatMap(([name, end]) => (person && end ? [`${name} ${person.id} ${end.id}`] : []))
  })
  return [...new Set(pairs)]
}

export const bratAnnotations = (titles: Titles): Writer =>
  function* (document: Document) {
    const at = codePoints(document.source.text)
    const count = { T: 0, R: 0, N: 0, '#': 0 }
    for (const entry of document.entries) {
      const names = new Map<string, string>()
      for (const mention of entry.mentions) {
        const name = `T${++count.T}`
        names.set(mention.id, name)
        const shown = oneLine(mention.text)
        const label: Label = mention.label
        const where = fragments(entry.start + mention.start, mention.text, at)
        yield `${name}\t${label} ${where}\t${mention.text.replace(broken, ' ')}\n`
        for (const id of reference(mention))
          yield `N${++count.N}\tReference ${name} ${id}\t${shown}\n`
        const words = valueWords(mention, titles).join('; ')
        if (words) yield `#${++count['#']}\tAnnotatorNotes ${name}\t${oneLine(words)}\n`
      }
      for (const relation of relations(entry)) {
        const [kind, from = '', to = ''] = relation.split(' ')
        yield `R${++count.R}\t${kind} Arg1:${names.get(from)} Arg2:${names.get(to)}\n`
      }
    }
  }
