/** Names in Latin letters in a Cyrillic text: `основатель Qazaq Voice`. People are transcribed there, bodies and outlets are not. */
import type { Language, Token } from '../../document.js'
import { memo } from '../../read/memo.js'
import { Shape } from '../../read/shape.js'
import type { OrgHit } from './hit.js'

const latin = /^(?:[a-z\u00df-\u024f][a-z\u00df-\u024f'’&-]*)$/
/** `France 24` */
const number = /^\d{1,4}$/
const cyrillic = /[\u0400-\u04ff]/
const quote = /^[“”«»"„‟]$/
/** How far a Cyrillic word may stand on either side. */
const near = 5
/** Outside: `The Economist`. */
const article = 'the'
/** Two words or more; `NGO` or `YouTube` alone may be anything. */
const least = 2
const most = 5

type Alphabet = 'latin' | 'cyrillic' | 'none'

const alphabetOf = memo(({ folded }): Alphabet => {
  if (cyrillic.test(folded)) return 'cyrillic'
  return latin.test(folded) ? 'latin' : 'none'
})

const named = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.form.shape & Shape.capital) !== 0 &&
  alphabetOf(token.form) === 'latin'

/** The first word with letters on one side tells the alphabet of the text. */
function beside(tokens: readonly Token[], at: number, step: 1 | -1): Alphabet {
  for (let count = 0; count < near; count++) {
    const token = tokens[at + step * count]
    if (!token) return 'none'
    const alphabet = alphabetOf(token.form)
    if (alphabet !== 'none') return alphabet
  }
  return 'none'
}

/** Cyrillic on one side at least, Latin on neither. */
function amidCyrillic(tokens: readonly Token[], from: number, to: number): boolean {
  const sides = [beside(tokens, from - 1, -1), beside(tokens, to, 1)]
  return sides.includes('cyrillic') && !sides.includes('latin')
}

/** Candidates of two to five words, but no two that only repeat a name in brackets, which is mostly a person's; `networks` are names that are none. */
export function foreign(
  tokens: readonly Token[],
  language: Language,
  networks: ReadonlySet<string>,
): readonly OrgHit[] {
  if (language === 'en') return []
  const hits: OrgHit[] = []
  for (let from = 0; from < tokens.length; from++) {
    if (!named(tokens[from])) continue
    if (tokens[from]!.folded === article) continue
    let to = from + 1
    while (named(tokens[to])) to++
    if (number.test(tokens[to]?.folded ?? '')) to++
    const quoted = quote.test(tokens[from - 1]?.folded ?? '')
    const known = tokens.slice(from, to).some(({ folded }) => networks.has(folded))
    const glossed = tokens[from - 1]?.folded === '(' && tokens[to]?.folded === ')'
    if (
      to - from >= least &&
      to - from <= most &&
      !quoted &&
      !known &&
      !(glossed && to - from === 2)
    )
      if (amidCyrillic(tokens, from, to))
        hits.push({ from, to, by: 'orgs/latin', kind: 'organization', score: 0.72 })
    from = to
  }
  return hits
}
