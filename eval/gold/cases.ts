/**
 * Lines of `cases.txt`: text | n-th labelled entry (from 1) | person ids | provisions | penalties — every person of a line with
 * every provision and every penalty of it. They become the cases of the gold records, tied to mentions of the entry.
 */
import type { CaseRecord, MentionRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, Provision, StatuteValue } from '../../pipeline/values.js'
import { parseMeasure, parseProvisions } from './fields.js'

export interface CaseLine {
  /** In the file, from 1. */
  readonly line: number
  readonly text: string
  readonly entry: number
  readonly people: readonly string[]
  readonly provisions: readonly Provision[]
  /** `kind;measure` */
  readonly penalties: readonly string[]
}

const list = (field: string | undefined): readonly string[] =>
  (field ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

export interface CaseLines {
  readonly lines: readonly CaseLine[]
  /** `cases.txt:line: what is wrong`; such a line is left out. */
  readonly problems: readonly string[]
}

function lineOf(row: string, line: number, texts: readonly string[]): CaseLine {
  const [text = '', entry, people, provisions, penalties] = row
    .split('|')
    .map((each) => each.trim())
  const bars = row.split('|').length - 1
  if (bars < 2 || bars > 4)
    throw new Error(
      `expected text | n-th labelled entry | person ids | provisions | penalties, found ${bars} bars`,
    )
  if (!texts.includes(text)) throw new Error(`expected the name of a text, found ${text}`)
  if (!/^[1-9]\d*$/.test(entry ?? ''))
    throw new Error(`expected the number of a labelled entry, found ${entry}`)
  const found: CaseLine = {
    line,
    text,
    entry: Number(entry),
    people: list(people),
    provisions: provisions ? parseProvisions(provisions) : [],
    penalties: list(penalties),
  }
  if (found.people.length === 0) throw new Error('expected the id of a person, found none')
  for (const penalty of found.penalties) parseMeasure(penalty.split(';')[1] ?? '')
  return found
}

/** `texts`: the names that a line may begin with. */
export function parseCases(file: string, texts: readonly string[]): CaseLines {
  const lines: CaseLine[] = []
  const problems: string[] = []
  for (const [at, row] of file.split('\n').entries()) {
    if (row.trim() === '' || row.startsWith('#')) continue
    try {
      lines.push(lineOf(row, at + 1, texts))
    } catch (error) {
      problems.push(`cases.txt:${at + 1}: ${(error as Error).message}`)
    }
  }
  return { lines, problems }
}

export const provisionKey = ({ law, article, part, paragraph }: Provision): string =>
  `${law} ${article ?? ''}${part ? `(${part}${paragraph ? `:${paragraph}` : ''})` : ''}`

const measureOf = (value: PenaltyValue | undefined): string =>
  value
    ? `${value.kind};${value.duration ?? value.durationRange?.join('/') ?? amountOf(value)}`
    : ''

const amountOf = ({ amount, amountRange, unit }: PenaltyValue): string =>
  amount !== undefined || amountRange
    ? `${amountRange?.join('/') ?? amount}${unit ? ` ${unit}` : ''}`
    : ''

export const penaltyKey = (value: PenaltyValue | undefined): string => measureOf(value)

export const sameMeasure = (line: string, value: PenaltyValue | undefined): boolean => {
  const [kind, measure] = line.split(';')
  if (!value || value.kind !== kind) return false
  return (
    measureOf({ ...parseMeasure(measure ?? ''), kind: value.kind, modality: value.modality }) ===
    measureOf(value)
  )
}

/** The case records of one entry; `problems` names what no mention of the entry bears out. */
export function casesOf(
  lines: readonly CaseLine[],
  mentions: readonly MentionRecord[],
): { readonly cases: readonly CaseRecord[]; readonly problems: readonly string[] } {
  const problems: string[] = []
  const cases = lines.flatMap((line) => {
    const wanted = new Set(line.provisions.map(provisionKey))
    const statutes = mentions.filter((each) =>
      (each.value as StatuteValue | undefined)?.provisions?.some((one) =>
        wanted.has(provisionKey(one)),
      ),
    )
    if (wanted.size > 0 && statutes.length === 0)
      problems.push(`cases.txt:${line.line}: no mention of ${[...wanted].join(', ')}`)
    const penalties = line.penalties.flatMap((penalty) => {
      const found = mentions.find(
        (each) =>
          each.label === 'PENALTY' && sameMeasure(penalty, each.value as PenaltyValue | undefined),
      )
      if (!found) problems.push(`cases.txt:${line.line}: no mention of ${penalty}`)
      return found ? [found] : []
    })
    return line.people.flatMap((id): CaseRecord[] => {
      const person = mentions.find(
        (each) => (each.value as PersonValue | undefined)?.personId === id,
      )
      if (!person) {
        problems.push(`cases.txt:${line.line}: no mention of ${id}`)
        return []
      }
      const base = {
        person: person.id,
        event: 'other' as const,
        statutes: statutes.map((each) => each.id),
        because: [{ rule: 'gold', start: person.start, end: person.end }],
      }
      return penalties.length > 0
        ? penalties.map((each) => ({ ...base, penalty: each.id }))
        : [base]
    })
  })
  return { cases, problems }
}
