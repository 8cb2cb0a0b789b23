/** What linking needs of a document, and no more: so that the people of thousands of reports can be linked at once. */
import type { EntryRecord, MentionRecord } from '../record.js'
import type { Annotated } from '../records.js'
import type { Values } from '../values.js'

const none: readonly never[] = []

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

function mentionOf(mention: MentionRecord): MentionRecord {
  const { id, label, start, end, text } = mention
  const value = contextValue(mention)
  const own = label === 'PERSON' ? { id, text } : { id: '', text: '' }
  return { label, start, end, score: null, by: none, ...own, ...(value && { value }) }
}

function entryOf(entry: EntryRecord): EntryRecord {
  const { type, source, id, number, lang, start, end, text, mentions } = entry
  return {
    ...{ type, source, id, number, lang, start, end, text },
    references: none,
    mentions: mentions
      .filter(({ label }) => label === 'PERSON' || beside.has(label))
      .map(mentionOf),
    cases: none,
    notes: none,
  }
}

/** The same people come of it as of the document itself. */
export const namesOf = ({ source, entries, report }: Annotated): Annotated => ({
  source: { ...source, text: '' },
  entries: entries
    .filter(({ mentions }) => mentions.some(({ label }) => label === 'PERSON'))
    .map(entryOf),
  report,
})
