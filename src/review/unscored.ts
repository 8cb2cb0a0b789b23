/**
 * Parts of a value that a labeller doubts: gold has them with `~` and does not score them. Among the lines of a labelling they are told by
 * the `why` of a changed value; what lasts is the gold.
 */
import { lineId } from '../../pipeline/correct/index.js'
import { find } from '../../pipeline/correct/quote.js'
import type { Correction } from '../../pipeline/correct/schema.js'
import type { Label, Labelled, Source } from '../../pipeline/document.js'
import { overlaps } from '../../pipeline/range.js'

/** Parts of the notation of each label, in their order. A person's part is who it is: that is always scored. */
export const unscoredParts: Readonly<Record<Label, readonly string[]>> = {
  PERSON: [],
  PLACE: ['name', 'kind'],
  STATUTE: ['value'],
  PENALTY: ['kind', 'measure', 'modality'],
  ORG: ['value'],
  DATE: ['value'],
}

const sign = '~'

/** Parts by their order. */
export const whyUnscored = (parts: readonly number[]): string => [sign, ...parts].join(' ')

const partsIn = (why: string | undefined): readonly number[] | undefined =>
  why?.split(' ')[0] === sign ? why.split(' ').slice(1).map(Number) : undefined

/** Where a label has one part, all its fields are it. */
const splitFields = (label: Label, fields: string): readonly string[] =>
  unscoredParts[label].length > 1 ? fields.split(';') : [fields]

/** The parts of fields that begin with the sign. */
export const unscoredOf = (label: Label, fields: string): readonly number[] =>
  unscoredParts[label].flatMap((_, at) => {
    const field = splitFields(label, fields)[at]
    return field?.startsWith(sign) ? [at] : []
  })

/** The fields with the sign before those parts, and before no others. */
export function withUnscored(label: Label, fields: string, parts: readonly number[]): string {
  if (unscoredParts[label].length === 0) return fields
  const all = splitFields(label, fields)
  const length = Math.max(all.length, ...parts.map((part) => part + 1))
  return Array.from({ length }, (_, at) => {
    const bare = (all[at] ?? '').replace(/^~/, '')
    return parts.includes(at) ? sign + bare : bare
  }).join(';')
}

/** Of a mark, as it stands in the text. */
export interface Doubted extends Labelled {
  readonly parts: readonly number[]
}

/** What is doubted after all lines: what is said last of a mark holds, also where its borders were moved. */
export function doubtedBy(
  lines: readonly Correction[],
  source: Source,
  before: readonly Doubted[],
): (mark: Labelled) => readonly number[] {
  const gone = new Set(lines.flatMap((line) => (line.kind === 'withdrawn' ? [line.line] : [])))
  const everywhere = [{ start: 0, end: source.text.length }]
  const said = lines.flatMap((line): readonly Doubted[] => {
    const parts = line.kind === 'value-changed' ? partsIn(line.why) : undefined
    if (line.kind !== 'value-changed' || !parts || gone.has(lineId(line))) return []
    if (line.source.sha256 !== source.origin.sha256) return []
    const found = find(source.text, line.at, everywhere)
    return typeof found === 'string' ? [] : [{ ...found.range, label: line.label, parts }]
  })
  const all = [...before, ...said]
  return (mark) =>
    all.findLast((each) => each.label === mark.label && overlaps(each, mark))?.parts ?? []
}
