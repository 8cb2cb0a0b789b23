/** What a mention tells when it is pointed at or focused. */
import type { Label } from '../../../pipeline/document.js'
import type { MentionRecord, NoteRecord } from '../../../pipeline/record.js'
import { readAs, type Titles } from '../document.js'
import { measureCode } from '../notation.js'
import { measureWords, valueWords } from '../words.js'

export const labelWords: Readonly<Record<Label, string>> = {
  PERSON: 'Person',
  PLACE: 'Place',
  STATUTE: 'Statute',
  PENALTY: 'Penalty',
  ORG: 'Organisation',
  DATE: 'Date',
}

/** `P15D → 15 days` */
function measure(mention: MentionRecord): readonly string[] {
  const penalty = readAs(mention, 'PENALTY')
  const code = penalty ? measureCode(penalty) : ''
  return penalty && code ? [`${code} → ${measureWords(penalty)}`] : []
}

function origin(mention: MentionRecord): string {
  const score = mention.score === null ? [] : [`sure to ${Math.round(mention.score * 100)} %`]
  return [...score, `by ${mention.by.join(', ')}`].join(', ')
}

/** Lines, most wanted first. */
export function tip(
  mention: MentionRecord,
  notes: readonly NoteRecord[],
  titles: Titles,
): readonly string[] {
  const words = valueWords(mention, titles)
  return [
    labelWords[mention.label],
    ...(words.length > 0 ? words : ['no value: the text does not tell it']),
    ...measure(mention),
    ...notes.map((note) => `⚠ ${note.text}`),
    origin(mention),
  ]
}
