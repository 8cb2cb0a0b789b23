/** What stands around a name and makes it less of a place: a body, a statute, a person, a title in quotation marks. */
import { isGenitive } from './forms.js'
import type { PlaceLexicon } from './lexicon.js'
import type { Line } from './line.js'
import { quoteAround } from './quotes.js'
import type { PlaceWords } from './words.js'

/** Token indices of a name, end exclusive. */
export interface Tokens {
  readonly first: number
  readonly next: number
}

const possessive = (line: Line, next: number): boolean =>
  /^[’'ʼ`]$/.test(line.raw(next)) &&
  line.glued(next) &&
  (line.word(next + 1) === 's' || (line.glued(next) && /s$/.test(line.word(next - 1))))

/** The head noun of a body's name; common English nouns count only with a capital. */
const isHead = (line: Line, words: PlaceWords, at: number): boolean =>
  words.has('org', line.word(at)) || (line.capital(at) && words.has('org-capital', line.word(at)))

const link = /^(?:and|of|for|the|&|и|по|және|мен)$/

/** `Almaty District Court`, `Saryarka district police department`, `Алматы қалалық соты`: the head within six words, else empty. */
export function bodyAfter(line: Line, { words }: PlaceLexicon, { first, next }: Tokens): string {
  const last = line.word(next - 1)
  if (possessive(line, next) || isGenitive(last) || link.test(line.word(next))) return ''
  if (/[ѐ-ӿ]/.test(last) && words.has('locative', line.word(first - 1))) return ''
  for (let at = next; at < next + 7 && line.joined(at); at++) {
    const word = line.word(at)
    if (isHead(line, words, at)) return word
    const sign = /^[’'№]$/.test(word) || (word === 's' && line.glued(at)) || line.isNumber(at)
    const inner = words.has('org-inner', word) || sign
    const named = line.capital(at) && !words.has('role', word) && /[A-Za-z]/.test(word)
    if (!inner && !named) return ''
  }
  return ''
}

/** Walks back over the words of a body's name to its head: `Ministry of Internal Affairs of` + Kazakhstan. */
export function bodyBefore(line: Line, { words }: PlaceLexicon, { first }: Tokens): boolean {
  const english = line.language === 'en' || /^(?:of|the)$/.test(line.word(first - 1))
  let at = first - 1
  if (english) {
    if (line.word(at) === 'the') at--
    if (line.word(at) !== 'of') return false
    at--
    if (words.has('role', line.word(at))) return false
    if (line.capital(at) && !words.has('opener', line.word(at))) {
      const sentence = at === 0 || /^[.!?:“"«[(]$/.test(line.raw(at - 1))
      if (!sentence) return true
    }
  }
  for (let steps = 0; steps < 9 && at >= 0; steps++, at--) {
    if (at + 1 < line.size && !line.joined(at + 1)) return false
    const word = line.word(at)
    if (isHead(line, words, at)) return true
    if (words.has('role', word)) return false
    const sign = word === '№' || line.isNumber(at)
    if (!words.has('org-inner', word) && !sign && !(english && line.capital(at))) return false
  }
  return false
}

/** Inside a citation: `Criminal Code of the Republic of Kazakhstan`, `УК РК`, `ҚР ҚК`. A genitive before a law stands by itself. */
export function inStatute(line: Line, { words }: PlaceLexicon, { first, next }: Tokens): boolean {
  let before = first - 1
  while (before >= 0 && /^(?:of|the|республики|respubliki)$/.test(line.word(before))) before--
  const adjacent = before >= 0 && before >= first - 4
  if (
    adjacent &&
    words.has('code', line.word(before)) &&
    !/[.;:]/.test(line.text.slice(line.end(before), line.start(first)))
  )
    return true
  if (adjacent && /^(?:offences|offenses|правонарушениях)$/.test(line.word(before))) return true
  if (possessive(line, next)) {
    const cited = /^(?:of|under)$/.test(line.word(first - 1)) && /\d/.test(line.raw(first - 2))
    return cited && [2, 3, 4].some((step) => words.has('code', line.word(next + step)))
  }
  for (let at = next; at < next + 4 && line.joined(at); at++) {
    if (words.has('code', line.word(at)) && line.language !== 'en') return true
    if (/[,.;]/.test(line.raw(at))) return false
  }
  return line.joined(next) && words.has('code', line.word(next)) && line.capital(next)
}

/** A person's initial beside the name: `Semey A.`, `A. Semey`. */
export function byInitial(line: Line, { first, next }: Tokens): boolean {
  const after = line.initial(next) && line.joined(next) && /^\p{Lu}\p{Ll}?\.$/u.test(line.raw(next))
  const before =
    line.initial(first - 1) && line.joined(first) && !/^(?:U\.S\.|St\.)$/.test(line.raw(first - 1))
  return after || before
}

/** A capitalised word right before, that neither opens a sentence nor names an office: `Oyan Kazakhstan`, `Air Astana`. */
export function afterName(line: Line, { words }: PlaceLexicon, { first }: Tokens): boolean {
  const before = first - 1
  if (!line.joined(first) || !line.capital(before)) return false
  const word = line.word(before)
  if (
    ['opener', 'month', 'role', 'compass', 'before', 'after', 'demonym', 'org', 'org-capital'].some(
      (role) => words.has(role, word),
    )
  )
    return false
  if (/[ѐ-ӿ]/.test(word)) {
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
  const size = quote.close - quote.open - 1
  const start = line.capital(quote.open + 1) || line.isNumber(quote.open + 1)
  return size <= 6 && start && quote.close >= tokens.next ? 'part' : undefined
}
