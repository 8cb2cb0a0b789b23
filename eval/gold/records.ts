/** A marked text → the records of the contract, so that gold and program are compared as equals. Entries are cut by `split`. */
import type { Source } from '../../pipeline/document.js'
import { idOf } from '../../pipeline/identity.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Entries } from '../../pipeline/split/index.js'
import type { Values } from '../../pipeline/values.js'
import { type CaseRow, casesOfRows } from './case-rows.js'
import { type CaseLine, casesOf } from './cases.js'
import { parseFields } from './fields.js'
import type { MarkedText } from './marks.js'

export interface GoldEntry extends EntryRecord {
  /** Cases as events; undefined where nobody has labelled them. `cases` are the older pairs. */
  readonly events?: readonly CaseRecord[]
}

/** What is told of a text apart from its marks. */
export interface Beside {
  readonly cases: readonly CaseLine[]
  readonly rows?: readonly CaseRow[]
}

export interface GoldText {
  readonly source: Source
  readonly entries: readonly GoldEntry[]
  readonly problems: readonly string[]
}

function eventsOf(
  mentions: readonly MentionRecord[],
  labelled: number,
  rows: readonly CaseRow[] | undefined,
  problems: string[],
): readonly CaseRecord[] | undefined {
  if (!rows) return undefined
  if (mentions.length === 0) return []
  const own = rows.filter((row) => row.entry === labelled)
  if (own.length === 0) problems.push(`cases: nothing is said of labelled entry ${labelled}`)
  const found = casesOfRows(own, mentions)
  problems.push(...found.problems.map((problem) => `cases:${problem}`))
  return found.cases
}

export function goldRecords(
  { text, marks }: MarkedText,
  source: Source,
  { head, entries }: Entries,
  { cases, rows }: Beside,
): GoldText {
  const problems: string[] = []
  let labelled = 0
  const outside = marks.filter(
    (mark) => !entries.some((each) => each.start <= mark.start && mark.end <= each.end),
  )
  for (const mark of outside)
    problems.push(
      `${mark.start}: ${mark.label} "${text.slice(mark.start, mark.end)}" lies in no entry`,
    )
  const records = entries.map((entry, at): GoldEntry => {
    const mentions = marks
      .filter((mark) => entry.start <= mark.start && mark.end <= entry.end)
      .map((mark): MentionRecord => {
        let value: Values[keyof Values] | undefined
        try {
          value = parseFields(mark.label, mark.fields) as Values[keyof Values] | undefined
        } catch (error) {
          problems.push(`${mark.start}: ${(error as Error).message}`)
        }
        return {
          id: idOf(source.id, mark.start, mark.end, mark.label),
          label: mark.label,
          start: mark.start - entry.start,
          end: mark.end - entry.start,
          text: text.slice(mark.start, mark.end),
          score: null,
          by: ['gold'],
          ...(value && { value }),
        }
      })
    if (mentions.length > 0) labelled++
    const own = mentions.length > 0 ? cases.filter((each) => each.entry === labelled) : []
    const tied = casesOf(own, mentions)
    problems.push(...tied.problems)
    const events = eventsOf(mentions, labelled, rows, problems)
    return {
      type: 'entry',
      source: {
        ...source.origin,
        ...(head.title !== undefined && { title: head.title }),
        ...(head.period && { period: head.period }),
      },
      id: entry.id,
      number: at + 1,
      lang: entry.language,
      start: entry.start,
      end: entry.end,
      text: text.slice(entry.start, entry.end),
      references: entry.references,
      mentions,
      // Pairs are told by the cases as events where nobody has written them down apart.
      cases: cases.length > 0 ? tied.cases : (events ?? []),
      ...(events && { events }),
      notes: [],
    }
  })
  for (const { line, entry } of cases)
    if (entry > labelled) problems.push(`cases.txt:${line}: there is no labelled entry ${entry}`)
  for (const { line, entry } of rows ?? [])
    if (entry > labelled) problems.push(`cases:${line}: there is no labelled entry ${entry}`)
  return { source, entries: records, problems }
}
