/** The rows of `data/` as one lexicon; read once per process. */
import type { Lexicon } from '../pipeline/lexicon.js'
import { lexiconOf } from './load/compose.js'
import { part } from './load/table.js'

let lexicon: Lexicon | undefined

export function loadLexicon(): Lexicon {
  lexicon ??= lexiconOf(
    part('lexicon'),
    (language) => part(`words-${language}`),
    (language) => part(`place-words-${language}`),
  )
  return lexicon
}
