/** Names in Latin letters in a Cyrillic text: `основатель Qazaq Voice`. People are transcribed there, bodies and outlets are not. */
import type { Language } from '../../document.js'
import type { Hit } from './scan.js'
import type { Word } from './words.js'

const latin = /^[a-z][a-z'’&-]*$/
const cyrillic = /[\u0400-\u04ff]/
const quote = /^[“”«»"„‟]$/
/** How far a Cyrillic word may stand on either side. */
const near = 5
/** Two words or more; `NGO` or `YouTube` alone may be anything. */
const least = 2

const named = (word: Word | undefined): boolean => word?.capital === true && latin.test(word.folded)

/** The first word with letters on one side tells the alphabet of the text. */
function cyrillicBeside(words: readonly Word[], at: number, step: 1 | -1): boolean | undefined {
  for (let count = 0; count < near; count++) {
    const word = words[at + step * count]
    if (!word) return undefined
    if (cyrillic.test(word.folded)) return true
    if (latin.test(word.folded)) return false
  }
  return undefined
}

/** Candidates of two to five words; `networks` are names that are none. */
export function foreign(
  words: readonly Word[],
  language: Language,
  networks: ReadonlySet<string>,
): readonly Hit[] {
  if (language === 'en') return []
  const hits: Hit[] = []
  for (let from = 0; from < words.length; from++) {
    if (!named(words[from])) continue
    let to = from + 1
    while (to < words.length && named(words[to])) to++
    const run = words.slice(from, to)
    const beside = [cyrillicBeside(words, from - 1, -1), cyrillicBeside(words, to, 1)]
    const apart = !beside.includes(false) && beside.includes(true)
    const quoted = quote.test(words[from - 1]?.folded ?? '')
    const known = run.some((word) => networks.has(word.folded))
    if (run.length >= least && run.length <= 5 && apart && !quoted && !known)
      hits.push({ from, to, by: 'orgs/latin', kind: 'organization', score: 0.72 })
    from = to
  }
  return hits
}
