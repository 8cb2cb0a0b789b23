/** Verbs that cut a term or raise it: what stands beside them is no bound. */
import type { Lexeme } from './lexeme.js'
import { at } from './quantity.js'

const ends = new Set(['stop', 'semicolon', 'colon', 'comma'])
/** What a number before counts: another measure ends the search, the first end of the same change does not. */
const opens = new Set(['from', 'since', 'between'])

const cuts: ReadonlySet<string> = new Set(['cut'])
/** `extended from ten to 25 days` */
export const changes: ReadonlySet<string> = new Set(['cut', 'extend'])

/** `сократил срок до двух лет`: after such a verb the word is no bound, it tells what became of the term. */
export function lowered(lexemes: readonly Lexeme[], start: number, verbs = cuts): boolean {
  for (let index = start - 1; index >= Math.max(0, start - 9); index--) {
    if (verbs.has(at(lexemes, index))) return true
    if (ends.has(at(lexemes, index))) return false
    if (at(lexemes, index) === 'number' && !opens.has(at(lexemes, index - 1))) return false
  }
  return false
}

/** Kazakh, the verb comes last: `мерзімін екі жылға дейін қысқартты`. */
export const lowers = (lexemes: readonly Lexeme[], next: number): boolean =>
  [next, next + 1, next + 2].some((index) => at(lexemes, index) === 'cut')
