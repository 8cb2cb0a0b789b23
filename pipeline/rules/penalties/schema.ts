/** Rows of `data/penalties`. */
import { z } from 'zod'
import { languages } from '../../document.js'
import { penaltyKinds } from '../../values.js'
import type { NumberLexicon } from '../numbers/schema.js'
import { stages } from './stages.js'

const filled = z.string().min(1)
const id = z.string().regex(/^[a-z-]+$/)
const language = z.enum(languages as ['en', 'ru', 'kk'])
const kind = z.enum(penaltyKinds)

export const kindRow = z.object({
  id,
  /** One kind, or one by the largest unit of the measure; a unit that is not listed is no penalty. */
  kind: z.union([kind, z.partialRecord(z.enum(['L', 'Y', 'M', 'W', 'D', 'H']), kind)]),
  measure: z.enum(['time', 'money', 'both', 'none']),
  /** Fewer days than these are no penalty. */
  least: z.number().optional(),
  /** Days told outright: `from` so many to so many at `most` it is another kind; without one, more than those at `most` are no penalty. */
  long: z.object({ from: z.number(), kind: kind.optional(), most: z.number() }).optional(),
  /** What the last word of the measure must fit: `суток`, not `дней`. */
  said: filled.optional(),
  /** The one currency or index in which its sums are counted. */
  unit: filled.optional(),
  /** Class that shapes speak of → forms by language. */
  words: z.record(id, z.partialRecord(language, z.array(filled))),
  /** Marked line and value as `kind;measure;modality`. */
  examples: z.array(z.tuple([filled, filled])).min(1),
  not: z.array(filled),
})
export type KindRow = z.infer<typeof kindRow>

export const classRow = z.object({
  class: id,
  language,
  only: z.enum(['', 'lower']),
  forms: filled,
})

export const regimeRow = z.object({ regime: filled, language, forms: filled })

export const shapeRow = z.object({
  id,
  stage: z.enum(stages),
  /** A kind row; `before`, `after`: that of the nearest word of a kind; `earlier`: also of sentences before; `default`: by the unit. Absent: by the words inside. */
  kind: filled.optional(),
  shape: filled,
})
export type ShapeRow = z.infer<typeof shapeRow>

export const shapeFile = z.object({
  sets: z.record(id, z.array(id)),
  shapes: z.array(shapeRow),
})

export const mciRow = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  tenge: z.string().regex(/^\d+$/).transform(Number),
  source: filled,
})

export interface PenaltyRows {
  readonly numbers: NumberLexicon
  readonly kinds: readonly KindRow[]
  readonly words: readonly z.infer<typeof classRow>[]
  readonly regimes: readonly z.infer<typeof regimeRow>[]
  readonly shapes: z.infer<typeof shapeFile>
  /** The monthly calculation index in tenge by day, as it counts for fines. */
  readonly mci: readonly z.infer<typeof mciRow>[]
}
