/** Corrections of the marks of one entry, one after the other → what holds in the end. The last of several that contradict wins. */
import type { Label, Range } from '../document.js'
import { contains, overlaps, same } from '../range.js'
import type { Fields } from './schema.js'

/** A correction of a mark whose words were found; ranges are relative to the entry. */
export type MarkStep = { readonly id: string; readonly at: Range; readonly label: Label } & (
  | { readonly kind: 'mark-added' | 'value-changed'; readonly value?: Fields }
  | { readonly kind: 'mark-removed' }
  | { readonly kind: 'mark-moved'; readonly to: Range; readonly value?: Fields }
  | { readonly kind: 'mark-relabelled'; readonly as: Label; readonly value?: Fields }
)

/** A mark that a person has said to be there. */
export interface Present {
  readonly id: string
  readonly range: Range
  readonly label: Label
  readonly fields?: Fields
  /** The mark that it was before. */
  readonly from?: { readonly range: Range; readonly label: Label }
}

export interface Absent {
  readonly range: Range
  readonly label: Label
}

export interface Marks {
  readonly present: readonly Present[]
  readonly absent: readonly Absent[]
}

const presentOf = (step: MarkStep, known: Present | undefined): Present | undefined => {
  const { id, at, label } = step
  const fields = {
    ...known?.fields,
    ...('value' in step && step.value),
  }
  const told = Object.keys(fields).length > 0 ? { fields } : {}
  const from = known?.from ?? { range: at, label }
  switch (step.kind) {
    case 'mark-removed':
      return undefined
    case 'mark-moved':
      return { id, range: step.to, label, from, ...told }
    case 'mark-relabelled': {
      const own = step.value ? { fields: step.value } : {}
      return { id, range: at, label: step.as, from, ...own }
    }
    default:
      return { id, range: at, label, ...(known?.from && { from: known.from }), ...told }
  }
}

/** Where a mark is gone: it was removed, moved away or is another label's now. */
const absentOf = (step: MarkStep): readonly Absent[] =>
  step.kind === 'mark-added' || step.kind === 'value-changed'
    ? []
    : [{ range: step.at, label: step.label }]

const falls = (mark: Absent, gone: Absent): boolean =>
  mark.label === gone.label && contains(gone.range, mark.range)

export function fold(steps: readonly MarkStep[]): Marks {
  let present: readonly Present[] = []
  let absent: readonly Absent[] = []
  for (const step of steps) {
    const known = present.find((each) => same(each.range, step.at) && each.label === step.label)
    const gone = absentOf(step)
    const made = presentOf(step, known)
    present = present.filter(
      (each) =>
        !gone.some((one) => falls({ range: each.range, label: each.label }, one)) &&
        !(made && overlaps(each.range, made.range)),
    )
    absent = [...absent, ...gone]
    if (made) present = [...present, made]
  }
  return { present, absent }
}

export const isAbsent = (mark: Absent, { absent }: Marks): boolean =>
  absent.some((gone) => falls(mark, gone))
