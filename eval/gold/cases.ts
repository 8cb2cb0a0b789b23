/**
 * Lines of `cases.txt`: text | n-th labelled entry (from 1) | person ids | provisions | penalties — every person of a line with
 * every provision and every penalty of it. They become the cases of the gold records, tied to mentions of the entry.
 */
import type { CaseRecord, MentionRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, Provision, StatuteValue } from '../../pipeline/values.js'
import { parseMeasure, parseProvisions } from './fields.js'

export interface CaseLine {
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

export const parseCases = (file: string): readonly CaseLine[] =>
  file.split('\n').flatMap((line) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [text, entry, people, provisions, penalties] = line.split('|')
    return [
      {
        text: text!.trim(),
        entry: Number(entry),
        people: list(people),
        provisions: provisions?.trim() ? parseProvisions(provisions) : [],
        penalties: list(penalties),
      },
    ]
  })

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
      problems.push(`${line.text} ${line.entry}: no mention of ${[...wanted].join(', ')}`)
    const penalties = line.penalties.flatMap((penalty) => {
      const found = mentions.find(
        (each) =>
          each.label === 'PENALTY' && sameMeasure(penalty, each.value as PenaltyValue | undefined),
      )
      if (!found) problems.push(`${line.text} ${line.entry}: no mention of ${penalty}`)
      return found ? [found] : []
    })
    return line.people.flatMap((id): CaseRecord[] => {
      const person = mentions.find(
        (each) => (each.value as PersonValue | undefined)?.personId === id,
      )
      if (!person) {
        problems.push(`${line.text} ${line.entry}: no mention of ${id}`)
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
