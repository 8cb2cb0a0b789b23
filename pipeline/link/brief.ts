/**
 * An entry's text as far as linking asks for it: what stands close around the names and whether a sentence ends between two. Long texts
 * of many reports need not be held for that.
 */
import type { EntryRecord, MentionRecord } from '../record.js'
import { longestSentence, sentenceEnd } from './slips.js'

/** Signs that are kept behind a name and before one: brackets, a word that joins two names, a role. */
const [behind, before] = [12, 40]
/** Shorter stretches stay as they are. */
const short = 80

function between(text: string): string {
  if (text.length <= short) return text
  const ends = text.length > longestSentence || sentenceEnd.test(text)
  return text.slice(0, behind) + (ends ? '. X ' : ' ~ ') + text.slice(-before)
}

/** `mentions` are sorted; those that are no person's stay where they were. */
export function briefly({
  text,
  mentions,
}: Pick<EntryRecord, 'text' | 'mentions'>): Pick<EntryRecord, 'text' | 'mentions'> {
  const pieces: string[] = []
  const out: MentionRecord[] = []
  let [last, length] = [0, 0]
  for (const mention of mentions) {
    if (mention.label !== 'PERSON') {
      out.push(mention)
      continue
    }
    const { start, end } = mention
    const gap = text.slice(last, start)
    const lead = last === 0 ? gap.slice(-before) : between(gap)
    const own = text.slice(start, end)
    pieces.push(lead, own)
    out.push({
      ...mention,
      start: length + lead.length,
      end: length + lead.length + own.length,
    })
    length += lead.length + own.length
    last = end
  }
  pieces.push(text.slice(last, last + behind))
  // Joined, they do not hold on to the text that they come from.
  return { text: pieces.join(''), mentions: out }
}
