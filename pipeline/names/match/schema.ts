import { z } from 'zod'

const whole = z
  .string()
  .regex(/^-?\d+$/)
  .transform(Number)

export const graphemeRow = z.object({
  grapheme: z.string().min(1),
  script: z.enum(['latin', 'cyrillic']),
  place: z.enum(['', '_V', 'V_', '_$', '^']),
  sounds: z.string().min(1),
  skip: z.string().min(1),
})

export const soundRow = z.object({ first: z.string(), second: z.string(), cost: whole })

export const endingRow = z.object({
  ending: z.string().min(1),
  role: z.enum(['family', 'patronymic']),
  gender: z.enum(['m', 'f', '']),
  case: z.enum(['', 'oblique', 'either']),
  cut: whole,
})

/** Endings of given names in other cases and languages: what is cut, what may take its place (`-` nothing). */
export const caseRow = z.object({
  script: z.enum(['latin', 'cyrillic']),
  cut: z.string().min(1),
  add: z.string().min(1),
})

export const givenRow = z.object({
  name: z.string().min(1),
  gender: z.enum(['m', 'f', 'mf']),
  count: whole,
})

export const abroadRow = givenRow.omit({ count: true })

export const surnameRow = z.object({ name: z.string().min(1), count: whole })

/** A short form and the names that it may be of; one that begins with a hyphen is put to the beginning of any name. */
export const shortRow = z.object({ short: z.string().min(2), of: z.string().min(1) })

export const cognateRow = z.object({ names: z.string().min(1) })

export const wordRow = z.object({
  word: z.string().min(1),
  kind: z.enum([
    'title',
    'organisation',
    'particle',
    'born',
    'alias',
    'birth',
    'element',
    'eastern',
  ]),
})

export const weightsFile = z.object({
  version: z.string(),
  bias: z.number(),
  weights: z.record(z.string(), z.number()),
  calibration: z.array(z.tuple([z.number(), z.number()])),
  same: z.number(),
  different: z.number(),
})

export const costsFile = z.object({
  version: z.string(),
  /** `a b` → cost in hundredths. */
  pairs: z.record(z.string(), z.number()),
})

export type GraphemeRow = z.output<typeof graphemeRow>
export type SoundRow = z.output<typeof soundRow>
export type EndingRow = z.output<typeof endingRow>
export type CaseRow = z.output<typeof caseRow>
export type GivenRow = z.output<typeof givenRow>
export type AbroadRow = z.output<typeof abroadRow>
export type SurnameRow = z.output<typeof surnameRow>
export type ShortRow = z.output<typeof shortRow>
export type CognateRow = z.output<typeof cognateRow>
export type WordRow = z.output<typeof wordRow>
export type WeightsFile = z.output<typeof weightsFile>
export type CostsFile = z.output<typeof costsFile>

/** What a person has decided of two spellings. */
export interface Judgement {
  readonly a: string
  readonly b: string
  readonly verdict: 'same' | 'different'
  readonly by: string
  /** ISO 8601. */
  readonly date: string
  readonly note?: string | undefined
}
