/** What stands around a name and makes it less of a place: a body, a statute, a person, a title in quotation marks. */
import { keyOf } from '../../gazetteer/index.js'
import type { Line } from './line.js'
import { isNamed, matchAt } from './match.js'
import { quoteAround } from './quotes.js'
import type { Role } from './words.js'

/** Token indices of a name, end exclusive. */
export interface Tokens {
  readonly first: number
  readonly next: number
}

export const isSurname = (line: Line, at: number): boolean => line.ends('surname', at)

/** A Kazakh genitive: its town is a place of its own beside a body (`Тараздың соты`). */
export const isGenitive = (line: Line, at: number): boolean => line.ends('kazakh-genitive', at)

const possessive = (line: Line, next: number): boolean =>
  /^[’'ʼ`]$/.test(line.raw(next)) &&
  line.glued(next) &&
  (line.word(next + 1) === 's' || (line.glued(next) && /s$/.test(line.word(next - 1))))

/** The head noun of a body's name; common English nouns count only with a capital. */
const isHead = (line: Line, at: number): boolean =>
  line.is('body', at) || (line.capital(at) && line.is('body-capital', at))

/** A Kazakh place in a case that no body's name continues; `Қазақстан` itself is in none. */
export const oblique = (line: Line, token: number): boolean =>
  line.language === 'kk' &&
  line.ends('kazakh-oblique', token) &&
  line.lexicon.gazetteer.find(keyOf(line.word(token))).length === 0

/** The head's token within six words: `Almaty District Court`, `Saryarka district police department`, `Алматы қалалық соты`. */
function bodyAfter(line: Line, { first, next }: Tokens): number | undefined {
  const last = next - 1
  if (line.phrase('body-phrase', next)) return next
  if (possessive(line, next) || isGenitive(line, last) || line.is('body-stop', next))
    return undefined
  if (line.cyrillic(last) && line.is('locative', first - 1)) return undefined
  if (oblique(line, last)) return undefined
  for (let at = next; at < next + 7 && line.joined(at); at++) {
    const word = line.word(at)
    if (isHead(line, at)) return at
    const sign = /^[’'№]$/.test(word) || (word === 's' && line.glued(at)) || line.isNumber(at)
    const inner = line.is('body-inner', at) || line.is('type-after', at) || sign
    const named = line.capital(at) && !line.is('office', at) && /[A-Za-z]/.test(word)
    if (!inner && !named) return undefined
  }
  return undefined
}

/** Walks back over the words of a body's name to its head: `Ministry of Internal Affairs of` + Kazakhstan. */
function bodyBefore(line: Line, { first }: Tokens): number | undefined {
  if (line.language === 'kk') return undefined
  const before = line.word(first - 1)
  const english = line.language === 'en' || before === 'of' || before === 'the'
  if (!english) return headBefore(line, first - 1, false)
  const link = before === 'the' ? first - 2 : first - 1
  if (line.word(link) !== 'of' && line.word(link) !== 'for') return undefined
  const head = headBefore(line, link - 1, true)
  return head ?? (line.word(link) === 'of' ? unknownBody(line, link - 1) : undefined)
}

const noBody: readonly Role[] = [
  'opener',
  'office',
  'facility',
  'month',
  'type-after',
  'country-form',
]
const isAny = (line: Line, at: number, roles: readonly Role[]): boolean =>
  roles.some((role) => line.is(role, at))

/** A capitalised name before `of` that is no office's, person's or facility's: `Democratic Choice of`. */
function unknownBody(line: Line, last: number): number | undefined {
  if (!line.capital(last) || isSurname(line, last) || line.initial(last)) return undefined
  for (let at = last; at >= 0 && line.capital(at) && line.joined(at + 1); at--)
    if (isAny(line, at, noBody)) return undefined
  const opens = last === 0 || /^[.!?:“"«[(]$/.test(line.raw(last - 1))
  return opens ? undefined : last
}

/** The head of a body's name at the token or before it, over words such names are made of. */
function headBefore(line: Line, from: number, english: boolean): number | undefined {
  let capitals = 0
  for (let at = from; at >= 0 && at > from - 9; at--) {
    if (!line.joined(at + 1)) return undefined
    const word = line.word(at)
    // `the Prosecutor General of` is an office, `the Prosecutor’s Office of` a body.
    if (word === 'prosecutor' && !possessive(line, at + 1)) return undefined
    if (isHead(line, at)) return at
    if (line.is('office', at)) return undefined
    if (line.capital(at)) capitals++
    const named = line.capital(at) && (english || capitals <= 2)
    const genitive = !english && line.ends('body-genitive', at)
    const inner = line.is('body-inner', at) || named || genitive
    if (!inner && word !== '№' && !line.isNumber(at)) return undefined
  }
  return undefined
}

/** `An Astana court`, `two Almaty courts`: some body of the town, which has no name of its own. */
const ofSome = (line: Line, head: number, { first }: Tokens): boolean =>
  line.language === 'en' && line.small(head) && line.is('some', first - 1) && line.joined(first)

/** `an Abay court` */
export function beforeSome(line: Line, tokens: Tokens): boolean {
  const head = bodyAfter(line, tokens)
  return head !== undefined && ofSome(line, head, tokens)
}

/** How much of a name's worth the bodies beside it leave: a town hall may be called by its town and still be none. */
export function besideBody(line: Line, tokens: Tokens): number {
  const head = bodyAfter(line, tokens) ?? bodyBefore(line, tokens)
  if (head === undefined || ofSome(line, head, tokens)) return 1
  return line.phrase('body', head)?.kind === 'town-hall' ? 0.32 : 0.2
}

/** A code's or a law's noun; English ones count with a capital only. */
const isCode = (line: Line, at: number): boolean =>
  line.is('law-head', at) && (line.capital(at) || line.cyrillic(at))

/** Inside a citation: `Criminal Code of the Republic of Kazakhstan`, `УК РК`, `ҚР ҚК`. A genitive before a law stands by itself. */
export function inStatute(line: Line, { first, next }: Tokens): boolean {
  let before = first - 1
  while (line.is('law-of', before)) before--
  const adjacent = before >= 0 && before >= first - 4
  if (
    adjacent &&
    isCode(line, before) &&
    !/[.;:]/.test(line.text.slice(line.end(before), line.start(first)))
  )
    return true
  if (adjacent && line.is('law-matter', before)) return true
  if (possessive(line, next)) {
    const cited = /^(?:of|under)$/.test(line.word(first - 1)) && /\d/.test(line.raw(first - 2))
    return cited && [2, 3, 4].some((step) => line.is('law-head', next + step))
  }
  let at = next
  while (line.language === 'kk' && line.joined(at) && line.is('law-inner', at)) at++
  return line.joined(at) && isCode(line, at) && (line.language !== 'ru' || !line.cyrillic(at))
}

/** A person's initial beside the name: `Semey A.`, `A. Semey`. */
export function byInitial(line: Line, { first, next }: Tokens): boolean {
  if (line.is('locative', first - 1)) return false
  const after = line.initial(next) && line.joined(next) && /^\p{Lu}\p{Ll}?\.$/u.test(line.raw(next))
  if (oblique(line, next - 1)) return after
  const before =
    line.initial(first - 1) && line.joined(first) && !/^(?:U\.S\.|St\.)$/.test(line.raw(first - 1))
  return after || before
}

/** A country, or a town of some size: hardly the end of a person's name. */
const large = (line: Line, first: number): boolean =>
  matchAt(line, first)?.found.some(({ place }) => place.people > 60_000) ?? false

const noName: readonly Role[] = [
  'opener',
  'month',
  'office',
  'compass',
  'type-before',
  'type-after',
  'nationality',
  'body',
  'body-capital',
]

/** A capitalised word right before, that neither opens a sentence nor names an office: `Oyan Kazakhstan`, `Air Astana`. */
export function afterName(line: Line, { first }: Tokens): boolean {
  const comma = /^[,-]$/.test(line.raw(first - 1)) ? first - 2 : first - 1
  if (line.capital(comma) && line.is('slogan', comma)) return true
  const before = first - 1
  if (!line.joined(first) || !line.capital(before)) return false
  if (isNamed(line, before)) return false
  if (oblique(line, first) && large(line, first)) return false
  if (line.language === 'kk' && isGenitive(line, before)) return false
  if (isAny(line, before, noName)) return false
  if (line.cyrillic(before) || line.language !== 'en') {
    if (isSurname(line, before)) return false
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
