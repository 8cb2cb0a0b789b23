/** What holds of the records of any text, whatever it says. Each law gives the faults that it found, in words. */
import type { CaseRecord, EntryRecord, PersonRecord } from '../../../pipeline/record.js'
import { records as schemas } from '../../../pipeline/record.schema.js'
import type { Annotated } from '../../../pipeline/records.js'

type Faults = readonly string[]

/** Between the halves of a pair of surrogates. */
const splitsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')

const repeated = (ids: readonly string[]): boolean => new Set(ids).size !== ids.length

function mentionFaults({ mentions, text }: EntryRecord): Faults {
  let last = 0
  const faults = mentions.flatMap(({ label, start, end, text: own, by }) => {
    const where = `${label} ${start}–${end}`
    const found = [
      ...(start < last ? [`${where}: overlaps the mention before or is not in order`] : []),
      ...(start >= end || end > text.length ? [`${where}: is not in its entry`] : []),
      ...(text.slice(start, end) === own ? [] : [`${where}: its text is not that of its range`]),
      ...(splitsPair(text, start) || splitsPair(text, end) ? [`${where}: cuts a sign`] : []),
      ...(by.length === 0 ? [`${where}: nobody proposed it`] : []),
    ]
    last = end
    return found
  })
  return repeated(mentions.map(({ id }) => id)) ? [...faults, 'two mentions of one id'] : faults
}

function caseFaults(each: CaseRecord, { mentions, text }: EntryRecord): Faults {
  const known = new Set(mentions.map(({ id }) => id))
  const named = [each.person, each.penalty, each.place, each.date, each.authority, ...each.statutes]
  return [
    ...(named.some((id) => id !== undefined && !known.has(id))
      ? [`${each.event}: of a mention that is not there`]
      : []),
    ...(each.because.every(({ start, end }) => start < end && end <= text.length)
      ? []
      : [`${each.event}: evidence that is not in its entry`]),
  ]
}

const noteFaults = ({ notes, text }: EntryRecord): Faults =>
  notes.flatMap(({ code, start, end }) =>
    start === undefined || (end !== undefined && start <= end && end <= text.length)
      ? []
      : [`note ${code}: is not in its entry`],
  )

/** The records against the text that they were made of. */
export function recordFaults(text: string, { entries, report }: Annotated): Faults {
  let last = 0
  const faults = entries.flatMap((entry) => {
    const where = `entry ${entry.start}–${entry.end}`
    const own = [
      ...(entry.start < last ? ['overlaps the entry before or is not in order'] : []),
      ...(entry.end > text.length || entry.start > entry.end ? ['is not in its file'] : []),
      ...(text.slice(entry.start, entry.end) === entry.text ? [] : ['its text is not of the file']),
      ...(splitsPair(text, entry.start) || splitsPair(text, entry.end) ? ['cuts a sign'] : []),
      ...mentionFaults(entry),
      ...entry.cases.flatMap((each) => caseFaults(each, entry)),
      ...noteFaults(entry),
    ]
    last = entry.end
    return own.map((fault) => `${where}: ${fault}`)
  })
  return [
    ...faults,
    ...(repeated(entries.map(({ id }) => id)) ? ['two entries of one id'] : []),
    ...(report.entries === entries.length ? [] : ['the report counts other entries']),
  ]
}

/** Everybody once, and everybody that a mention names. */
export function peopleFaults({ entries }: Annotated, people: readonly PersonRecord[]): Faults {
  const ids = people.map(({ personId }) => personId)
  const named = entries.flatMap(({ mentions }) =>
    mentions.flatMap(({ value }) => (value && 'personId' in value ? (value.personId ?? []) : [])),
  )
  const known = new Set(ids)
  return [
    ...(repeated(ids) ? ['two people of one id'] : []),
    ...(named.every((id) => known.has(id)) ? [] : ['a mention of nobody']),
  ]
}

/** As `data/schema` tells the records. */
export function schemaFaults({ entries, report }: Annotated, people: readonly PersonRecord[]) {
  const told = [
    ...entries.map((each) => schemas.entry.safeParse(each)),
    schemas.report.safeParse(report),
    ...people.map((each) => schemas.person.safeParse(each)),
  ]
  return told.flatMap(({ error }) => {
    const issue = error?.issues[0]
    return issue ? [`schema: ${issue.path.join('.')}: ${issue.message}`] : []
  })
}
