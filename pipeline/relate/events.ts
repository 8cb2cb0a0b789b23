/** What happened: read from the sanction where there is one, else from the sentence by the rows, the first that fits. */
import type { Language } from '../document.js'
import type { Event } from '../record.js'
import type { PenaltyValue } from '../values.js'
import type { Verbs } from './english.js'
import type { EventRow } from './schema.js'

export type EventReader = (sentence: string) => Event | undefined

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')

const anyOf = (starts: readonly string[]): RegExp | undefined =>
  starts.length > 0 ? new RegExp(`(?<!\\p{L})(?:${starts.map(plain).join('|')})`, 'u') : undefined

/** A verb is looked up with compromise only where a word begins as it does: `detain`, `detained`. */
const rootLength = 3

/** So much of a sentence around such a word is enough to tell a verb from a noun. */
const around = 48

/** The parts of a long sentence that are worth looking at. */
function nearby(sentence: string, begins: RegExp): string {
  if (sentence.length <= 4 * around) return sentence
  const text = plain(sentence)
  let end = 0
  return [...text.matchAll(new RegExp(begins.source, 'gu'))]
    .map((found) => {
      const start = Math.max(end, found.index - around)
      end = Math.max(end, found.index + around)
      return sentence.slice(start, end)
    })
    .join(' ')
}

export function eventReader(
  rows: readonly EventRow[],
  language: Language,
  verbs: Verbs,
): EventReader {
  const compiled = rows.map((row) => ({
    event: row.event,
    phrases: anyOf(row.phrases[language]),
    verbs: row.en,
    begins: language === 'en' ? anyOf(row.en.map((verb) => verb.slice(0, rootLength))) : undefined,
  }))
  const anyVerb =
    language === 'en'
      ? anyOf(rows.flatMap((row) => row.en.map((verb) => verb.slice(0, rootLength))))
      : undefined
  return (sentence) => {
    const text = plain(sentence)
    let found: ReadonlySet<string> | undefined
    const holds = (row: (typeof compiled)[number]): boolean => {
      if (row.phrases?.test(text)) return true
      if (!row.begins?.test(text)) return false
      found ??= verbs(anyVerb ? nearby(sentence, anyVerb) : sentence)
      return row.verbs.some((verb) => found?.has(verb))
    }
    return compiled.find(holds)?.event
  }
}

/** Measures before the verdict. */
export const restraint: ReadonlySet<string> = new Set([
  'pretrial_detention',
  'house_arrest',
  'recognizance',
  'bail',
])

export function eventOf(
  penalty: PenaltyValue | undefined,
  told: Event | undefined,
): Event | undefined {
  if (!penalty) return told
  if (told === 'appeal' || told === 'release') return told
  if (penalty.modality === 'lifted') return told ?? 'other'
  if (penalty.modality !== 'imposed') return told === 'trial' ? 'trial' : 'charge'
  if (penalty.kind === 'fine') return 'fine'
  return restraint.has(penalty.kind) ? 'detention' : 'sentence'
}
