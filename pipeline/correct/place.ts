/** Which entry of which document a correction speaks of. */
import type { Range } from '../document.js'
import type { EntryRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { find, hashOf, isTelling, quoteOf } from './quote.js'
import type { Origin, Quote } from './schema.js'

export interface Spot {
  /** Index of the document. */
  readonly document: number
  /** Index of the entry. */
  readonly entry: number
  /** Relative to the entry's text. */
  readonly range: Range
}

/** `elsewhere`: of a report that is not among the documents. */
export type Placed =
  | { readonly spot: Spot }
  | {
      readonly lost: 'nowhere' | 'several' | 'no entry' | 'elsewhere'
      /** Of which document it was expected. */
      readonly document?: number
    }

export type Locate = (source: Origin, quote: Quote) => Placed

/** Where a range of an entry stood: what a correction of it begins with. Offsets are relative to the entry's text. */
export function anchorOf(
  { source }: Pick<Annotated, 'source'>,
  entry: EntryRecord,
  range: Range,
): { readonly source: Origin; readonly at: Quote } {
  const { file, sha256 } = source.origin
  return {
    source: { file, sha256, entry: hashOf(entry.text) },
    at: quoteOf(source.text, { start: entry.start + range.start, end: entry.start + range.end }),
  }
}

interface Known extends Annotated {
  readonly hashes: readonly string[]
}

/** Entries that read as they did are looked through first. */
function inDocument(documents: readonly Known[], at: number, origin: Origin, quote: Quote): Placed {
  const { source, entries, hashes } = documents[at]!
  const same = entries.filter((_, nth) => hashes[nth] === origin.entry)
  const everywhere = { start: 0, end: source.text.length }
  const own = same.length > 0 ? find(source.text, quote, same) : 'nowhere'
  const found = own === 'nowhere' ? find(source.text, quote, [everywhere]) : own
  if (typeof found === 'string') return { lost: found, document: at }
  const entry = entries.findIndex(
    ({ start, end }) => start <= found.range.start && found.range.end <= end,
  )
  if (entry < 0) return { lost: 'no entry', document: at }
  const { start } = entries[entry]!
  const range = { start: found.range.start - start, end: found.range.end - start }
  return { spot: { document: at, entry, range } }
}

/** Told apart by what the source says of itself: its bytes, else its name, else an entry of it, else words far around. */
export function locator(documents: readonly Annotated[]): Locate {
  const known: readonly Known[] = documents.map((document) => ({
    ...document,
    hashes: document.entries.map(({ text }) => hashOf(text)),
  }))
  const where = (test: (document: Known) => boolean) =>
    known.flatMap((document, at) => (test(document) ? [at] : []))
  const tell = (places: readonly Placed[]): Placed => {
    const found = places.filter((each) => 'spot' in each)
    if (found.length > 1) return { lost: 'several' }
    return found[0] ?? places.find((each) => 'lost' in each) ?? { lost: 'nowhere' }
  }
  return (origin, quote) => {
    const look = (at: number) => inDocument(known, at, origin, quote)
    const bytes = where(({ source }) => source.origin.sha256 === origin.sha256)
    if (bytes.length > 0) return look(bytes[0]!)
    const named = where(({ source }) => source.origin.file === origin.file)
    if (named.length > 0) return tell(named.map(look))
    const alike = where(({ hashes }) => origin.entry !== undefined && hashes.includes(origin.entry))
    if (alike.length > 0) return tell(alike.map(look))
    if (!isTelling(quote)) return { lost: 'elsewhere' }
    const quoted = where(({ source }) => {
      const found = find(source.text, quote, [{ start: 0, end: source.text.length }])
      return found === 'several' || (typeof found !== 'string' && found.likeness === 1)
    })
    return quoted.length > 0 ? tell(quoted.map(look)) : { lost: 'elsewhere' }
  }
}
