/** Which entry of which document a correction speaks of. */
import type { Range } from '../document.js'
import type { EntryRecord } from '../record.js'
import type { Annotated } from '../records.js'
import { find, hashOf, isTelling, plain, quoteOf } from './quote.js'
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

export interface Known extends Annotated {
  readonly hashes: readonly string[]
  readonly plain: string
}

/** Documents → what is looked up in them. */
export type Seen = WeakMap<Annotated, Known>

function knownOf(document: Annotated, seen: Seen | undefined): Known {
  const before = seen?.get(document)
  if (before) return before
  const known: Known = {
    ...document,
    hashes: document.entries.map(({ text }) => hashOf(text)),
    plain: plain(document.source.text),
  }
  seen?.set(document, known)
  return known
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

/** What a correction says of where it belongs. */
export interface Anchor {
  readonly source: Origin
  readonly at: Quote
}

/**
 * Told apart by what the source says of itself: its bytes, else its name. A report that is there under another name and with other
 * bytes is known again by an entry of it, or by words far around; where most of what `all` says of one source is so known in one
 * document, the rest is looked for there too.
 */
export function locator(
  documents: readonly Annotated[],
  all: readonly Anchor[],
  seen?: Seen,
): Locate {
  const known = documents.map((document) => knownOf(document, seen))
  const where = (test: (document: Known) => boolean) =>
    known.flatMap((document, at) => (test(document) ? [at] : []))
  const tell = (places: readonly Placed[]): Placed => {
    const found = places.filter((each) => 'spot' in each)
    if (found.length > 1) return { lost: 'several' }
    return found[0] ?? places.find((each) => 'lost' in each) ?? { lost: 'nowhere' }
  }
  const direct = ({ sha256, file }: Origin): readonly number[] => {
    const bytes = where(({ source }) => source.origin.sha256 === sha256)
    return bytes.length > 0 ? bytes.slice(0, 1) : where(({ source }) => source.origin.file === file)
  }
  const alike = (origin: Origin, quote: Quote): readonly number[] => {
    const entry = where(({ hashes }) => origin.entry !== undefined && hashes.includes(origin.entry))
    if (entry.length > 0 || !isTelling(quote)) return entry
    const words = plain(quote.before + quote.text + quote.after)
    return where((document) => document.plain.includes(words))
  }
  const kin = kinOf(
    all.filter(({ source }) => direct(source).length === 0),
    alike,
  )
  return (origin, quote) => {
    const look = (at: number) => inDocument(known, at, origin, quote)
    const own = direct(origin)
    if (own.length > 0) return tell(own.map(look))
    const near = alike(origin, quote)
    if (near.length > 0) return tell(near.map(look))
    const later = kin(origin)
    return later === undefined ? { lost: 'elsewhere' } : look(later)
  }
}

const nameOf = ({ sha256, file }: Origin): string | undefined => sha256 ?? file

/** Source → the document in which most of what is said of it was found. */
function kinOf(
  all: readonly Anchor[],
  alike: (origin: Origin, quote: Quote) => readonly number[],
): (origin: Origin) => number | undefined {
  const votes = new Map<string, { all: number; of: Map<number, number> }>()
  for (const { source, at } of all) {
    const name = nameOf(source)
    if (name === undefined) continue
    const vote = votes.get(name) ?? { all: 0, of: new Map() }
    votes.set(name, vote)
    vote.all++
    const found = alike(source, at)
    if (found.length === 1) vote.of.set(found[0]!, (vote.of.get(found[0]!) ?? 0) + 1)
  }
  return (origin) => {
    const vote = votes.get(nameOf(origin) ?? '')
    const best = [...(vote?.of ?? [])].find(([, count]) => count * 2 > vote!.all)
    return best?.[0]
  }
}
