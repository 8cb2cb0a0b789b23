/** Known names, longest first, each as likely as its surroundings allow. */
import {
  afterName,
  besideBody,
  byInitial,
  family,
  inStatute,
  inTitle,
  oblique,
  type Tokens,
} from './context.js'
import type { Found, PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { type Match, matchAt } from './match.js'
import type { Proposal } from './proposal.js'

/** `Есік ашық тұрды`: an ordinary word that only the head of a sentence writes with a capital. */
function asWord(line: Line, { words }: PlaceLexicon, { first, next }: Tokens): boolean {
  const opens = first === 0 || /^[.!?:“"«[(„]$/.test(line.raw(first - 1))
  const goesOn = line.joined(next) && /^\p{Ll}/u.test(line.raw(next))
  return (
    opens &&
    goesOn &&
    words.has('ordinary', line.word(first)) &&
    !words.has('after', line.word(next))
  )
}

/** Multiplies what the name alone is worth; 1 where nothing speaks against it. */
export function surroundings(line: Line, lexicon: PlaceLexicon, tokens: Tokens): number {
  if (inStatute(line, lexicon, tokens)) return 0.06
  if (/^[#@]$/.test(line.raw(tokens.first - 1)) && line.glued(tokens.first)) return 0.1
  if (line.joined(tokens.next) && /^(?:dollars?|доллар.*)$/.test(line.word(tokens.next))) return 0.1
  if (byInitial(line, lexicon, tokens)) return 0.12
  const body = besideBody(line, lexicon, tokens)
  if (body < 1) return body
  if (asWord(line, lexicon, tokens)) return 0.3
  const title = inTitle(line, tokens)
  if (title) return title === 'whole' ? 0.38 : 0.18
  return afterName(line, lexicon, tokens) ? 0.35 : 1
}

const abroad = (one: Found) => one.place.country !== 'KZ' && one.place.people < 300_000
const worth = (found: readonly Found[]): number => {
  const best = found.find((one) => one.strong)
  if (!best) return 0.1
  if (best.place.kind === 'country') return 0.93
  if (best.place.kind === 'city') return abroad(best) ? 0.8 : 0.94
  if (best.place.kind === 'region') return 0.86
  return 0.75
}

/** A weak name after `in`, `from`, `в`: the larger the likelier; of villages only after `in`. */
function located(
  line: Line,
  { words }: PlaceLexicon,
  { found, villages }: Match,
  token: number,
): number {
  const places = found.map((one) => one.place)
  if (places.some((one) => one.kind === 'city' && one.people > 30_000)) return 0.8
  if (places.some((one) => one.kind === 'city' || one.kind === 'settlement')) return 0.6
  if (villages.length === 0 || words.has('no-village', line.word(token))) return 0.22
  return /^(?:in|near|outside|в|близ|под|около|возле)$/.test(line.word(token - 1)) ? 0.52 : 0.35
}

/** A name followed by another capitalised word on the same line is often the first word of a longer name. */
function beforeName(line: Line, lexicon: PlaceLexicon, { first, next }: Tokens): boolean {
  if (!line.joined(next) || !line.capital(next)) return false
  if (oblique(line, lexicon, next - 1)) return false
  if (
    /[\u0400-\u04ff]/.test(line.word(next)) &&
    !(line.language === 'kk' && family.test(line.word(next)))
  )
    return false
  if (lexicon.words.has('role', line.word(next)) || lexicon.words.has('after', line.word(next)))
    return false
  if (lexicon.words.has('month', line.word(next))) return false
  const located = lexicon.words.has('locative', line.word(first - 1))
  return !located && !matchAt(line, lexicon, next)?.found.some((one) => one.strong)
}

/** Cuts of a hyphenated word in two: `Almaty-Nur-Sultan` at every hyphen. */
const cuts = (raw: string): readonly (readonly [string, string])[] =>
  [...raw.matchAll(/[-‑]/g)].map(
    ({ index }) => [raw.slice(0, index), raw.slice(index + 1)] as const,
  )

/** `Bishkek-Tashkent`, `Almaty-based`: places joined by a hyphen inside one word. */
function hyphened(line: Line, lexicon: PlaceLexicon, token: number): readonly Proposal[] {
  const raw = line.raw(token)
  if (!/^\p{Lu}.*[-‑]/u.test(raw)) return []
  const known = (part: string) =>
    matchAt(single(part, line), lexicon, 0)?.found.some((one) => one.strong) ?? false
  const from = line.start(token)
  const by = { by: 'hyphen', score: 0.8 }
  for (const [left, right] of cuts(raw)) {
    const based = /^(?:based|born|backed|led|wide)$/.test(right)
    if (!known(left) || !(based || known(right))) continue
    const first = { start: from, end: from + left.length, ...by }
    return based ? [first] : [first, { start: from + left.length + 1, end: line.end(token), ...by }]
  }
  return []
}

/** A country's long form: `Republic of Poland`, `Республика Польша`. */
function longForm(line: Line, { words }: PlaceLexicon, { found }: Match, token: number): number {
  if (!found.some((one) => one.place.kind === 'country')) return token
  let at = token - 1
  if (line.word(at) === 'the') at--
  if (line.word(at) === 'of') at--
  return line.capital(at) && words.has('state', line.word(at)) && line.joined(token) ? at : token
}

const single = (word: string, line: Line): Line => ({
  ...line,
  size: 1,
  text: word,
  start: () => 0,
  end: () => word.length,
  word: () => word.toLowerCase(),
  raw: () => word,
  capital: () => /^\p{Lu}/u.test(word),
  initial: () => false,
})

/** Proposals for every name of the gazetteer in the line, weak and doubtful ones with a low score. */
export function gazetteer(line: Line, lexicon: PlaceLexicon): readonly Proposal[] {
  const out: Proposal[] = []
  for (let token = 0; token < line.size; ) {
    const match = matchAt(line, lexicon, token)
    if (!match) {
      out.push(...hyphened(line, lexicon, token))
      token++
      continue
    }
    const first = longForm(line, lexicon, match, token)
    const tokens = { first, next: match.next }
    const strong = match.found.some((one) => one.strong)
    const before = lexicon.words.has('locative', line.word(token - 1)) && line.joined(token)
    const base = strong
      ? worth(match.found)
      : before
        ? located(line, lexicon, match, token)
        : worth(match.found)
    const crowd = beforeName(line, lexicon, tokens) ? (strong ? 0.45 : 0.3) : 1
    const score = base * crowd * surroundings(line, lexicon, tokens)
    const month = !strong && lexicon.words.has('month', line.word(token))
    if ((strong || score > 0.2) && !month)
      out.push({
        start: line.start(first),
        end: match.end,
        by: strong ? 'gazetteer' : 'weak-name',
        score,
      })
    token = match.next
  }
  return out
}
