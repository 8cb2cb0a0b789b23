/**
 * The program as a library: texts in, records out; names compared and grouped; a labelled folder scored. Everything runs on this machine.
 * Offsets are UTF-16 code units, ends exclusive; days ISO 8601; money in its unit (`KZT`, `MCI`, ISO 4217). Where something cannot be done an
 * `Error` says in one line what was expected and what came.
 */
import type { Source } from '../pipeline/document.js'
import type {
  EntryRecord,
  ListedPerson,
  PersonRecord,
  Reason,
  ReportRecord,
  Verdict,
} from '../pipeline/record.js'
import type { Options, Text } from './library-input.js'
import type { Scores } from './score-record.js'

export type { Label, Language, Period, Reference } from '../pipeline/document.js'
export type {
  CaseRecord,
  EntryRecord,
  Event,
  Evidence,
  ListedPerson,
  MentionRecord,
  NoteRecord,
  OutputRecord,
  PersonRecord,
  Reason,
  ReportRecord,
  ReviewRecord,
  SourceRecord,
  Spelling,
  Verdict,
} from '../pipeline/record.js'
export type {
  Amount,
  DateValue,
  Gender,
  Modality,
  OrgValue,
  PenaltyKind,
  PenaltyValue,
  PersonValue,
  PlaceKind,
  PlaceValue,
  Provision,
  StatuteValue,
  Values,
} from '../pipeline/values.js'
export type { Options, Text } from './library-input.js'
export type { Scores, Share } from './score-record.js'

/** The records of some texts. `personId` is one for each individual over all of them. */
export interface Annotation {
  /** In the order of the texts. */
  readonly entries: readonly EntryRecord[]
  /** One for each text. */
  readonly reports: readonly ReportRecord[]
  readonly people: readonly PersonRecord[]
}

/** An opened program. */
export interface Atau {
  /** Throws an `Error` for a blank text. Texts that speak of the same people belong into one call. */
  readonly annotate: (texts: string | Text | readonly Text[]) => Promise<Annotation>
  /** Ends the threads of the model. */
  readonly close: () => Promise<void>
}

const sourceOf = async ({ text, file = 'text', language, period }: Text): Promise<Source> => {
  const { textSource } = await import('./ingest.js')
  return textSource(text, file, { ...(language && { language }), ...(period && { period }) })
}

/**
 * Opens the program: tables and, unless `model` is `none`, the model (about 250 MB of memory), which needs `onnxruntime-node` beside it: without
 * that, rules and names alone go on, and `warn` hears it. Throws an `Error` for a model that is named and missing, or damaged.
 */
export async function open(options: Options = {}): Promise<Atau> {
  const { checkOptions, textsOf } = await import('./library-arguments.js')
  checkOptions(options)
  const { openEngine } = await import('./open.js')
  const engine = await openEngine(options)
  return {
    annotate: async (texts) => {
      const sources = await Promise.all(textsOf(texts).map(sourceOf))
      const annotated = []
      for (const source of sources) annotated.push(await engine.annotate(source))
      const { documents, people } = engine.link(annotated)
      return {
        entries: documents.flatMap(({ entries }) => entries),
        reports: documents.map(({ report }) => report),
        people,
      }
    },
    close: engine.close,
  }
}

/** Opens, annotates, closes. For many calls open once. */
export async function annotate(
  texts: string | Text | readonly Text[],
  options: Options = {},
): Promise<Annotation> {
  const { textsOf } = await import('./library-arguments.js')
  textsOf(texts)
  const atau = await open(options)
  try {
    return await atau.annotate(texts)
  } finally {
    await atau.close()
  }
}

/** What two names say of each other. */
export interface Match {
  readonly verdict: Verdict
  /** Chance that they are one person's, 0 to 1. */
  readonly probability: number
  /** Part by part. */
  readonly reasons: readonly Reason[]
}

/** Are these two spellings, in any scripts, one person? */
export async function match(a: string, b: string): Promise<Match> {
  const { checkNames } = await import('./library-arguments.js')
  checkNames([a, b])
  const { openMatch } = await import('./match.js')
  const { verdict, probability, reasons } = openMatch()(a, b)
  return { verdict, probability, reasons }
}

/** A list of names → people, each with the 0-based rows of the list that are its; every row is in exactly one. */
export async function dedupe(names: Iterable<string>): Promise<readonly ListedPerson[]> {
  const { checkNames } = await import('./library-arguments.js')
  const rows = checkNames(names)
  const { peopleOf } = await import('./people-of-list.js')
  return peopleOf(rows)
}

/**
 * Scores the program, or `records` of entries made elsewhere, against a folder of labelled texts (`data/gold/README.md` tells their form).
 * Throws an `Error` where the folder is missing or does not hold what it should.
 */
export async function evaluate(
  gold: string,
  given: Options & { readonly records?: readonly EntryRecord[] } = {},
): Promise<Scores> {
  const { checkFolder, checkOptions } = await import('./library-arguments.js')
  checkFolder(gold)
  checkOptions(given, ['records'])
  const { scoresOf } = await import('./scores.js')
  return scoresOf(gold, given)
}
