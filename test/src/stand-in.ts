/** A small real engine: paragraphs are entries, `Surname X.` is a person, `15 days` a penalty of the person before it. */
import type { Source } from '../../pipeline/document.js'
import type { Annotated } from '../../pipeline/index.js'
import type { EntryRecord, MentionRecord, PersonRecord } from '../../pipeline/record.js'
import type { Engine } from '../../src/engine.js'
import { loadMatcher } from '../../src/load/match.js'
import { titles } from './document.js'

const kinds = [
  ['PERSON', /\p{Lu}\p{Ll}+ \p{Lu}\./gu],
  ['PENALTY', /\d+ days/g],
] as const

function mentionsOf(text: string, id: string): readonly MentionRecord[] {
  return kinds
    .flatMap(([label, pattern]) =>
      [...text.matchAll(pattern)].map(
        (found): MentionRecord => ({
          id: `${id}-${found.index}-${label}`,
          label,
          start: found.index,
          end: found.index + found[0].length,
          text: found[0],
          score: null,
          by: ['stand-in'],
          value:
            label === 'PERSON'
              ? { personId: found[0].toLowerCase().replace(/\W+/g, '') }
              : {
                  kind: 'administrative_arrest',
                  duration: `P${Number.parseInt(found[0], 10)}D`,
                  modality: 'imposed',
                },
        }),
      ),
    )
    .sort((a, b) => a.start - b.start)
}

function entriesOf({ text, origin }: Source): readonly EntryRecord[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map((found, at) => {
    const id = `${origin.sha256.slice(0, 8)}-${found.index}`
    const mentions = mentionsOf(found[0], id)
    const person = mentions.find(({ label }) => label === 'PERSON')
    const penalty = mentions.find(({ label }) => label === 'PENALTY')
    return {
      type: 'entry',
      source: origin,
      id,
      number: at + 1,
      lang: 'en',
      start: found.index,
      end: found.index + found[0].length,
      text: found[0],
      references: [],
      mentions,
      cases:
        person && penalty
          ? [
              {
                person: person.id,
                event: 'sentence',
                statutes: [],
                penalty: penalty.id,
                because: [],
              },
            ]
          : [],
      notes: [],
    }
  })
}

async function annotate(source: Source): Promise<Annotated> {
  if (source.text.includes('EXPLODE')) throw new Error('a stage fell over')
  const entries = entriesOf(source)
  const count = (label: string) =>
    entries.reduce(
      (all, { mentions }) => all + mentions.filter((each) => each.label === label).length,
      0,
    )
  const counts = {
    PERSON: count('PERSON'),
    PLACE: 0,
    STATUTE: 0,
    PENALTY: count('PENALTY'),
    ORG: 0,
    DATE: 0,
  }
  const cases = entries.reduce((all, entry) => all + entry.cases.length, 0)
  const report = {
    type: 'report',
    source: source.origin,
    entries: entries.length,
    counts: { ...counts, cases },
    notes: [],
    model: null,
  } as const
  return { source, entries, report }
}

function people(documents: readonly Annotated[]): readonly PersonRecord[] {
  const all = documents.flatMap(({ entries }) =>
    entries.flatMap(({ mentions }) => mentions.filter(({ label }) => label === 'PERSON')),
  )
  const ids = [...new Set(all.map((mention) => (mention.value as { personId: string }).personId))]
  return ids.map((personId) => {
    const own = all.filter(
      (mention) => (mention.value as { personId: string }).personId === personId,
    )
    return {
      type: 'person',
      personId,
      name: own[0]!.text,
      spellings: [{ text: own[0]!.text, count: own.length }],
      mentions: own.map(({ id }) => id),
      review: [],
    }
  })
}

export const standIn: Engine = {
  annotate,
  link: (documents) => ({ documents, people: people(documents), aliases: [] }),
  matcher: loadMatcher,
  titles,
  close: async () => {},
}
