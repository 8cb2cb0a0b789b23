/** What the page asks for: one act of the person at the mouse or the keys. Offsets are UTF-16 units of the entry's text. */
import { z } from 'zod'
import { labels } from '../../pipeline/document.js'

const id = z.string().min(1).max(200)
const offset = z.int().min(0)
const text = z.string().max(2000)
/** What stands in a form: inputs by name; `seen`: what stood there before the person wrote. */
const form = z.record(z.string().max(60), z.union([text, z.array(text).max(200)]))
const mark = { entry: id, mark: id }
const ofCase = { entry: id, case: id }

const asking = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ do: z.literal(kind), ...shape })

export const actSchema = z.discriminatedUnion('do', [
  asking('add', { entry: id, start: offset, end: offset, label: z.enum(labels) }),
  asking('accept', mark),
  asking('accept-entry', { entry: id }),
  asking('remove', mark),
  asking('relabel', { ...mark, as: z.enum(labels) }),
  asking('move', { ...mark, start: offset, end: offset }),
  asking('value', {
    ...mark,
    form,
    seen: form.optional(),
    /** Where gold is written: which parts of the value are not scored. */
    unscored: z.array(z.int().min(0).max(2)).optional(),
  }),
  asking('case-add', { entry: id, form }),
  asking('case-change', { ...ofCase, form }),
  asking('case-accept', ofCase),
  asking('case-remove', ofCase),
  asking('pair', { a: id, b: id, same: z.boolean() }),
  asking('undo', {}),
  asking('redo', {}),
])
export type Act = z.output<typeof actSchema>
export type Form = z.output<typeof form>

/** What is looked at: a report by its number from 0, an entry by its id. */
export interface ShownAt {
  readonly report: number
  readonly entry: string
}
