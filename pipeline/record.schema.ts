/** The records as schemas: what `data/schema` is made of. The types of `record.ts` are what the program goes by. */
import { z } from 'zod'
import { labels, languages } from './document.js'
import { type EntryRecord, events, type PersonRecord, type ReportRecord } from './record.js'
import { modalities, penaltyKinds, placeKinds } from './values.js'

const some = z.string().min(1)
const offset = z.int().nonnegative().describe('UTF-16 code units')
const share = z.number().min(0).max(1)
const day = z.iso.date()
const mention = some.describe('id of a mention of the same entry')
const pair = <T extends z.ZodType>(of: T) => z.tuple([of, of]).readonly()
const list = <T extends z.ZodType>(of: T) => z.array(of).readonly()

const source = z.strictObject({
  file: some,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: some.exactOptional(),
  period: pair(day).exactOptional().describe('first and last day'),
})

const person = z.strictObject({
  personId: some.exactOptional(),
  family: some.exactOptional(),
  given: some.exactOptional(),
  patronymic: some.exactOptional(),
  initials: some.exactOptional(),
  gender: z.enum(['m', 'f']).exactOptional(),
})

const place = z.strictObject({
  name: some,
  kind: z.enum(placeKinds),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .exactOptional()
    .describe('ISO 3166-1 alpha-2'),
  region: z
    .string()
    .regex(/^KZ-\d\d$/)
    .exactOptional()
    .describe('ISO 3166-2:KZ as of the report'),
  lat: z.number().exactOptional(),
  lon: z.number().exactOptional(),
  geonames: z.int().exactOptional(),
})

const provision = z.strictObject({
  law: some.describe('KZ-CC, KZ-CAO, KZ-LAW-political-parties, UDHR, RU-CC, …'),
  article: some.exactOptional(),
  part: some.exactOptional(),
  paragraph: some.exactOptional(),
  inferred: z.literal(true).exactOptional(),
  title: some.exactOptional(),
  url: some.exactOptional(),
})

const penalty = z.strictObject({
  kind: z.enum(penaltyKinds),
  duration: some.exactOptional().describe('ISO 8601, or life'),
  durationRange: pair(some).exactOptional(),
  amount: z.number().exactOptional(),
  amountRange: pair(z.number()).exactOptional(),
  unit: some.exactOptional().describe('KZT, MCI, WAGE, ISO 4217'),
  equivalent: list(z.strictObject({ amount: z.number(), unit: some })).exactOptional(),
  regime: some.exactOptional(),
  modality: z.enum(modalities),
})

const values = {
  PERSON: person,
  PLACE: place,
  STATUTE: z.strictObject({ provisions: list(provision) }),
  PENALTY: penalty,
  ORG: z.strictObject({ name: some, kind: some.exactOptional() }),
  DATE: z.strictObject({ iso: some.describe('2023-05-01, 2023-05, 2023, 2022-07-01/2022-07-02') }),
}

const mentions = labels.map((label) =>
  z.strictObject({
    id: some,
    label: z.literal(label),
    start: offset,
    end: offset,
    text: some,
    score: share.nullable(),
    by: list(some),
    value: values[label].exactOptional(),
  }),
)

const caseRecord = z.strictObject({
  person: mention,
  event: z.enum(events),
  statutes: list(mention),
  penalty: mention.exactOptional(),
  modality: z.enum(modalities).exactOptional(),
  place: mention.exactOptional(),
  where: some.exactOptional(),
  date: mention.exactOptional(),
  when: some.exactOptional().describe('ISO 8601'),
  authority: mention.exactOptional(),
  because: list(z.strictObject({ rule: some, start: offset, end: offset })),
})

const note = z.strictObject({
  code: some,
  text: some,
  start: offset.exactOptional(),
  end: offset.exactOptional(),
})

const entry: z.ZodType<EntryRecord> = z.strictObject({
  type: z.literal('entry'),
  source,
  id: some,
  number: z.int().positive(),
  lang: z.enum(languages as ['en', 'ru', 'kk']),
  start: offset,
  end: offset,
  text: z.string(),
  references: list(z.strictObject({ mark: some, url: some.exactOptional() })),
  mentions: list(z.discriminatedUnion('label', mentions as never)),
  cases: list(caseRecord),
  notes: list(note),
}) as never

const report: z.ZodType<ReportRecord> = z.strictObject({
  type: z.literal('report'),
  source,
  entries: z.int().nonnegative(),
  counts: z.strictObject(
    Object.fromEntries([...labels, 'cases'].map((name) => [name, z.int().nonnegative()])),
  ),
  notes: list(note),
  model: some.nullable(),
}) as never

const personRecord: z.ZodType<PersonRecord> = z.strictObject({
  type: z.literal('person'),
  personId: some,
  name: some,
  spellings: list(z.strictObject({ text: some, count: z.int().positive() })),
  mentions: list(some),
  review: list(z.strictObject({ personId: some, probability: share, reason: some })),
})

/** One for each line that `annotate` writes, by its `type`. */
export const records = { entry, report, person: personRecord }
