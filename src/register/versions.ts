/**
 * Reports that a register has in an earlier version: saved anew, or mended. A report counts once. Inside a transaction.
 *
 * The same text, white space aside, is the same report whatever its bytes and name. A report of the same name (of the file,
 * or title and period) is a new version where half of what is stored comes again: of the entries that name somebody, by
 * their length. An entry comes again with the same words, or with the same people and numbers and nearly the same words.
 */
import { createHash } from 'node:crypto'
import type { EntryRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import { oneLine } from '../write/document.js'
import type { Database } from './database.js'

const leastShare = 0.5
/** Of the words of two entries, how many both have. */
const leastAlike = 0.7

export interface Stored {
  readonly id: number
  readonly sha256: string
  readonly file: string
}

export interface Versions {
  /** sha256 of a document → the stored reports that it stands for. */
  readonly replaced: ReadonlyMap<string, readonly Stored[]>
  /** sha256 of documents whose text another of the run has: they are not stored. */
  readonly repeated: ReadonlySet<string>
  /** What the user should know, a line each. */
  readonly said: readonly string[]
}

/** Signs that nobody sees are none. */
const plain = (text: string): string =>
  oneLine(text.normalize('NFC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ''))

/** Null where there is no text. */
export function digestOf(text: string): string | null {
  const words = plain(text)
  return words === '' ? null : createHash('sha256').update(words).digest('hex')
}

/** Reports that were stored before digests were. */
function fillDigests({ sql }: Database): void {
  for (const { id } of sql('SELECT id FROM reports WHERE digest IS NULL').all<{ id: number }>()) {
    const { text } = sql('SELECT text FROM reports WHERE id = ?').get<{ text: string }>(id)!
    sql('UPDATE reports SET digest = ? WHERE id = ?').run(digestOf(text) ?? '', id)
  }
}

/** What of an entry is compared: marks of notes are numbered anew when an entry comes between. */
interface Compared {
  readonly text: string
  readonly words: readonly string[]
  readonly numbers: string
  readonly people: readonly { readonly id: string; readonly text: string }[]
}

type Told = Pick<EntryRecord, 'text' | 'mentions'>

function comparedOf({ text, mentions }: Told): Compared {
  const own = plain(text.replace(/\[\d{1,4}\]/g, ' '))
  const words = own.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return {
    text: own,
    words,
    numbers: words
      .filter((word) => /^\d/.test(word))
      .sort()
      .join(' '),
    people: mentions
      .filter(({ label }) => label === 'PERSON')
      .map(({ id, text: written }) => ({ id, text: plain(written) })),
  }
}

const names = ({ people }: Compared): string =>
  people
    .map(({ text }) => text)
    .sort()
    .join('\n')

function alike(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    both++
    left.set(word, count - 1)
  }
  return (2 * both) / Math.max(1, a.length + b.length)
}

const comesAgain = (a: Compared, b: Compared): boolean =>
  a.numbers === b.numbers && names(a) === names(b) && alike(a.words, b.words) >= leastAlike

type Pair = readonly [before: Compared, now: Compared]

/** Each entry once: equal ones first, in order. */
function pairsOf(before: readonly Compared[], now: readonly Compared[]): readonly Pair[] {
  const open = new Set(now)
  const byText = new Map<string, Compared[]>()
  for (const each of now) byText.set(each.text, [...(byText.get(each.text) ?? []), each])
  const take = (old: Compared, found: Compared | undefined): readonly Pair[] => {
    if (found === undefined) return []
    open.delete(found)
    return [[old, found]]
  }
  const equal = before.flatMap((old) => take(old, byText.get(old.text)?.shift()))
  const paired = new Set(equal.map(([old]) => old))
  const near = before
    .filter((old) => !paired.has(old))
    .flatMap((old) =>
      take(
        old,
        [...open].find((each) => comesAgain(old, each)),
      ),
    )
  return [...equal, ...near]
}

/** Entries that name nobody are counted only where all do: every page of a site has the same ones. */
function counting(entries: readonly Compared[]): readonly Compared[] {
  const naming = entries.filter(({ people }) => people.length > 0)
  return naming.length > 0 ? naming : entries
}

const length = (entries: Iterable<Compared>): number =>
  [...entries].reduce((sum, { text }) => sum + text.length, 0)

function storedEntries({ sql }: Database, report: number): readonly Compared[] {
  return sql('SELECT record FROM entries WHERE report = ? ORDER BY number')
    .all<{ record: string }>(report)
    .map(({ record }) => comparedOf(JSON.parse(record) as Told))
}

interface Candidate extends Stored {
  /** Of the same text. */
  readonly same: boolean
}

const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** Stored reports of the same text, and others of the same name, or title and period; the nearest name first. */
function candidatesOf({ sql }: Database, { source, report }: Annotated): readonly Candidate[] {
  const { file, title, period } = report.source
  const [first = null, last = null] = period ?? []
  const same = sql('SELECT id, sha256, file FROM reports WHERE digest = ? ORDER BY id').all<Stored>(
    digestOf(source.text) ?? 'none',
  )
  const known = new Set(same.map(({ id }) => id))
  const named = sql(
    `SELECT id, sha256, file FROM reports
     WHERE file = ?1 OR substr('/' || file, -length(?2)) = ?2
       OR (title = ?3 AND first = ?4 AND last = ?5) ORDER BY file <> ?1, id`,
  ).all<Stored>(file, `/${nameOf(file)}`, title ?? null, first, last)
  return [
    ...same.map((each) => ({ ...each, same: true })),
    ...named.filter(({ id }) => !known.has(id)).map((each) => ({ ...each, same: false })),
  ]
}

function judged(database: Database, document: Annotated, stored: Candidate, register: string) {
  const { file } = document.report.source
  if (stored.same)
    return {
      is: true,
      said: `${file}: has the text of ${stored.file}, which it replaces in ${register}`,
    }
  const before = counting(storedEntries(database, stored.id))
  const pairs = pairsOf(before, counting(document.entries.map(comparedOf)))
  const is = length(pairs.map(([old]) => old)) >= leastShare * length(before) && pairs.length > 0
  const of = `${pairs.length} of ${before.length} entries that name people come again`
  if (is) return { is, said: `${file}: replaces its earlier version in ${register} (${of})` }
  const said = `${file}: ${register} has another report ${stored.file}; both are kept (${of}; people ${register} forget takes one out)`
  return { is, said: pairs.length > 0 ? said : undefined }
}

/** `register`: its name for the lines that are said. */
export function versionsOf(
  database: Database,
  documents: readonly Annotated[],
  register: string,
): Versions {
  fillDigests(database)
  const said: string[] = []
  const repeated = new Set<string>()
  const firstOf = new Map<string, Annotated>()
  for (const document of documents) {
    const digest = digestOf(document.source.text)
    const first = digest === null ? undefined : firstOf.get(digest)
    if (first && first.source.origin.sha256 !== document.source.origin.sha256) {
      repeated.add(document.source.origin.sha256)
      said.push(
        `${document.report.source.file}: has the text of ${first.report.source.file}; ${register} holds one of them`,
      )
    } else if (digest !== null) firstOf.set(digest, document)
  }
  const taken = new Set(
    documents.map(({ source }) => source.origin.sha256).filter((sha256) => !repeated.has(sha256)),
  )
  const replaced = new Map<string, readonly Stored[]>()
  for (const document of documents) {
    const { sha256 } = document.source.origin
    if (repeated.has(sha256)) continue
    const own: Stored[] = []
    for (const stored of candidatesOf(database, document)) {
      if (taken.has(stored.sha256)) continue
      const found = judged(database, document, stored, register)
      if (found.said) said.push(found.said)
      if (!found.is) continue
      taken.add(stored.sha256)
      own.push(stored)
    }
    if (own.length > 0) replaced.set(sha256, own)
  }
  return { replaced, repeated, said }
}

/**
 * Mention id → personId, for mentions of a new version: as the same mention of the earlier one, else as all of the earlier
 * one that are spelt so.
 */
export function settledBefore(
  database: Database,
  document: Annotated,
  stored: Stored,
): ReadonlyMap<string, string> {
  const rows = database
    .sql(
      `SELECT m.id, m.person FROM mentions AS m JOIN entries AS e ON e.id = m.entry WHERE e.report = ?`,
    )
    .all<{ id: string; person: string }>(stored.id)
  const personOf = new Map(rows.map(({ id, person }) => [id, person]))
  const before = storedEntries(database, stored.id)
  const now = document.entries.map(comparedOf)
  const out = new Map<string, string>()
  const settle = (id: string, person: string | undefined): void => {
    if (person !== undefined) out.set(id, person)
  }
  const spelt = new Map<string, Set<string>>()
  for (const { id, text } of before.flatMap(({ people }) => people)) {
    const person = personOf.get(id)
    if (person !== undefined) spelt.set(text, (spelt.get(text) ?? new Set()).add(person))
  }
  for (const { id, text } of now.flatMap(({ people }) => people)) {
    const [person, other] = spelt.get(text) ?? []
    if (other === undefined) settle(id, person)
  }
  for (const [old, each] of pairsOf(before, now)) {
    const left = [...old.people]
    for (const { id, text } of each.people) {
      const at = left.findIndex((one) => one.text === text)
      if (at >= 0) settle(id, personOf.get(left.splice(at, 1)[0]!.id))
    }
  }
  return out
}
