/** What a person reads on a terminal at the end of a run. Nothing is wider than `width` columns. */
import { dirname } from 'node:path'
import type { createColors } from 'picocolors'
import { labels } from '../pipeline/document.js'
import type { PersonRecord } from '../pipeline/record.js'
import { cut, gap, plural, row, wrap } from './summary/layout.js'
import { casesOf, type Document, oneLine, type ReadableCase, readAs } from './write/document.js'
import { provisionCode } from './write/notation.js'
import type { Run } from './write/run-files.js'
import { word } from './write/wording.js'
import { measureWords, numberWords, periodWords, plainWords } from './write/words.js'

export interface Summary extends Run {
  readonly seconds: number
  readonly written: readonly string[]
  readonly width: number
  readonly colors: ReturnType<typeof createColors>
}

const most = 15
const shares = { date: 10, place: 0.18, person: 0.28, under: 0.27 } as const

/** `en 110, ru 5` */
function languagesOf({ entries }: Document): string {
  const counts = new Map<string, number>()
  for (const { lang } of entries) counts.set(lang, (counts.get(lang) ?? 0) + 1)
  return [...counts].map(([lang, count]) => `${lang} ${count}`).join(', ')
}

function heading(document: Document, { width, colors }: Summary): readonly string[] {
  const { file, title, period } = document.report.source
  const languages = languagesOf(document)
  const entries = plural(document.report.entries, 'entry', 'entries')
  const facts = [
    file,
    period && periodWords(period),
    languages ? `${entries} (${languages})` : entries,
  ]
  const lines = title ? wrap(title, width).map((line) => colors.bold(line)) : []
  return [...lines, ...wrap(facts.filter(Boolean).join(', '), width)]
}

function counts({ documents, people, width }: Summary): readonly string[] {
  const sum = (count: (document: Document) => number) =>
    numberWords(documents.reduce((all, document) => all + count(document), 0))
  const review = people.reduce((all, person) => all + person.review.length, 0)
  const cells = [
    ...labels.map(
      (label) => `${word(`label.${label}`)('en')} ${sum(({ report }) => report.counts[label])}`,
    ),
    `Cases ${sum(({ report }) => report.counts.cases)}`,
    `People ${numberWords(people.length)}${review > 0 ? ` (${plural(review, 'pair')} to review)` : ''}`,
  ]
  return wrap(cells.map((cell) => cell.replaceAll(' ', '\u00a0')).join(' · '), width).map((line) =>
    line.replaceAll('\u00a0', ' '),
  )
}

function caseCells(
  each: ReadableCase,
  names: ReadonlyMap<string, PersonRecord>,
): readonly string[] {
  const personId = readAs(each.person, 'PERSON')?.personId ?? ''
  const penalty = readAs(each.penalty, 'PENALTY')
  const provisions = each.statutes.flatMap(
    (mention) => readAs(mention, 'STATUTE')?.provisions.map(provisionCode) ?? [],
  )
  const more = provisions.length > 1 ? ` +${provisions.length - 1}` : ''
  const kind = penalty && `${measureWords(penalty)} ${plainWords(penalty.kind)}`.trim()
  // What was only asked for, threatened or annulled must not look imposed.
  const unsettled = each.modality && each.modality !== 'imposed' ? `${each.modality}: ` : ''
  return [
    each.when,
    each.where || oneLine(each.place?.text ?? ''),
    names.get(personId)?.name ?? oneLine(each.person?.text ?? ''),
    `${provisions[0] ?? ''}${more}`,
    `${unsettled}${kind ?? plainWords(each.event)}`,
  ]
}

const andMore = (all: number, colors: Summary['colors']): readonly string[] =>
  all > most ? [colors.dim(`and ${numberWords(all - most)} more`)] : []

/** As many as are shown: of a long run nobody holds them all. */
function firstCases(documents: readonly Document[]): readonly ReadableCase[] {
  const found: ReadableCase[] = []
  for (const { entries } of documents)
    for (const entry of entries) {
      found.push(...casesOf(entry))
      if (found.length >= most) return found.slice(0, most)
    }
  return found
}

function cases({ documents, people, width, colors }: Summary): readonly string[] {
  const names = new Map(people.map((person) => [person.personId, person]))
  const count = documents.reduce((all, { report }) => all + report.counts.cases, 0)
  if (count === 0) return ['No cases.']
  const found = firstCases(documents)
  const room = width - shares.date - 4 * gap
  const parts = [shares.place, shares.person, shares.under].map((share) => Math.floor(room * share))
  const last = room - parts.reduce((sum, part) => sum + part, 0)
  const widths = [shares.date, ...parts, last]
  const head = row(['date', 'place', 'person', 'under', 'penalty or event'], widths)
  return [
    colors.bold(plural(count, 'case')),
    colors.dim(head),
    ...found.map((each) => row(caseCells(each, names), widths)),
    ...andMore(count, colors),
  ]
}

function notes({ documents, width, colors }: Summary): readonly string[] {
  const kinds = new Map<string, { count: number; text: string }>()
  for (const { entries, report } of documents)
    for (const note of [...report.notes, ...entries.flatMap((entry) => entry.notes)]) {
      const kind = kinds.get(note.code) ?? { count: 0, text: note.text }
      kinds.set(note.code, { ...kind, count: kind.count + 1 })
    }
  if (kinds.size === 0) return []
  const sorted = [...kinds].sort(([, a], [, b]) => b.count - a.count)
  const lines = sorted.map(([code, { count, text }]) =>
    cut(`${String(count).padStart(4)}  ${code}: ${oneLine(text)}`, width),
  )
  return ['', colors.bold('Notes'), ...lines]
}

/** Many reports get one line each. */
function reports(summary: Summary): readonly string[] {
  const { documents, width, colors } = summary
  if (documents.length === 1) return heading(documents[0]!, summary)
  const lines = documents.slice(0, most).map(({ report }) => {
    const { entries, counts } = report
    const facts = `${plural(entries, 'entry', 'entries')}, ${plural(counts.cases, 'case')}`
    return cut(`${report.source.file}: ${facts}`, width)
  })
  return [
    colors.bold(plural(documents.length, 'report')),
    ...lines,
    ...andMore(documents.length, colors),
  ]
}

/** Many files are counted by their directory. */
function files(written: readonly string[]): readonly string[] {
  if (written.length <= most) return written
  const counts = new Map<string, number>()
  for (const path of written) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
  return [...counts].map(([folder, count]) => `${plural(count, 'file')} in ${folder}`)
}

export function summarise(summary: Summary): string {
  const { documents, written, seconds, colors } = summary
  if (documents.length === 0) return 'Nothing was annotated.\n'
  const model = documents[0]!.report.model ?? 'none'
  return [
    ...reports(summary),
    '',
    ...counts(summary),
    '',
    ...cases(summary),
    ...notes(summary),
    '',
    `${colors.dim('Model')}    ${model}`,
    `${colors.dim('Seconds')}  ${seconds.toFixed(1)}`,
    ...files(written).map((path, at) => `${colors.dim(at === 0 ? 'Written' : '       ')}  ${path}`),
    '',
  ].join('\n')
}
