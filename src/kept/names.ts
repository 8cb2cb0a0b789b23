/** What linking needs of many documents, each packed into bytes; what comes again and again is held once. */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'

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

/** `entries` of what it gives are made anew whenever another document was asked for in between. */
export function packer(): (entries: readonly EntryRecord[]) => () => readonly EntryRecord[] {
  const mentions = mentionsOnce()
  let last: { readonly of: Buffer; readonly entries: readonly EntryRecord[] } | undefined
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
  return (entries) => {
    const [first] = entries
    // No closure here may hold the entries.
    if (!first) return () => []
    const { source, references, cases, notes }: Names = first
    const rows = entries.map(
      ({ id, number, lang, start, end, text, mentions: own }): Row => [
        ...([id, number, lang, start, end, text] as const),
        own.map(told),
      ],
    )
    const of = Buffer.from(JSON.stringify(rows))
    return () => {
      if (last?.of === of) return last.entries
      const read = (JSON.parse(of.toString()) as readonly Row[]).map(
        ([id, number, lang, start, end, text, own]): EntryRecord => ({
          ...{ type: 'entry', source, id, number, lang, start, end, text },
          ...{ references, mentions: own.map(mentionOf), cases, notes },
        }),
      )
      last = { of, entries: read }
      return read
    }
  }
}
