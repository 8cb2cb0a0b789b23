import type { Language, Passage, Period } from './document.js'
import type { ReadText } from './read/reading.js'

/** A passage of any text: what a stage makes of an entry, and what a test or an engineer makes by hand. */
export const passageOf = (
  read: ReadText,
  text: string,
  language: Language,
  period?: Period,
): Passage => ({
  text,
  language,
  back: ({ start, end }) => ({ start, end }),
  tokens: read(text),
  ...(period && { period }),
})
