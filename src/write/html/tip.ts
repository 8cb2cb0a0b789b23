/** What a mention tells when it is pointed at or focused: lines, most wanted first. */
import type { MentionRecord, NoteRecord } from '../../../pipeline/record.js'
import { readAs, type Titles } from '../document.js'
import { measureCode } from '../notation.js'
import { percent, type Said, same, word } from '../wording.js'
import { measureWords, valueWords } from '../words.js'
import { noteSaid } from './notes.js'

/** `P15D → 15 days` */
function measure(mention: MentionRecord): readonly Said[] {
  const penalty = readAs(mention, 'PENALTY')
  const code = penalty ? measureCode(penalty) : ''
  return penalty && code ? [(language) => `${code} → ${measureWords(penalty, language)}`] : []
}

function values(mention: MentionRecord, titles: Titles): readonly Said[] {
  const count = valueWords(mention, titles).length
  if (count === 0) return [word('tip.none')]
  return Array.from(
    { length: count },
    (_, at): Said =>
      (language) =>
        valueWords(mention, titles, language)[at] ?? '',
  )
}

export function tip(
  mention: MentionRecord,
  notes: readonly NoteRecord[],
  titles: Titles,
): readonly Said[] {
  const { score, by } = mention
  return [
    word(`label.${mention.label}`),
    ...values(mention, titles),
    ...measure(mention),
    ...notes.map(
      (note): Said =>
        (language) =>
          `⚠ ${noteSaid(note)(language)}`,
    ),
    ...(score === null ? [] : [word('tip.sure', { percent: percent(score) })]),
    word('tip.by', { by: by.join(', ') }),
  ].map((said) => (said('en') === '' ? same('–') : said))
}
