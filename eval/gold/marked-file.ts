/**
 * A marked text with its cases in it, as `--format marks` writes it: behind a line in which an entry ends, a line for each of its cases,
 *
 *     > case: person id | event | provisions | penalty | modality | when | where | authority
 *
 * the cells of `cases/<text>.tsv` after its first; `> case: none` tells that there is none. A first line `> remark: …` says so to whoever
 * opens the file, and is passed over. The last line, `> source: file | sha256 |
 * period | language`, says what the text was read from, and that all cases are told. A line of the text itself that begins so has a
 * backslash before it. Without these lines a file is plain gold.
 */
import { type Language, languages, type Period } from '../../pipeline/document.js'
import { oneLine } from '../../pipeline/read/plain.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, StatuteValue } from '../../pipeline/values.js'
import { type CaseRow, columnNames } from './case-rows.js'
import { measureText, provisionsText } from './fields.js'
import { type Mark, parseMarks, writeMarks } from './marks.js'

export type Told = NonNullable<CaseRow['told']>

export interface CaseAt {
  /** Of the file, from 1. */
  readonly line: number
  /** The line of the text before it ends here. */
  readonly at: number
  /** Undefined: there is no case. */
  readonly told?: Told
}

export interface Origin {
  readonly file: string
  readonly sha256: string
  readonly period?: Period
  readonly language?: Language
}

export interface MarkedFile {
  readonly text: string
  readonly marks: readonly (Mark & { readonly line: number })[]
  readonly cases: readonly CaseAt[]
  readonly origin?: Origin
  readonly problems: readonly { readonly line: number; readonly text: string }[]
}

const names = columnNames.slice(1) as readonly (keyof Told)[]
const bar = (cell: string): string => oneLine(cell).replace(/[\\|]/g, '\\$&')
const cells = (line: string): readonly string[] =>
  line.split(/(?<!(?<!\\)\\(?:\\\\)*)\|/).map((cell) => cell.trim().replace(/\\([\\|])/g, '$1'))

/** `> case: …` */
export const caseLine = (told: Told): string =>
  `> case: ${names.map((name) => bar(told[name])).join(' | ')}`.trimEnd()

function toldIn(body: string): Told | string | undefined {
  if (body.trim() === 'none') return undefined
  const found = cells(body)
  return found.length === names.length
    ? (Object.fromEntries(names.map((name, at) => [name, found[at]!])) as unknown as Told)
    : `expected ${names.length} cells between bars (${names.join(' | ')}), found ${found.length}`
}

function originIn(body: string): Origin {
  const [file = '', sha256 = '', period = '', language = ''] = cells(body)
  const [first, last] = period.split('/')
  const known = languages.find((each) => each === language)
  return {
    file,
    sha256,
    ...(first && last && { period: [first, last] as const }),
    ...(known && { language: known }),
  }
}

const originLine = ({ file, sha256, period, language }: Origin): string =>
  `> source: ${[file, sha256, period?.join('/') ?? '', language ?? ''].map(bar).join(' | ')}`.trimEnd()

const remarkLine = `> remark: behind each entry its cases, > case: ${names.join(' | ')} (an empty cell: not told; > case: none: there is none)\n`
const remark = /^> remark:[^\n]*(?:\n|$)/

const own = /(^|\n)(\\*> (?:case|source|remark):)/g
const escaped = /(^|\n)\\(\\*> (?:case|source|remark):)/g
const directive = /\r?\n> (case|source):([^\r\n]*)/g

/** Line ends before an offset of the text, for many offsets. */
function lineCounter(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

export function parseMarkedFile(bytes: string): MarkedFile {
  const file = bytes.replace(/^\ufeff/, '')
  const marks: (Mark & { line: number })[] = []
  const cases: CaseAt[] = []
  const problems: { line: number; text: string }[] = []
  let origin: Origin | undefined
  let text = ''
  const linesBefore = lineCounter(file)
  let last = remark.exec(file)?.[0].length ?? 0
  const read = (piece: string, line: number) => {
    const plain = piece.replace(escaped, '$1$2')
    const found = parseMarks(plain)
    const [inPlain, inFound] = [lineCounter(plain), lineCounter(found.text)]
    for (const { at, text: what } of found.problems)
      problems.push({ line: line + inPlain(at), text: what })
    for (const mark of found.marks)
      marks.push({
        ...mark,
        line: line + inFound(mark.start),
        start: text.length + mark.start,
        end: text.length + mark.end,
      })
    text += found.text
  }
  for (const found of file.matchAll(directive)) {
    read(file.slice(last, found.index), 1 + linesBefore(last))
    const line = 2 + linesBefore(found.index)
    last = found.index + found[0].length
    if (found[1] === 'source') origin = originIn(found[2]!)
    else {
      const told = toldIn(found[2]!)
      if (typeof told === 'string') problems.push({ line, text: told })
      else cases.push({ line, at: text.length, ...(told && { told }) })
    }
  }
  const rest = file.slice(last)
  if (!(origin && /^\s*$/.test(rest))) read(rest, 1 + linesBefore(last))
  return { text, marks, cases, problems, ...(origin && { origin }) }
}

const valueOfId = <V>(mentions: readonly MentionRecord[], id: string | undefined): V | undefined =>
  mentions.find((each) => each.id === id)?.value as V | undefined

/** A case as cells; undefined where its person has no id. */
export function toldOf(
  { mentions }: Pick<EntryRecord, 'mentions'>,
  each: EntryRecord['cases'][number],
): Told | undefined {
  const person = valueOfId<PersonValue>(mentions, each.person)?.personId
  if (person === undefined) return undefined
  const provisions = each.statutes.flatMap(
    (id) => valueOfId<StatuteValue>(mentions, id)?.provisions ?? [],
  )
  const penalty = valueOfId<PenaltyValue>(mentions, each.penalty)
  return {
    person,
    event: each.event,
    provisions: provisionsText(provisions.map(({ inferred: _, ...kept }) => kept)),
    penalty: penalty ? `${penalty.kind};${measureText(penalty)}` : '',
    modality: each.modality ?? '',
    when: each.when ?? '',
    where: each.where ?? '',
    authority: oneLine(mentions.find(({ id }) => id === each.authority)?.text ?? ''),
  }
}

/** Where a line ends at or behind an offset, outside all marks. */
function lineEndAt(text: string, offset: number, marks: readonly Mark[]): number {
  const pattern = /\r?\n|$/g
  pattern.lastIndex = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const at = found.index
    if (!marks.some((mark) => mark.start <= at && at < mark.end)) return at
    pattern.lastIndex = at + found[0].length
    if (found[0] === '') break
  }
  return text.length
}

/** `cases`: lines to stand behind the line in which an offset of the text lies; sorted. */
export function* writeMarkedFile(
  { text, marks }: { readonly text: string; readonly marks: readonly Mark[] },
  cases: readonly { readonly at: number; readonly lines: readonly string[] }[],
  origin: Origin,
): Iterable<string> {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  let from = 0
  let next = 0
  function piece(to: number): string {
    const inside: Mark[] = []
    for (; sorted[next] && sorted[next]!.end <= to; next++) {
      const mark = sorted[next]!
      inside.push({ ...mark, start: mark.start - from, end: mark.end - from })
    }
    const out = writeMarks({ text: text.slice(from, to), marks: inside }).replace(own, '$1\\$2')
    from = to
    return out
  }
  /** A return that stands alone at a line's end is not taken for a half of ours. */
  const breakAt = (at: number) => (text[at - 1] === '\r' ? '\r\n' : '\n')
  yield remarkLine
  for (const { at, lines } of cases) {
    if (lines.length === 0) continue
    const to = Math.max(from, lineEndAt(text, at, sorted))
    yield piece(to)
    for (const line of lines) yield `${breakAt(to)}${line}`
  }
  yield piece(text.length)
  yield `${breakAt(text.length)}${originLine(origin)}\n`
}
