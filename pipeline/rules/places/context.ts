/** What stands around a name and makes it less of a place: a body, a statute, a person, a title in quotation marks. */
import { isGenitive, isOblique } from './forms.js'
import { keyOf } from './key.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'
import { quoteAround } from './quotes.js'
import type { PlaceWords } from './words.js'

/** Token indices of a name, end exclusive. */
export interface Tokens {
  readonly first: number
  readonly next: number
}

const cyrillic = /[\u0400-\u04ff]/

/** Endings of family names. */
export const family =
  /(?:[оеё]ва?|[иы]на?|[оц]кий|[оц]кая|ұлы|қызы|улы|кызы|uly|kyzy|qyzy|[oe]va?|ovich|evich|ovna|evna)$/

const possessive = (line: Line, next: number): boolean =>
  /^[’'ʼ`]$/.test(line.raw(next)) &&
  line.glued(next) &&
  (line.word(next + 1) === 's' || (line.glued(next) && /s$/.test(line.word(next - 1))))

/** The head noun of a body's name; common English nouns count only with a capital. */
const isHead = (line: Line, words: PlaceWords, at: number): boolean =>
  words.has('org', line.word(at)) || (line.capital(at) && words.has('org-capital', line.word(at)))

/** A Kazakh place in a case that no body's name continues; `Қазақстан` itself is in none. */
export const oblique = (line: Line, lexicon: PlaceLexicon, token: number): boolean => {
  const word = line.word(token)
  return line.language === 'kk' && isOblique(word) && lexicon.find(keyOf(word)).length === 0
}

const link = /^(?:and|of|for|the|&|и|по|және|мен)$/

/** `Almaty District Court`, `Saryarka district police department`, `Алматы қалалық соты`: the head within six words, else empty. */
function bodyAfter(line: Line, lexicon: PlaceLexicon, { first, next }: Tokens): string {
  const { words } = lexicon
  const last = line.word(next - 1)
  if (words.at('org-phrase', line, next)) return 'org'
  if (possessive(line, next) || isGenitive(last) || link.test(line.word(next))) return ''
  if (cyrillic.test(last) && words.has('locative', line.word(first - 1))) return ''
  if (oblique(line, lexicon, next - 1)) return ''
  for (let at = next; at < next + 7 && line.joined(at); at++) {
    const word = line.word(at)
    if (isHead(line, words, at)) return word
    const sign = /^[’'№]$/.test(word) || (word === 's' && line.glued(at)) || line.isNumber(at)
    const inner = words.has('org-inner', word) || words.has('after', word) || sign
    const named = line.capital(at) && !words.has('role', word) && /[A-Za-z]/.test(word)
    if (!inner && !named) return ''
  }
  return ''
}

/** Walks back over the words of a body's name to its head: `Ministry of Internal Affairs of` + Kazakhstan. Empty where none stands. */
function bodyBefore(line: Line, lexicon: PlaceLexicon, { first }: Tokens): string {
  if (line.language === 'kk') return ''
  const { words } = lexicon
  const english = line.language === 'en' || /^(?:of|the)$/.test(line.word(first - 1))
  if (!english) return headBefore(line, words, first - 1, false)
  const link = line.word(first - 1) === 'the' ? first - 2 : first - 1
  if (!/^(?:of|for)$/.test(line.word(link))) return ''
  const head = headBefore(line, words, link - 1, true)
  return head || (line.word(link) === 'of' ? unknownBody(line, words, link - 1) : '')
}

/** A capitalised name before `of` that is no office's, person's or facility's: `Democratic Choice of`. */
function unknownBody(line: Line, words: PlaceWords, last: number): string {
  const known = (at: number) =>
    ['opener', 'role', 'facility', 'month', 'after', 'state'].some((role) =>
      words.has(role, line.word(at)),
    )
  if (!line.capital(last) || family.test(line.word(last)) || line.initial(last)) return ''
  for (let at = last; at >= 0 && line.capital(at) && line.joined(at + 1); at--)
    if (known(at)) return ''
  const opens = last === 0 || /^[.!?:“"«[(]$/.test(line.raw(last - 1))
  return opens ? '' : line.word(last)
}

/** The head of a body's name at the token or before it, over words such names are made of. */
function headBefore(line: Line, words: PlaceWords, from: number, english: boolean): string {
  let capitals = 0
  for (let at = from; at >= 0 && at > from - 9; at--) {
    if (!line.joined(at + 1)) return ''
    const word = line.word(at)
    // `the Prosecutor General of` is an office, `the Prosecutor’s Office of` a body.
    if (word === 'prosecutor' && !possessive(line, at + 1)) return ''
    if (isHead(line, words, at)) return word
    if (words.has('role', word)) return ''
    if (line.capital(at)) capitals++
    const named = line.capital(at) && (english || capitals <= 2)
    const genitive = !english && /(?:ий|ых|их|ов|ев|ия|сти|ства|ции)$/.test(word)
    const inner = words.has('org-inner', word) || named || genitive
    if (!inner && word !== '№' && !line.isNumber(at)) return ''
  }
  return ''
}

/** How much of a name's worth the bodies beside it leave: an akimat may be called by its town and still be none. */
export function besideBody(line: Line, lexicon: PlaceLexicon, tokens: Tokens): number {
  const head = bodyAfter(line, lexicon, tokens) || bodyBefore(line, lexicon, tokens)
  if (head === '') return 1
  return /^(?:akim|аким|әкім|мэри)/.test(head) ? 0.32 : 0.2
}

/** A code's or a law's noun; English ones count with a capital only. */
const isCode = (line: Line, words: PlaceWords, at: number): boolean =>
  words.has('code', line.word(at)) && (line.capital(at) || cyrillic.test(line.word(at)))

/** Inside a citation: `Criminal Code of the Republic of Kazakhstan`, `УК РК`, `ҚР ҚК`. A genitive before a law stands by itself. */
export function inStatute(line: Line, { words }: PlaceLexicon, { first, next }: Tokens): boolean {
  let before = first - 1
  while (before >= 0 && /^(?:of|the|республики|respubliki)$/.test(line.word(before))) before--
  const adjacent = before >= 0 && before >= first - 4
  if (
    adjacent &&
    isCode(line, words, before) &&
    !/[.;:]/.test(line.text.slice(line.end(before), line.start(first)))
  )
    return true
  if (adjacent && /^(?:offences|offenses|правонарушениях)$/.test(line.word(before))) return true
  if (possessive(line, next)) {
    const cited = /^(?:of|under)$/.test(line.word(first - 1)) && /\d/.test(line.raw(first - 2))
    return cited && [2, 3, 4].some((step) => words.has('code', line.word(next + step)))
  }
  let at = next
  while (line.language === 'kk' && line.joined(at) && words.has('code-inner', line.word(at))) at++
  return (
    line.joined(at) &&
    isCode(line, words, at) &&
    (line.language !== 'ru' || !cyrillic.test(line.word(at)))
  )
}

/** A person's initial beside the name: `Semey A.`, `A. Semey`. */
export function byInitial(line: Line, lexicon: PlaceLexicon, { first, next }: Tokens): boolean {
  if (lexicon.words.has('locative', line.word(first - 1))) return false
  const after = line.initial(next) && line.joined(next) && /^\p{Lu}\p{Ll}?\.$/u.test(line.raw(next))
  if (oblique(line, lexicon, next - 1)) return after
  const before =
    line.initial(first - 1) && line.joined(first) && !/^(?:U\.S\.|St\.)$/.test(line.raw(first - 1))
  return after || before
}

/** A country, or a town of some size: hardly the end of a person's name. */
const large = (line: Line, lexicon: PlaceLexicon, first: number): boolean =>
  matchAt(line, lexicon, first)?.found.some(({ place }) => place.people > 60_000) ?? false

/** A capitalised word right before, that neither opens a sentence nor names an office: `Oyan Kazakhstan`, `Air Astana`. */
export function afterName(line: Line, lexicon: PlaceLexicon, { first }: Tokens): boolean {
  const { words } = lexicon
  const comma = /^[,-]$/.test(line.raw(first - 1)) ? first - 2 : first - 1
  if (line.capital(comma) && words.has('slogan', line.word(comma))) return true
  const before = first - 1
  if (!line.joined(first) || !line.capital(before)) return false
  if (matchAt(line, lexicon, before)?.found.some((one) => one.strong)) return false
  if (oblique(line, lexicon, first) && large(line, lexicon, first)) return false
  if (line.language === 'kk' && isGenitive(line.word(before))) return false
  const word = line.word(before)
  if (
    ['opener', 'month', 'role', 'compass', 'before', 'after', 'demonym', 'org', 'org-capital'].some(
      (role) => words.has(role, word),
    )
  )
    return false
  if (cyrillic.test(word) || line.language !== 'en') {
    if (family.test(word)) return false
    const opens = before === 0 || /^[.!?:;“"«(\]]/.test(line.raw(before - 1))
    return !opens
  }
  return true
}

/** A short title in quotation marks around more than the name: `“Oyan Kazakhstan”`, `«Алға, Қазақстан!»`. */
export function inTitle(line: Line, tokens: Tokens): 'whole' | 'part' | undefined {
  const quote = quoteAround(line, tokens.first)
  if (!quote) return undefined
  if (quote.open === tokens.first - 1 && quote.close === tokens.next) return 'whole'
  let words = 0
  let capitals = 0
  for (let at = quote.open + 1; at < quote.close; at++) {
    if (line.isWord(at)) words++
    if (line.capital(at)) capitals++
  }
  const title = words <= 3 || capitals === words
  return title && words <= 6 && line.capital(quote.open + 1) && quote.close >= tokens.next
    ? 'part'
    : undefined
}
