/** Rows of `data/numbers`. */
import { z } from 'zod'
import { languages } from '../../document.js'
import type { EndingRow } from '../../lexicon/rows.js'
import type { Scheme } from '../../names/translit/schema.js'

const filled = z.string().min(1)
const language = z.enum(languages as ['en', 'ru', 'kk'])
const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/)
  .transform(Number)
const timeUnit = z.enum(['Y', 'M', 'W', 'D', 'H'])

export const endingsRow = z.object({ name: z.string().regex(/^[a-z]+$/), endings: filled })

export const numberRow = z.object({
  value: amount,
  role: z.enum(['unit', 'teen', 'ten', 'hundred', 'whole', 'scale', 'half', 'mixed']),
  language,
  forms: filled,
})

export const suffixRow = z.object({
  suffix: filled,
  case: z.enum(['', 'from', 'ordinal', 'thousand', 'million', 'billion']),
})

export const unitRow = z.object({
  unit: timeUnit,
  factor: amount,
  role: z.enum(['unit', 'one', 'led', 'short', 'adjective', 'from']),
  language,
  forms: filled,
})

export const stemRow = z.object({ unit: timeUnit, stem: filled })

export const currencyRow = z.object({
  unit: z.string().regex(/^[A-Z]{3,4}$/),
  role: z.enum(['after', 'before', 'either', 'glued', 'from']),
  language,
  forms: filled,
})

/** Number words, units of time and money of the three languages; forms as `forms.ts` reads them. */
export interface NumberLexicon {
  readonly endings: readonly z.infer<typeof endingsRow>[]
  readonly words: readonly z.infer<typeof numberRow>[]
  readonly suffixes: readonly z.infer<typeof suffixRow>[]
  readonly units: readonly z.infer<typeof unitRow>[]
  readonly stems: readonly z.infer<typeof stemRow>[]
  /** Endings of the lexicon. */
  readonly inflection: readonly EndingRow[]
  /** How Kazakh is written in Latin letters. */
  readonly alphabets: readonly Scheme[]
  readonly currencies: readonly z.infer<typeof currencyRow>[]
}
