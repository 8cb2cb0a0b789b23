/** What linking needs of a document, and no more: so that the people of thousands of reports can be linked at once. */
import type { EntryRecord, MentionRecord } from '../record.js'
import type { Annotated } from '../records.js'
import type { Values } from '../values.js'
import { briefly } from './brief.js'

const none: readonly never[] = []
/** Linking does not ask in which file an entry stands. */
const nowhere: EntryRecord['source'] = { file: '', sha256: '' }

/** What an entry tells of a person besides the name, without what nobody compares. */
function contextValue({ label, value }: MentionRecord): Values[MentionRecord['label']] | undefined {
  if (value === undefined || label === 'PERSON') return value
  if (label === 'PLACE') return { name: (value as Values['PLACE']).name } as Values['PLACE']
  if (label !== 'STATUTE') return value
  const { provisions } = value as Values['STATUTE']
  return {
    provisions: provisions.map(({ law, article }) => ({
      law,
      ...(article !== undefined && { article }),
    })),
  }
}

const beside: ReadonlySet<MentionRecord['label']> = new Set(['PLACE', 'DATE', 'STATUTE'])

/** What is told again and again is held once. */
type Once = <T>(key: string, make: () => T) => T

function once(): Once {
  const known = new Map<string, unknown>()
  return <T>(key: string, make: () => T): T => {
    if (!known.has(key)) known.set(key, make())
    return known.get(key) as T
  }
}

/** Of what stands beside a name nobody asks where. */
function mentionOf(mention: MentionRecord, shared: Once): MentionRecord {
  const { id, label, start, end } = mention
  const told = contextValue(mention)
  const key = JSON.stringify(told)
  const value = told && shared(key, () => told)
  if (label !== 'PERSON')
    return shared(`${label} ${key}`, () => ({
      ...{ id: '', label, start: 0, end: 0, text: '', score: null, by: none },
      ...(value && { value }),
    }))
  const text = shared(`text ${mention.text}`, () => mention.text)
  return { id, label, start, end, text, score: null, by: none, ...(value && { value }) }
}

function entryOf(entry: EntryRecord, shared: Once, whole: boolean): EntryRecord {
  const { type, source, id, number, lang, start, end } = entry
  const own = {
    text: entry.text,
    mentions: entry.mentions
      .filter(({ label }) => label === 'PERSON' || beside.has(label))
      .map((mention) => mentionOf(mention, shared)),
  }
  return {
    ...{ type, source: whole ? source : nowhere, id, number, lang, start, end },
    ...(whole ? own : briefly(own)),
    references: none,
    cases: none,
    notes: none,
  }
}

/** Entries → those that name somebody, as far as linking asks for them; one after the other, so that not all are held. */
export type Namer = (entries: readonly EntryRecord[]) => Iterable<EntryRecord>

/**
 * For many documents: the same people come of what it gives as of the documents themselves. `whole`: with all of the text, for a
 * register that compares it with what it has.
 */
export function namer(whole = false): Namer {
  const shared = once()
  return function* (entries) {
    for (const entry of entries)
      if (entry.mentions.some(({ label }) => label === 'PERSON'))
        yield entryOf(entry, shared, whole)
  }
}

export const namesOf = (
  { source, entries, report }: Annotated,
  named: Namer = namer(true),
): Annotated => ({ source: { ...source, text: '' }, entries: [...named(entries)], report })
