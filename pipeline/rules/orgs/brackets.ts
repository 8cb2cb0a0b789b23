/** A short name in brackets after a full one is a span of its own, and where it is used again: `Democratic Choice of Kazakhstan (DCK)`. */
import type { Token } from '../../document.js'
import { Shape } from '../../read/shape.js'
import type { Engine } from './engine.js'
import type { OrgHit } from './hit.js'

const score = 0.9
const quotes = new Set(['“', '”', '«', '»', '"', '„', "'"])

const severalOf = /^(\p{Lu}{2,})s$/u

/** `MoJ` */
const longestMixed = 6

const isShort = ({ form: { shape, raw }, start, end }: Token): boolean =>
  Boolean(shape & Shape.loud) ||
  severalOf.test(raw) ||
  (Boolean(shape & Shape.camel) && end - start <= longestMixed)

/** `CSOs` are of the letters of `CSO`. */
const lettersOf = ({ form: { raw, folded } }: Token): string =>
  severalOf.test(raw) ? folded.slice(0, -1) : folded

/** The words right before `open` that make the letters, the first and the last of them included: `organised criminal group (OCG)`. */
function spelt(tokens: readonly Token[], open: number, letters: string): readonly Token[] {
  const last = quotes.has(tokens[open - 1]?.folded ?? '') ? open - 2 : open - 1
  let left = letters.length
  for (let at = last, skipped = 0; at >= 0 && skipped < 4; at--) {
    const token = tokens[at]!
    if (token.form.shape & Shape.dash) continue
    if (!(token.form.shape & Shape.word)) return []
    if (token.folded[0] === letters[left - 1]) left--
    else if (at === last) return []
    else skipped++
    if (left === 0) return tokens.slice(at, last + 1)
  }
  return []
}

/** Letters that the text itself makes of small words, none of which is a body's, or of a law's name: those are no body wherever they stand. */
export function bodiless(
  tokens: readonly Token[],
  hits: readonly OrgHit[],
  { between, body, law }: Pick<Engine, 'between' | 'body' | 'law'>,
): readonly Token[] {
  const letters = new Set<string>()
  const taken = new Set(hits.flatMap(({ from, to }) => (to === from + 1 ? [from] : [])))
  for (let at = 1; at < tokens.length; at++) {
    if (tokens[at]!.folded !== '(') continue
    let inside = at + 1
    while (between.has(tokens[inside]?.folded ?? '') || quotes.has(tokens[inside]?.folded ?? ''))
      inside++
    const short = tokens[inside]
    if (!short || !isShort(short)) continue
    const words = spelt(tokens, at, lettersOf(short))
    const several = severalOf.test(short.form.raw)
    const common =
      !taken.has(inside) &&
      words.every(({ form }, index) => form.shape & Shape.small || (several && index === 0)) &&
      (several || !words.some(({ form }) => body(form)))
    if (words.length > 1 && (common || words.some(({ form }) => law(form))))
      letters.add(lettersOf(short))
  }
  return letters.size === 0
    ? []
    : tokens.filter((token) => isShort(token) && letters.has(lettersOf(token)))
}

/** `between`: words that may stand before the short name, such as `hereinafter –`. */
export function bracketed(
  tokens: readonly Token[],
  hits: readonly OrgHit[],
  between: ReadonlySet<string>,
): readonly OrgHit[] {
  /** By the letters: where they were given. */
  const given = new Map<string, { readonly at: number; readonly kind: string }>()
  for (const hit of hits) {
    let at = hit.to
    if (quotes.has(tokens[at]?.folded ?? '')) at++
    if (tokens[at]?.folded !== '(') continue
    at++
    for (let passed = 0; passed < 5 && between.has(tokens[at]?.folded ?? ''); passed++) at++
    if (quotes.has(tokens[at]?.folded ?? '')) at++
    const short = tokens[at]
    if (!short || !isShort(short)) continue
    let end = at + 1
    if (quotes.has(tokens[end]?.folded ?? '')) end++
    if (tokens[end]?.folded !== ')') continue
    const { raw } = short.form
    if (!given.has(raw)) given.set(raw, { at, kind: hit.kind })
  }
  if (given.size === 0) return []
  return tokens.flatMap(({ form }, from) => {
    const short = given.get(form.raw)
    return short && from >= short.at
      ? [{ from, to: from + 1, by: 'orgs/bracket', kind: short.kind, score }]
      : []
  })
}
