/** The mentions of an entry as its corrections have them, and its cases with the mentions that took the place of others. */
import type { Label, Range } from '../document.js'
import { idOf } from '../identity.js'
import { byPlace, overlaps, same } from '../range.js'
import type { CaseRecord, EntryRecord, MentionRecord, NoteRecord } from '../record.js'
import type { DateValue, PenaltyValue, PlaceValue, Values } from '../values.js'
import { isAbsent, type Marks, type Present } from './fold.js'
import { withFields } from './value.js'

/** The value that the program itself reads from a new mark; undefined where it reads none. */
export type ReadValue = (mark: Range & { readonly label: Label }) => Values[Label] | undefined

/** Who may play which part in a case. */
export const players = {
  person: ['PERSON'],
  statutes: ['STATUTE'],
  penalty: ['PENALTY'],
  place: ['PLACE'],
  date: ['DATE'],
  authority: ['ORG', 'PERSON'],
} as const satisfies Readonly<Record<string, readonly Label[]>>

const share = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** The mention at a range: that very one, else the one that shares most with it. */
export function mentionAt(
  mentions: readonly MentionRecord[],
  range: Range,
  labels: readonly Label[],
): MentionRecord | undefined {
  const able = mentions.filter((each) => labels.includes(each.label) && overlaps(each, range))
  return (
    able.find((each) => same(each, range)) ??
    [...able].sort((a, b) => share(b, range) - share(a, range))[0]
  )
}

/** A present mark before it has a value, and what it was. */
interface Standing {
  readonly mark: Present
  readonly before?: MentionRecord
}

const isAt = (mention: MentionRecord, mark: { readonly range: Range; readonly label: Label }) =>
  mention.label === mark.label && same(mention, mark.range)

function meaning({ mark, before }: Standing, known: MentionRecord | undefined, read: ReadValue) {
  const { range, label, fields } = mark
  const base = known
    ? known.value
    : (read({ ...range, label }) ?? (before?.label === label ? before.value : undefined))
  return withFields(label, base, fields)
}

/** Which present mark a mention that is gone has become. */
function successor(gone: MentionRecord, present: readonly Present[]): Present | undefined {
  const own =
    present.find((each) => isAt(gone, each)) ??
    present.find((each) => each.from && isAt(gone, each.from))
  if (own) return own
  const able = present.filter((each) => each.label === gone.label && overlaps(each.range, gone))
  return [...able].sort((a, b) => share(b.range, gone) - share(a.range, gone))[0]
}

const valueIn = <V>(mention: MentionRecord | undefined): V | undefined => mention?.value as V

type Find = (id: string | undefined) => MentionRecord | undefined

/** A field that the case took from a mention's value goes as the value goes. */
function follow(each: CaseRecord, before: Find, now: Find): Partial<CaseRecord> {
  const pairs = [
    ['when', each.date, (value: unknown) => (value as DateValue | undefined)?.iso],
    ['where', each.place, (value: unknown) => (value as PlaceValue | undefined)?.name],
    ['modality', each.penalty, (value: unknown) => (value as PenaltyValue | undefined)?.modality],
  ] as const
  return Object.fromEntries(
    pairs.flatMap(([field, id, of]) => {
      const old = of(valueIn(before(id)))
      return id === undefined || old === undefined || each[field] !== old
        ? []
        : [[field, of(valueIn(now(id)))]]
    }),
  )
}

const defined = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, each]) => each !== undefined)) as T

/** Undefined where nobody is left whom it happened to. */
function caseWith(each: CaseRecord, before: Find, now: Find): CaseRecord | undefined {
  const able = (id: string | undefined, labels: readonly Label[]) => {
    const found = now(id)
    return found && labels.includes(found.label) ? found.id : undefined
  }
  const person = able(each.person, players.person)
  if (person === undefined) return undefined
  const statutes = each.statutes.flatMap((id) => able(id, players.statutes) ?? [])
  return defined({
    ...each,
    ...follow(each, before, now),
    person,
    statutes: [...new Set(statutes)],
    penalty: able(each.penalty, players.penalty),
    place: able(each.place, players.place),
    date: able(each.date, players.date),
    authority: able(each.authority, players.authority),
  } as CaseRecord)
}

export function withoutTwins(cases: readonly CaseRecord[]): readonly CaseRecord[] {
  const seen = new Set<string>()
  return cases.filter(({ because: _, ...told }) => {
    const key = JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)))
    return seen.has(key) ? false : seen.add(key)
  })
}

const speaksOf = ({ start, end }: NoteRecord, mark: Range): boolean =>
  start === mark.start && end === mark.end

/** `sourceId`: of the document, as the ids of its mentions are made from it. */
export function correctMarks(
  entry: EntryRecord,
  marks: Marks,
  sourceId: string,
  read: ReadValue,
): EntryRecord {
  if (marks.present.length === 0 && marks.absent.length === 0) return entry
  const gone = entry.mentions.filter(
    (each) =>
      isAbsent({ range: each, label: each.label }, marks) ||
      marks.present.some(({ range }) => overlaps(range, each)),
  )
  const placed = marks.present.map((mark) => {
    const { range, label, id, from } = mark
    const known = gone.find((each) => isAt(each, mark))
    const before = from && gone.find((each) => isAt(each, from))
    const value = meaning({ mark, ...(before && { before }) }, known, read)
    const mention: MentionRecord = {
      id: idOf(sourceId, entry.start + range.start, entry.start + range.end, label),
      label,
      start: range.start,
      end: range.end,
      text: entry.text.slice(range.start, range.end),
      score: 1,
      by: [`correction/${id}`],
      ...(value && { value }),
    }
    return { mark, mention }
  })
  const left = entry.mentions.filter((each) => !gone.includes(each))
  const mentions = [...left, ...placed.map(({ mention }) => mention)].sort(byPlace)
  const heirs = new Map(
    gone.flatMap((each) => {
      const mark = successor(each, marks.present)
      const heir = placed.find((one) => one.mark === mark)?.mention
      return heir ? [[each.id, heir] as const] : []
    }),
  )
  const old = new Map(entry.mentions.map((each) => [each.id, each]))
  const known = new Map(left.map((each) => [each.id, each]))
  const before: Find = (id) => (id === undefined ? undefined : old.get(id))
  const now: Find = (id) => (id === undefined ? undefined : (heirs.get(id) ?? known.get(id)))
  const changed = [...gone, ...placed.map(({ mention }) => mention)]
  return {
    ...entry,
    mentions,
    cases: withoutTwins(entry.cases.flatMap((each) => caseWith(each, before, now) ?? [])),
    notes: entry.notes.filter((note) => !changed.some((each) => speaksOf(note, each))),
  }
}
