/** What happened: read from the sanction where there is one, else from the sentence by the rows, the first that fits. */
import type { Language } from '../document.js'
import type { Event } from '../record.js'
import type { PenaltyValue } from '../values.js'
import type { Verbs } from './english.js'
import type { EventRow } from './schema.js'

export type EventReader = (sentence: string) => Event | undefined

export function eventReader(
  rows: readonly EventRow[],
  language: Language,
  verbs: Verbs,
): EventReader {
  return (sentence) => {
    const low = sentence.toLowerCase().replaceAll('ё', 'е')
    const found = language === 'en' ? verbs(sentence) : undefined
    const holds = (phrase: string) =>
      new RegExp(`(?<!\\p{L})${phrase.replaceAll('ё', 'е')}`, 'u').test(low)
    return rows.find(
      (row) => row.en.some((verb) => found?.has(verb)) || row.phrases[language].some(holds),
    )?.event
  }
}

const restraint = new Set(['pretrial_detention', 'house_arrest', 'recognizance', 'bail'])

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
