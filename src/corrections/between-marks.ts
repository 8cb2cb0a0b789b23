/** What somebody's marks of a text differ in from the program's → corrections of marks and values. */
import { fieldsOf, type GoldValue, parseFields } from '../../eval/gold/fields.js'
import { anchorOf } from '../../pipeline/correct/place.js'
import { quoteOf } from '../../pipeline/correct/quote.js'
import { type Fields, fieldSchemas } from '../../pipeline/correct/schema.js'
import { fieldsBetween } from '../../pipeline/correct/value.js'
import type { Label, Range } from '../../pipeline/document.js'
import { overlaps, same, shift } from '../../pipeline/range.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import type { GivenMark } from './given.js'
import type { NewCorrection } from './lines.js'

/** A mention of the program with its range in the source. */
export interface Own extends Range {
  readonly entry: EntryRecord
  readonly mention: MentionRecord
}

export interface Pair {
  readonly own: Own
  readonly mark: GivenMark
}

export interface Matched {
  readonly pairs: readonly Pair[]
  /** The program's that nobody has marked. */
  readonly alone: readonly Own[]
  /** Those that the program has not. */
  readonly added: readonly GivenMark[]
}

export const ownMarks = ({ entries }: Annotated): readonly Own[] =>
  entries.flatMap((entry) =>
    entry.mentions.map((mention) => ({
      entry,
      mention,
      ...shift({ start: mention.start, end: mention.end }, entry.start),
    })),
  )

const share = (a: Range, b: Range): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

/** One to one: the same range and label first, then the same range, then the most of one label. */
export function matchMarks(all: readonly Own[], marks: readonly GivenMark[]): Matched {
  const pairs: Pair[] = []
  const own = new Set(all)
  const left = new Set(marks)
  const take = (test: (own: Own, mark: GivenMark) => boolean) => {
    const able = [...left]
      .flatMap((mark) =>
        [...own].filter((each) => test(each, mark)).map((each) => ({ own: each, mark })),
      )
      .sort((a, b) => share(b.own, b.mark) - share(a.own, a.mark))
    for (const pair of able) {
      if (!own.has(pair.own) || !left.has(pair.mark)) continue
      own.delete(pair.own)
      left.delete(pair.mark)
      pairs.push(pair)
    }
  }
  const alike = (each: Own, mark: GivenMark) => each.mention.label === mark.label
  take((each, mark) => same(each, mark) && alike(each, mark))
  take(same)
  take((each, mark) => overlaps(each, mark) && alike(each, mark))
  return { pairs, alone: [...own], added: [...left] }
}

/** Fields of a place that no longer hold where it is another one. */
const loose: { readonly [L in Label]?: readonly string[] } = {
  PLACE: ['country', 'region', 'lat', 'lon', 'geonames'],
}
const measures = ['duration', 'durationRange', 'amount', 'amountRange', 'unit'] as const

/** A value in the short notation, as fields to change in another. */
function fieldsIn(label: Label, notation: string, before: Fields | undefined): Fields | undefined {
  const value = parseFields(label, notation) as Fields | undefined
  if (!value) return undefined
  if (label === 'PENALTY') {
    const without = Object.fromEntries(measures.map((key) => [key, null]))
    return { ...without, equivalent: null, ...value }
  }
  if (label !== 'PLACE' || before === undefined || before.name === value.name) return value
  return { ...Object.fromEntries(loose.PLACE!.map((key) => [key, null])), ...value }
}

const needed = (before: Fields | undefined, fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([key, each]) => JSON.stringify(each ?? null) !== JSON.stringify(before?.[key] ?? null),
    ),
  )

/** Undefined: the value is what the program says, or nothing is said of it. Ids of persons are told elsewhere. */
function valueSaid(mark: GivenMark, before: MentionRecord | undefined): Fields | undefined {
  if (mark.label === 'PERSON' && mark.value === undefined) return undefined
  const value = before?.label === mark.label ? before.value : undefined
  const known = value as Fields | undefined
  if (mark.value !== undefined) {
    const fields = fieldsBetween(known, mark.value as Fields)
    // A note that was written of another label, or of something else, is no value.
    return fields && fieldSchemas[mark.label].safeParse(fields).success ? fields : undefined
  }
  if (!mark.fields || mark.fields === fieldsOf(mark.label, value as GoldValue | undefined))
    return undefined
  const fields = fieldsIn(mark.label, mark.fields, known)
  const changed = fields && needed(known, fields)
  return changed && Object.keys(changed).length > 0 ? changed : undefined
}

function ofPair(document: Annotated, { own, mark }: Pair): readonly NewCorrection[] {
  const { entry, mention } = own
  const at = anchorOf(document, entry, mention)
  const { label } = mention
  const value = valueSaid(mark, mention)
  const told = value && { value: value as Record<string, unknown> }
  if (label !== mark.label)
    return [{ kind: 'mark-relabelled', ...at, label, as: mark.label, ...told }]
  if (!same(own, mark))
    return [{ kind: 'mark-moved', ...at, label, to: quoteOf(document.source.text, mark), ...told }]
  return told ? [{ kind: 'value-changed', ...at, label, ...told }] : []
}

export interface Difference {
  readonly corrections: readonly NewCorrection[]
  /** `file:line: what cannot be said as a correction` */
  readonly problems: readonly string[]
}

export const entryAt = ({ entries }: Annotated, mark: Range): EntryRecord | undefined =>
  entries.find(({ start, end }) => start <= mark.start && mark.end <= end)

export function betweenMarks(document: Annotated, matched: Matched): Difference {
  const problems: string[] = []
  const added = matched.added.flatMap((mark): NewCorrection[] => {
    const entry = entryAt(document, mark)
    if (!entry) {
      problems.push(`${mark.where}: a ${mark.label} stands in no entry; left out`)
      return []
    }
    const at = anchorOf(document, entry, shift({ start: mark.start, end: mark.end }, -entry.start))
    const value = valueSaid(mark, undefined)
    const told = value && { value: value as Record<string, unknown> }
    return [{ kind: 'mark-added', ...at, label: mark.label, ...told }]
  })
  const removed = matched.alone.map(
    ({ entry, mention }): NewCorrection => ({
      kind: 'mark-removed',
      ...anchorOf(document, entry, mention),
      label: mention.label,
    }),
  )
  const changed = matched.pairs.flatMap((pair) => ofPair(document, pair))
  return { corrections: [...removed, ...changed, ...added], problems }
}
