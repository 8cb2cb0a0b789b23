/** Known names, longest first, each as likely as its surroundings allow. */
import { foldWord } from '../../fold.js'
import type { Found } from '../../gazetteer/index.js'
import {
  afterName,
  beforeSome,
  besideBody,
  byInitial,
  inStatute,
  inTitle,
  isGenitive,
  isSurname,
  oblique,
  type Tokens,
} from './context.js'
import type { Line, Match } from './line.js'
import { abbreviated, isNamed, matchAt } from './match.js'
import type { Proposal } from './proposal.js'
import type { Role } from './words.js'

/** The head of a sentence, of a quotation, of a line. */
const opens = (line: Line, first: number): boolean =>
  first === 0 || !line.joined(first) || /^[.!?:…“"«[(„]$/.test(line.raw(first - 1))

/** `Данные активисты`, `Oil workers`: a word of running text that no row writes as a place, though the keys are alike. */
function isUnlike(line: Line, first: number, found: readonly Found[]): boolean {
  const { gazetteer, isOrdinary } = line.lexicon
  const word = line.word(first)
  return (
    isOrdinary(word, line.language) &&
    !found.some(({ place }) => gazetteer.spellings(place).has(word))
  )
}

/** `Того, кто`, `Того требует закон`, but `Того не ответило`: the country has a verb in the neuter. */
const isPronoun = (line: Line, next: number): boolean =>
  !line.ends('neuter-verb', next) && !line.ends('neuter-verb', next + 1)

/** `Перу, Чили и Куба`, `Мали.`: a list or nothing goes on. */
const isListed = (line: Line, next: number): boolean =>
  /^[.;:!?]?$/.test(line.raw(next)) || (line.raw(next) === ',' && line.capital(next + 1))

/** `Есік ашық тұрды`: an ordinary word that only the head of a sentence writes with a capital. */
function asWord(line: Line, { first, next }: Tokens, found: readonly Found[]): boolean {
  if (!opens(line, first) || next - first > 1) return false
  if (line.is('pronoun-like', first)) return !isListed(line, next) && isPronoun(line, next)
  const goesOn = line.joined(next) && line.small(next) && !line.is('type-after', next)
  return goesOn && (line.is('ordinary', first) || isUnlike(line, first, found))
}

/** Multiplies what the name alone is worth; 1 where nothing speaks against it. */
function surroundings(line: Line, tokens: Tokens, found: readonly Found[]): number {
  const { first, next } = tokens
  if (inStatute(line, tokens)) return 0.06
  if (/^[#@]$/.test(line.raw(first - 1)) && line.glued(first)) return 0.1
  if (line.joined(next) && line.is('money', next)) return 0.1
  if (byInitial(line, tokens)) return 0.12
  const body = besideBody(line, tokens)
  if (body < 1) return body
  if (asWord(line, tokens, found)) return 0.3
  const title = inTitle(line, tokens)
  if (title) return title === 'whole' ? 0.38 : 0.18
  return afterName(line, tokens) ? 0.35 : 1
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
function located(line: Line, { found, villages }: Match, token: number): number {
  const towns = found.map(({ place }) => place)
  if (towns.some((one) => one.kind === 'city' && one.people > 30_000)) return 0.8
  if (towns.some((one) => one.kind === 'city' || one.kind === 'settlement')) return 0.6
  if (villages.length === 0 || line.is('no-village', token)) return 0.22
  return line.is('village-preposition', token - 1) ? 0.52 : 0.35
}

/** `Ақорда маңында`, `near Akorda`: a palace that is named for whom it houses is a place where something is beside it or in it. */
function isSite(line: Line, { found }: Match, { first, next }: Tokens): boolean {
  if (!found.some(({ place }) => place.kind === 'building')) return false
  if (line.joined(next) && line.is('around', next)) return true
  return line.language === 'kk'
    ? oblique(line, next - 1) && line.ends('kazakh-locative', next - 1)
    : besideIt(line, first)
}

function besideIt(line: Line, first: number): boolean {
  const from = line.word(first - 1) === 'the' ? first - 1 : first
  return line.joined(first) && line.endsBefore('site-preposition', from)
}

/** A name followed by another capitalised word on the same line is often the first word of a longer name. */
function beforeName(line: Line, { first, next }: Tokens): boolean {
  if (!line.joined(next) || !line.capital(next)) return false
  if (oblique(line, next - 1)) return false
  if (line.language === 'kk' && isGenitive(line, next - 1)) return false
  if (line.cyrillic(next) && !(line.language === 'kk' && isSurname(line, next))) return false
  if (line.is('office', next) || line.is('type-after', next) || line.is('month', next)) return false
  return !line.is('locative', first - 1) && !isNamed(line, next)
}

/** The words after the name have capitals as in a headline: `Almaty Activist Jailed`, but `Taraz Innovations closed`. */
function isTitled(line: Line, next: number): boolean {
  let at = next
  while (line.joined(at) && line.capital(at)) at++
  return at - next > 1
}

/** Cuts of a word in two: `Almaty-Nur-Sultan` at every hyphen, `inAtyrau` before a capital. */
const cuts = (raw: string, sign: RegExp): readonly (readonly [string, string])[] =>
  [...raw.matchAll(sign)].map(({ index, 0: found }) => [
    raw.slice(0, index),
    raw.slice(index + found.length),
  ])

/** Longer words are links and noise. */
const longest = 100
const isShort = (line: Line, token: number): boolean =>
  line.end(token) - line.start(token) <= longest

/** Whether a part of a word is by itself the name of a place. */
function isPlace(line: Line, part: string): boolean {
  const { gazetteer } = line.lexicon
  if (!/^\p{Lu}/u.test(part)) return false
  if (/^\p{Lu}{2}/u.test(part) && abbreviated(part, line)) return true
  const keys = gazetteer.forms(foldWord(part), line.language)
  return keys.some((key) => gazetteer.find(key).some((one) => one.strong))
}

/** `Bishkek-Tashkent`, `Almaty-based`: places joined by a hyphen inside one word. */
function hyphened(line: Line, token: number): readonly Proposal[] {
  const raw = line.raw(token)
  if (!line.capital(token) || !isShort(line, token) || !/[-‑]/.test(raw)) return []
  const from = line.start(token)
  const by = { by: 'hyphen', score: 0.8 }
  for (const [left, right] of cuts(raw, /[-‑]/g)) {
    const based = isTail(line, right)
    if (!isPlace(line, left) || !(based || isPlace(line, right))) continue
    const first = { start: from, end: from + left.length, ...by }
    return based ? [first] : [first, { start: from + left.length + 1, end: line.end(token), ...by }]
  }
  return []
}

/** `inAtyrau`: a preposition or an article set close. */
function glued(line: Line, token: number): readonly Proposal[] {
  if (!line.small(token) || !line.camel(token) || !isShort(line, token)) return []
  const end = line.end(token)
  for (const [left, right] of cuts(line.raw(token), /(?<=\p{Ll})(?=\p{Lu})/gu))
    if (isPreposition(line, left) && isPlace(line, right))
      return [
        {
          start: end - right.length,
          end,
          by: 'glued',
          score: 0.85 * besideBody(line, { first: token, next: token + 1 }),
        },
      ]
  return []
}

const isPreposition = (line: Line, part: string): boolean =>
  hasRole(line, part, 'head-preposition') ||
  hasRole(line, part, 'locative') ||
  hasRole(line, part, 'type-before')
const isTail = (line: Line, part: string): boolean => hasRole(line, part, 'hyphen-tail')

const hasRole = ({ lexicon, language }: Line, part: string, role: Role): boolean =>
  lexicon.words.phrases([foldWord(part)], language).some((one) => one.role === role)

/** A country's long form: `Republic of Poland`, `Республика Польша`. */
function longForm(line: Line, { found }: Match, token: number): number {
  if (!found.some((one) => one.place.kind === 'country')) return token
  let at = token - 1
  if (line.word(at) === 'the') at--
  if (line.word(at) === 'of') at--
  return line.capital(at) && line.is('country-form', at) && line.joined(token) ? at : token
}

function scoreOf(line: Line, match: Match, token: number, tokens: Tokens): number {
  if (isSite(line, match, tokens)) return 0.97
  const strong = match.found.some((one) => one.strong)
  const led = line.is('locative', token - 1) && line.joined(token)
  const placed = !strong && (led || beforeSome(line, tokens))
  const base = placed ? located(line, match, token) : worth(match.found)
  const crowd = beforeName(line, tokens) ? (strong && isTitled(line, match.next) ? 0.45 : 0.3) : 1
  const most = base * crowd
  // A weak name that is not worth proposing at its best.
  return !strong && most <= 0.2 ? most : most * surroundings(line, tokens, match.found)
}

/** Proposals for every name of the gazetteer in the line, weak and doubtful ones with a low score. */
export function gazetteer(line: Line, out: Proposal[]): void {
  for (let token = 0; token < line.size; ) {
    const match = matchAt(line, token)
    if (!match) {
      if (line.isWord(token)) out.push(...hyphened(line, token), ...glued(line, token))
      token++
      continue
    }
    const first = longForm(line, match, token)
    const strong = match.found.some((one) => one.strong)
    const score = scoreOf(line, match, token, { first, next: match.next })
    const month = !strong && line.is('month', token)
    if ((strong || score > 0.2) && !month)
      out.push({
        start: line.start(first),
        end: match.end,
        by: strong ? 'gazetteer' : 'weak-name',
        score,
      })
    token = match.next
  }
}
