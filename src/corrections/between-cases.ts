/** What somebody's cases of a text differ in from the program's → corrections of cases. */
import { type CaseRow, casesOfRows } from '../../eval/gold/case-rows.js'
import { fieldsOf, parseFields } from '../../eval/gold/fields.js'
import { type Told, toldOf } from '../../eval/gold/marked-file.js'
import { quoteOfMention, wasOf, wordsOf } from '../../pipeline/correct/describe.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import type { CaseChange } from '../../pipeline/correct/schema.js'
import { shift } from '../../pipeline/range.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import type { DateValue, PersonValue, PlaceValue, Values } from '../../pipeline/values.js'
import type { Difference, Pair } from './between-marks.js'
import type { Given, GivenMark } from './given.js'
import type { NewCorrection } from './lines.js'

const idOfMark = (mark: GivenMark): string => `${mark.start} ${mark.end} ${mark.label}`

/** The entry as the marks have it. */
function markedEntry(entry: EntryRecord, marks: readonly GivenMark[], pairs: readonly Pair[]) {
  const before = new Map(pairs.map(({ mark, own }) => [mark, own.mention]))
  const mentions = marks
    .filter((mark) => entry.start <= mark.start && mark.end <= entry.end)
    .map((mark): MentionRecord => {
      const range = shift({ start: mark.start, end: mark.end }, -entry.start)
      const known = before.get(mark)
      const told = mark.fields
        ? (parseFields(mark.label, mark.fields) as Values[GivenMark['label']] | undefined)
        : undefined
      const value = told ?? (known?.label === mark.label ? known.value : undefined)
      return {
        id: idOfMark(mark),
        label: mark.label,
        ...range,
        text: entry.text.slice(range.start, range.end),
        score: null,
        by: ['import'],
        ...(value && { value }),
      }
    })
  return { ...entry, mentions }
}

interface Row {
  readonly told: Told
  readonly where: string
}

interface OwnCase {
  readonly each: CaseRecord
  readonly told: Told
}

/** A line belongs to the last entry that ends in the text above it and names its person, else to the last one. */
function entryOfLine(entries: readonly EntryRecord[], at: number, told: Told | undefined) {
  const above = entries.filter((entry) => entry.start < at && entry.end <= at)
  const last = above.at(-1)
  const person = told?.person
  const near = above.filter(({ start, end }) => last && start >= last.start - 2000 && end <= at)
  return (
    near.findLast((entry) =>
      entry.mentions.some((each) => (each.value as PersonValue | undefined)?.personId === person),
    ) ?? last
  )
}

const cells = ['event', 'provisions', 'penalty', 'modality', 'when', 'where', 'authority'] as const

const key = (told: Told): string => [told.person, ...cells.map((name) => told[name])].join('\t')

/** Pairs what is left: the same person and event first, then one of them. */
function matchCases(own: readonly OwnCase[], rows: readonly Row[]) {
  const left = new Set(own)
  const open = new Set(rows)
  const pairs: { own: OwnCase; row: Row }[] = []
  const tests: readonly ((a: Told, b: Told) => boolean)[] = [
    (a, b) => key(a) === key(b),
    (a, b) => a.person === b.person && a.event === b.event && a.penalty === b.penalty,
    (a, b) => a.person === b.person && a.event === b.event,
    (a, b) => a.person === b.person,
    (a, b) => a.event === b.event && a.penalty === b.penalty && a.when === b.when,
  ]
  for (const test of tests)
    for (const row of open) {
      const found = [...left].find((each) => test(each.told, row.told))
      if (!found) continue
      left.delete(found)
      open.delete(row)
      pairs.push({ own: found, row })
    }
  return { pairs, alone: [...left], added: [...open] }
}

/** Mentions of the entry that tell when and where. */
function backed(entry: EntryRecord, made: CaseRecord): CaseRecord {
  const of = (label: 'DATE' | 'PLACE', test: (value: unknown) => boolean) =>
    entry.mentions.find((each) => each.label === label && test(each.value))?.id
  const date =
    made.when && of('DATE', (value) => (value as DateValue | undefined)?.iso === made.when)
  const place =
    made.where && of('PLACE', (value) => (value as PlaceValue | undefined)?.name === made.where)
  return { ...made, ...(date && { date }), ...(place && { place }) }
}

/** What of a row is other than the program has it, in the words of a correction. */
function changeOf(
  document: Annotated,
  marked: EntryRecord,
  before: Told,
  row: Told,
  made: CaseRecord,
) {
  const words = wordsOf(document, marked, made)
  const quote = (id: string | undefined) => quoteOfMention(document, marked, id) ?? null
  const change: CaseChange = {
    ...(before.person !== row.person && { person: quote(made.person)! }),
    ...(before.event !== row.event && { event: made.event }),
    ...(before.provisions !== row.provisions && { statutes: words.statutes ?? [] }),
    ...(before.penalty !== row.penalty && { penalty: quote(made.penalty) }),
    ...((before.modality !== row.modality || before.penalty !== row.penalty) && {
      modality: made.modality ?? null,
    }),
    ...(before.when !== row.when && { when: made.when ?? null, date: quote(made.date) }),
    ...(before.where !== row.where && { where: made.where ?? null, place: quote(made.place) }),
    ...(before.authority !== row.authority && { authority: quote(made.authority) }),
  }
  return change
}

function ofEntry(
  document: Annotated,
  entry: EntryRecord,
  marked: EntryRecord,
  rows: readonly Row[],
  pairs: readonly Pair[],
): Difference {
  const problems: string[] = []
  const idOf = new Map(pairs.map(({ own, mark }) => [own.mention.id, mark]))
  const own = entry.cases.flatMap((each): OwnCase[] => {
    const told = toldOf(entry, each)
    const mark = idOf.get(each.person)
    // Of somebody who is no person any more there is no case: the mark is gone, and the case with it.
    return told && mark?.label === 'PERSON'
      ? [{ each, told: { ...told, person: mark.fields || told.person } }]
      : []
  })
  const made = (row: Row): CaseRecord | undefined => {
    const line: CaseRow = { line: 0, entry: 1, told: row.told }
    const found = casesOfRows([line], marked.mentions)
    problems.push(...found.problems.map((each) => `${row.where}: ${each.replace(/^\d+: /, '')}`))
    return found.problems.length > 0
      ? undefined
      : found.cases.map((each) => backed(marked, each))[0]
  }
  const matched = matchCases(own, rows)
  const at = (mention: MentionRecord) => anchorOf(document, entry, mention)
  const person = (id: string, among: readonly MentionRecord[]) =>
    at(among.find((each) => each.id === id)!)
  const said = new Set(rows.map((row) => key(row.told)))
  // Of two cases that read alike one line speaks for both.
  const gone = matched.alone.filter(({ told }) => !said.has(key(told)))
  const removed = gone.map(
    ({ each }): NewCorrection => ({
      kind: 'case-removed',
      ...person(each.person, entry.mentions),
      was: wasOf(document, entry, each),
    }),
  )
  const changed = matched.pairs.flatMap(({ own: { each, told }, row }): NewCorrection[] => {
    if (key(told) === key(row.told)) return []
    const now = made(row)
    if (!now) return []
    const change = changeOf(document, marked, told, row.told, now)
    if (Object.keys(change).length === 0) return []
    return [
      {
        kind: 'case-changed',
        ...person(each.person, entry.mentions),
        was: wasOf(document, entry, each),
        case: change,
      },
    ]
  })
  const added = matched.added.flatMap((row): NewCorrection[] => {
    const now = made(row)
    return now
      ? [
          {
            kind: 'case-added',
            ...person(now.person, marked.mentions),
            case: wordsOf(document, marked, now),
          },
        ]
      : []
  })
  return { corrections: [...removed, ...changed, ...added], problems }
}

/** Cases written in lines. Nothing where the file says nothing of them. */
export function betweenCases(
  document: Annotated,
  { marks, cases, allTold = false }: Given,
  pairs: readonly Pair[],
): Difference {
  if (!cases) return { corrections: [], problems: [] }
  const marked = document.entries.map((entry) => markedEntry(entry, marks, pairs))
  const rows = new Map<string, Row[]>()
  const problems: string[] = []
  for (const { at, told, where } of cases) {
    const entry = entryOfLine(marked, at, told)
    if (!entry) {
      problems.push(`${where}: a case stands above all entries; left out`)
      continue
    }
    const known = rows.get(entry.id) ?? []
    rows.set(entry.id, told ? [...known, { told: normal(told), where }] : known)
  }
  const parts = document.entries.flatMap((entry, at) => {
    const own = rows.get(entry.id)
    return own || allTold ? [ofEntry(document, entry, marked[at]!, own ?? [], pairs)] : []
  })
  return {
    corrections: parts.flatMap((each) => each.corrections),
    problems: [...problems, ...parts.flatMap((each) => each.problems)],
  }
}

/** Provisions as the program writes them, whatever the blanks. */
function normal(told: Told): Told {
  try {
    const provisions = parseFields('STATUTE', told.provisions)
    return { ...told, provisions: fieldsOf('STATUTE', provisions) || told.provisions }
  } catch {
    return told
  }
}
