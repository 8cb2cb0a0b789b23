/** One correction: a line of `corrections.jsonl`. What each kind says stands in `src/corrections/README.md`. */
import { z } from 'zod'
import { labels } from '../document.js'
import { events } from '../record.js'
import { modalities, penaltyKinds, placeKinds } from '../values.js'

/** Words of a text, with what stands around them. No offsets: they outlive an edit elsewhere and another split. */
export const quoteSchema = z.strictObject({
  text: z.string().min(1),
  /** Up to 48 signs each; shorter at the ends of what the writer knew of the text. */
  before: z.string().default(''),
  after: z.string().default(''),
  /** Which of how many places of the text that look alike to the end of `before` and `after`, from 1. */
  nth: z.tuple([z.int().min(1), z.int().min(2)]).optional(),
})

/** Where the words stood when they were corrected. */
export const originSchema = z.strictObject({
  file: z.string().optional(),
  /** Of the source's bytes. */
  sha256: z.string().optional(),
  /** `hashOf` the entry's text. */
  entry: z.string().optional(),
})

const text = z.string().min(1).nullable().optional()
const figure = z.number().nullable().optional()
const isoDate = z
  .string()
  .regex(
    /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?|--\d\d(?:-\d\d)?)$/,
    'expected an ISO 8601 date such as 2023-05-01',
  )
const day = isoDate.nullable().optional()

/** Fields of a value: one that is null is taken away, one that is not there stays as the program has it. */
export const fieldSchemas = {
  PERSON: z.strictObject({
    family: text,
    given: text,
    patronymic: text,
    initials: text,
    gender: z.enum(['m', 'f']).nullable().optional(),
  }),
  PLACE: z.strictObject({
    name: text,
    kind: z.enum(placeKinds).nullable().optional(),
    country: text,
    region: text,
    lat: figure,
    lon: figure,
    geonames: figure,
  }),
  STATUTE: z.strictObject({
    provisions: z
      .array(
        z.strictObject({
          law: z.string().min(1),
          article: z.string().optional(),
          part: z.string().optional(),
          paragraph: z.string().optional(),
          inferred: z.literal(true).optional(),
          title: z.string().optional(),
          url: z.string().optional(),
        }),
      )
      .nullable()
      .optional(),
  }),
  PENALTY: z.strictObject({
    kind: z.enum(penaltyKinds).nullable().optional(),
    duration: text,
    durationRange: z.tuple([z.string(), z.string()]).nullable().optional(),
    amount: figure,
    amountRange: z.tuple([z.number(), z.number()]).nullable().optional(),
    unit: text,
    equivalent: z
      .array(z.strictObject({ amount: z.number(), unit: z.string() }))
      .nullable()
      .optional(),
    regime: text,
    modality: z.enum(modalities).nullable().optional(),
  }),
  ORG: z.strictObject({ name: text, kind: text }),
  DATE: z.strictObject({ iso: day }),
} as const

/** Fields of a case: mentions as the words that they are; null takes a field away. */
const caseFields = {
  statutes: z.array(quoteSchema).optional(),
  penalty: quoteSchema.nullable().optional(),
  modality: z.enum(modalities).nullable().optional(),
  place: quoteSchema.nullable().optional(),
  where: text,
  date: quoteSchema.nullable().optional(),
  when: day,
  authority: quoteSchema.nullable().optional(),
}

export const caseSchema = z.strictObject({ event: z.enum(events), ...caseFields })
/** `trigger`: the word that tells the event, where the program named one. */
export const wasSchema = z.strictObject({ ...caseSchema.shape, trigger: quoteSchema.optional() })
export const caseChangeSchema = z.strictObject({
  event: z.enum(events).optional(),
  person: quoteSchema.optional(),
  ...caseFields,
})

const label = z.enum(labels)
const fields = z.record(z.string(), z.unknown())
const place = { source: originSchema.default({}), at: quoteSchema }
const told = {
  /** ISO 8601. */
  time: z.iso.datetime({ offset: true }),
  who: z.string().optional(),
  why: z.string().optional(),
}

/** One of two that are the same person or not: words of a text, a spelling wherever it stands, or an id of the run. */
export const whoSchema = z.union([
  z.strictObject(place),
  z.strictObject({ spelling: z.string().min(1) }),
  z.strictObject({ personId: z.string().min(1) }),
])

const ofKind = <K extends string, S extends z.ZodRawShape>(kind: K, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...shape, ...told })

const kinds = z.discriminatedUnion('kind', [
  ofKind('mark-added', { ...place, label, value: fields.optional() }),
  ofKind('mark-removed', { ...place, label }),
  ofKind('mark-moved', { ...place, label, to: quoteSchema, value: fields.optional() }),
  ofKind('mark-relabelled', { ...place, label, as: label, value: fields.optional() }),
  ofKind('value-changed', { ...place, label, value: fields }),
  ofKind('case-added', { ...place, case: caseSchema }),
  ofKind('case-removed', { ...place, was: wasSchema }),
  ofKind('case-changed', { ...place, was: wasSchema, case: caseChangeSchema }),
  ofKind('same-person', { a: whoSchema, b: whoSchema }),
  ofKind('different-person', { a: whoSchema, b: whoSchema }),
  /** `line`: the id of a line that was said before (`lineId`); it holds no more. */
  ofKind('withdrawn', { line: z.string().min(1) }),
])

/** The fields of a value are those of its label. */
export const correctionSchema = kinds.superRefine((correction, context) => {
  if (!('value' in correction) || correction.value === undefined) return
  const of = correction.kind === 'mark-relabelled' ? correction.as : correction.label
  const found = fieldSchemas[of].safeParse(correction.value)
  if (found.success) return
  for (const issue of found.error.issues)
    context.addIssue({
      code: 'custom',
      path: ['value', ...issue.path],
      message: `${of}: ${issue.message}`,
    })
})

export type Quote = z.output<typeof quoteSchema>
export type Origin = z.output<typeof originSchema>
export type Who = z.output<typeof whoSchema>
export type Fields = Readonly<Record<string, unknown>>
export type CaseWords = z.output<typeof caseSchema>
export type CaseWas = z.output<typeof wasSchema>
export type CaseChange = z.output<typeof caseChangeSchema>
export type Correction = z.output<typeof correctionSchema>
/** What says something of a text: all but what takes another line back. */
export type Saying = Exclude<Correction, { readonly kind: 'withdrawn' }>
export type CorrectionKind = Correction['kind']
export type Of<K extends CorrectionKind> = Extract<Correction, { readonly kind: K }>
