import type { Language, Passage, Period, Token } from './document.js'

/** A passage of any text: what a stage makes of an entry, and what a test or an engineer makes by hand. */
export const passageOf = (
  tokenise: (text: string) => readonly Token[],
  text: string,
  language: Language,
  period?: Period,
): Passage => ({ text, language, start: 0, tokens: tokenise(text), ...(period && { period }) })
