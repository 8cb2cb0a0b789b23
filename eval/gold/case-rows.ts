/**
 * `cases/<text>.tsv`: entry (n-th labelled one, from 1), person, event, provisions, penalty (`kind;measure`), modality, when, where,
 * authority (words of the entry). A line `n` TAB `-` says that the entry tells no case; every labelled entry has a line.
 */
import type { Label } from '../../pipeline/document.js'
import { oneLine } from '../../pipeline/read/plain.js'
import { type CaseRecord, type Event, events, type MentionRecord } from '../../pipeline/record.js'
import {
  type Modality,
  modalities,
  type PenaltyValue,
  type PersonValue,
  type Provision,
  type StatuteValue,
} from '../../pipeline/values.js'
import { provisionKey, sameMeasure } from './cases.js'
import { isoDate, parseProvisions } from './fields.js'

export const columnNames = [
  'entry',
  'person',
  'event',
  'provisions',
  'penalty',
  'modality',
  'when',
  'where',
  'authority',
] as const
type Column = (typeof columnNames)[number]

export interface CaseRow {
  /** In the file, from 1. */
  readonly line: number
  readonly entry: number
  /** Undefined: the entry tells no case. */
  readonly told?: { readonly [C in Exclude<Column, 'entry'>]: string }
}

/** Throws `file:line: what is wrong` where the form does not hold. */
export function parseCaseRows(bytes: string, file: string): readonly CaseRow[] {
  const [head, ...lines] = bytes.replace(/\n$/, '').split('\n')
  if (head !== columnNames.join('\t'))
    throw new Error(`${file}:1: expected the columns ${columnNames.join(', ')}, found ${head}`)
  return lines.map((text, at): CaseRow => {
    const cells = text.split('\t')
    const entry = Number(cells[0])
    if (!Number.isInteger(entry) || entry < 1)
      throw new Error(`${file}:${at + 2}: not the number of an entry: ${cells[0]}`)
    if (cells.length === 2 && cells[1] === '-') return { line: at + 2, entry }
    if (cells.length !== columnNames.length)
      throw new Error(`${file}:${at + 2}: expected ${columnNames.length} cells, or \`-\` alone`)
    const told = Object.fromEntries(columnNames.map((name, n) => [name, cells[n]!.trim()]))
    return { line: at + 2, entry, told: told as NonNullable<CaseRow['told']> }
  })
}

type Report = (problem: string) => void
type Row = NonNullable<CaseRow['told']>

/** Mentions that tell nothing but the provisions; one that tells more only where a provision stands nowhere else. */
function statutesOf(
  provisions: readonly Provision[],
  mentions: readonly MentionRecord[],
  report: Report,
): readonly string[] {
  const wanted = new Set(provisions.map(provisionKey))
  const keys = (each: MentionRecord): readonly string[] =>
    ((each.value as StatuteValue | undefined)?.provisions ?? []).map(provisionKey)
  const cited = mentions.filter((each) => keys(each).length > 0)
  const pure = cited.filter((each) => keys(each).every((key) => wanted.has(key)))
  const open = [...wanted].filter((key) => !pure.some((each) => keys(each).includes(key)))
  const others = open.flatMap((key) => {
    const found = cited.find((each) => keys(each).includes(key))
    if (!found) report(`no mention of ${key}`)
    return found ? [found] : []
  })
  return [...new Set([...pure, ...others].map((each) => each.id))]
}

function penaltyOf(row: Row, mentions: readonly MentionRecord[], report: Report) {
  if (row.penalty === '') return undefined
  const same = mentions.filter(
    (each) =>
      each.label === 'PENALTY' && sameMeasure(row.penalty, each.value as PenaltyValue | undefined),
  )
  const modality = (each: MentionRecord) => (each.value as PenaltyValue | undefined)?.modality
  if (same.length === 0) report(`no mention of ${row.penalty}`)
  if (row.modality === '') report('a penalty without a modality')
  return (same.find((each) => modality(each) === row.modality) ?? same[0])?.id
}

function authorityOf({ authority }: Row, mentions: readonly MentionRecord[], report: Report) {
  if (authority === '') return undefined
  const labels: readonly Label[] = ['ORG', 'PERSON']
  const found = mentions.find(
    (each) => oneLine(each.text) === oneLine(authority) && labels.includes(each.label),
  )
  if (!found) report(`no body or person is called ${authority}`)
  return found?.id
}

const provisionsIn = (row: Row, report: Report): readonly Provision[] => {
  try {
    return row.provisions === '' ? [] : parseProvisions(row.provisions)
  } catch (error) {
    report((error as Error).message)
    return []
  }
}

function caseOf(
  row: Row,
  mentions: readonly MentionRecord[],
  report: Report,
): CaseRecord | undefined {
  const person = mentions.find(
    (each) => (each.value as PersonValue | undefined)?.personId === row.person,
  )
  if (!person) report(`no mention of ${row.person}`)
  if (!(events as readonly string[]).includes(row.event)) report(`no event: ${row.event}`)
  if (row.modality !== '' && !(modalities as readonly string[]).includes(row.modality))
    report(`no modality: ${row.modality}`)
  if (row.when !== '' && !isoDate.test(row.when)) report(`not an ISO 8601 date: ${row.when}`)
  const penalty = penaltyOf(row, mentions, report)
  const authority = authorityOf(row, mentions, report)
  const statutes = statutesOf(provisionsIn(row, report), mentions, report)
  return person
    ? {
        person: person.id,
        event: row.event as Event,
        statutes,
        ...(penalty && { penalty }),
        ...(row.modality && { modality: row.modality as Modality }),
        ...(row.where && { where: row.where }),
        ...(row.when && { when: row.when }),
        ...(authority && { authority }),
        because: [{ rule: 'gold', start: person.start, end: person.end }],
      }
    : undefined
}

/** The cases of one entry; `problems` say what its words do not bear out. */
export function casesOfRows(
  rows: readonly CaseRow[],
  mentions: readonly MentionRecord[],
): { readonly cases: readonly CaseRecord[]; readonly problems: readonly string[] } {
  const problems: string[] = []
  if (rows.length > 1 && rows.some(({ told }) => !told))
    problems.push(`${rows[0]!.line}: an entry without a case has one line`)
  const seen = new Set<string>()
  const cases = rows.flatMap(({ line, told }) => {
    if (!told) return []
    const text = Object.values(told).join('\t')
    if (seen.has(text)) problems.push(`${line}: the same case twice`)
    seen.add(text)
    return caseOf(told, mentions, (problem) => problems.push(`${line}: ${problem}`)) ?? []
  })
  return { cases, problems }
}
