/** A case of the records in the words of a correction. */
import type { CaseRecord, EntryRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { quoteOf } from './quote.js'
import type { CaseWas, CaseWords, Quote } from './schema.js'

type Text = Pick<Annotated, 'source'>

/** The quote of a mention of an entry; undefined where it has no such mention. */
export function quoteOfMention(
  { source }: Text,
  entry: EntryRecord,
  id: string | undefined,
): Quote | undefined {
  const mention = entry.mentions.find((each) => each.id === id)
  const { start } = entry
  return mention && quoteOf(source.text, { start: start + mention.start, end: start + mention.end })
}

/** All that a case says but who it happened to. */
export function wordsOf(document: Text, entry: EntryRecord, each: CaseRecord): CaseWords {
  const quote = (id: string | undefined) => quoteOfMention(document, entry, id)
  const parts = Object.fromEntries(
    (['penalty', 'place', 'date', 'authority'] as const).flatMap((key) => {
      const found = quote(each[key])
      return found ? [[key, found]] : []
    }),
  )
  const { event, modality, where, when } = each
  return {
    event,
    ...(each.statutes.length > 0 && { statutes: each.statutes.flatMap((id) => quote(id) ?? []) }),
    ...parts,
    ...(modality && { modality }),
    ...(where !== undefined && { where }),
    ...(when !== undefined && { when }),
  }
}

/** The same with the word that tells the event: what `case-removed` and `case-changed` know a case by. */
export function wasOf(document: Text, entry: EntryRecord, each: CaseRecord): CaseWas {
  const word = each.because.find(({ rule }) => rule !== 'correction')
  const trigger =
    word &&
    quoteOf(document.source.text, {
      start: entry.start + word.start,
      end: entry.start + word.end,
    })
  return { ...wordsOf(document, entry, each), ...(trigger && { trigger }) }
}
