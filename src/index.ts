/** The program as a library: text in, records out. */
import type { Language, Period } from '../pipeline/document.js'
import type { EntryRecord, PersonRecord, ReportRecord } from '../pipeline/record.js'
import type { Engine, EngineOptions } from './engine.js'
import { textSource } from './ingest.js'
import { openEngine } from './open.js'

export { wasOf, wordsOf } from '../pipeline/correct/describe.js'
export { type Corrected, type CorrectionLine, correct } from '../pipeline/correct/index.js'
export { anchorOf } from '../pipeline/correct/place.js'
export { quoteOf } from '../pipeline/correct/quote.js'
export { type Correction, correctionSchema } from '../pipeline/correct/schema.js'
export * from '../pipeline/document.js'
export { type Annotated, annotator, build, explainer, type Options } from '../pipeline/index.js'
export type { Lexicon } from '../pipeline/lexicon.js'
export { linkPeople } from '../pipeline/link/index.js'
export * from '../pipeline/record.js'
export type { Tagger } from '../pipeline/tag/tagger.js'
export * from '../pipeline/values.js'
export { type Replayed, replay } from './corrections/replay.js'
export {
  appendCorrection,
  appendCorrections,
  type NewCorrection,
  readCorrections,
} from './corrections/store.js'
export type { Engine, EngineOptions } from './engine.js'
export { sourceOf, textSource } from './ingest.js'
export { loadLexicon } from './load.js'
export { openEngine } from './open.js'
export type { Document, Titles, Writer } from './write/document.js'
export { type Format, formats } from './write/format.js'
export { writersOf } from './write/formats.js'
export { segments } from './write/segments.js'

export interface TextOptions {
  /** The name that the records carry. */
  readonly file?: string
  readonly language?: Language
  readonly period?: Period
}

export interface AnnotatedText {
  readonly entries: readonly EntryRecord[]
  readonly report: ReportRecord
  readonly people: readonly PersonRecord[]
}

/**
 * One text → its records. Offsets are UTF-16 units. Throws for a blank text. For many texts open the engine once and
 * link them together.
 */
export async function annotateText(
  text: string,
  { file = 'text', language, period }: TextOptions = {},
  engine: Engine | EngineOptions = {},
): Promise<AnnotatedText> {
  const opened = 'annotate' in engine ? engine : await openEngine(engine)
  const given = { ...(language && { language }), ...(period && { period }) }
  const source = textSource(text, file, given)
  const { documents, people } = opened.link([await opened.annotate(source)])
  if (opened !== engine) await opened.close()
  return { entries: documents[0]!.entries, report: documents[0]!.report, people }
}
