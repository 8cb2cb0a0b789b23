/** What linking needs of many documents, each packed into bytes; what comes again and again is held once. */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { listOf } from './list.js'

/** A person's mention is told by what is its own; of others nobody asks where they stand. */
type Told = number | readonly [number, string, number, number]

type Row = readonly [
  ...own: readonly [string, number, EntryRecord['lang'], number, number, string],
  mentions: readonly Told[],
]

type Names = Pick<EntryRecord, 'source' | 'references' | 'cases' | 'notes'>

/** Equal mentions, but for id and place. */
function mentionsOnce() {
  const all: MentionRecord[] = []
  const known = new Map<unknown, Map<string, number>>()
  return {
    at: (nth: number): MentionRecord => all[nth]!,
    numberOf: (mention: MentionRecord): number => {
      // Equal values are one already.
      const own = known.get(mention.value) ?? new Map<string, number>()
      known.set(mention.value, own)
      const key = `${mention.label} ${mention.text}`
      const found = own.get(key) ?? all.push(mention) - 1
      own.set(key, found)
      return found
    },
  }
}

/** Some entries of a document. */
interface Part {
  readonly count: number
  readonly bytes: Buffer
}

/** Signs of the entries of one part, or of a few more. */
const together = 1 << 18

/** What it gives reads the entries again, part by part; the part that was asked for last is at hand. */
export function packer(): (entries: Iterable<EntryRecord>) => () => readonly EntryRecord[] {
  const mentions = mentionsOnce()
  let last: { readonly of: Part; readonly entries: readonly EntryRecord[] } | undefined
  const told = (mention: MentionRecord): Told => {
    const { id, label, start, end } = mention
    const number = mentions.numberOf(mention)
    return label === 'PERSON' ? [number, id, start, end] : number
  }
  const mentionOf = (row: Told): MentionRecord => {
    if (typeof row === 'number') return mentions.at(row)
    const [number, id, start, end] = row
    return { ...mentions.at(number), id, start, end }
  }
  const rowOf = ({ id, number, lang, start, end, text, mentions: own }: EntryRecord): Row => [
    ...([id, number, lang, start, end, text] as const),
    own.map(told),
  ]
  const read = (of: Part, same: Names): readonly EntryRecord[] => {
    if (last?.of === of) return last.entries
    const { source, references, cases, notes } = same
    const entries = (JSON.parse(of.bytes.toString()) as readonly Row[]).map(
      ([id, number, lang, start, end, text, own]): EntryRecord => ({
        ...{ type: 'entry', source, id, number, lang, start, end, text },
        ...{ references, mentions: own.map(mentionOf), cases, notes },
      }),
    )
    last = { of, entries }
    return entries
  }
  return (entries) => {
    const { parts, same } = partsOf(entries, rowOf)
    if (!same) return () => []
    const [only, ...others] = parts
    if (others.length === 0) return () => read(only!, same)
    const firsts: number[] = []
    let length = 0
    for (const { count } of parts) {
      firsts.push(length)
      length += count
    }
    let near = 0
    const all = listOf(length, (at) => {
      if (at < firsts[near]!) near = 0
      while (near + 1 < firsts.length && at >= firsts[near + 1]!) near++
      return read(parts[near]!, same)[at - firsts[near]!]!
    })
    return () => all
  }
}

/** No closure may hold the entries. */
function partsOf(
  entries: Iterable<EntryRecord>,
  rowOf: (entry: EntryRecord) => Row,
): { readonly parts: readonly Part[]; readonly same?: Names } {
  const parts: Part[] = []
  let rows: Row[] = []
  let signs = 0
  let same: Names | undefined
  const close = (): void => {
    if (rows.length > 0)
      parts.push({ count: rows.length, bytes: Buffer.from(JSON.stringify(rows)) })
    rows = []
    signs = 0
  }
  for (const entry of entries) {
    same ??= {
      ...{ source: entry.source, references: entry.references },
      ...{ cases: entry.cases, notes: entry.notes },
    }
    rows.push(rowOf(entry))
    signs += entry.text.length
    if (signs >= together) close()
  }
  close()
  return { parts, ...(same && { same }) }
}
