/**
 * The date that a line begins with, as a dated item does: `May 3, Taraz, …`, `On 4 October 2022 a court …`, `Almaty, December 1, …`,
 * `В начале июля, …`, `Ноябрь, 03, …`.
 */
import { apart } from '../apart.js'
import type { Token } from '../document.js'
import { Gap } from '../read/gap.js'
import type { ReadText } from '../read/reading.js'
import { Shape } from '../read/shape.js'
import type { DateLexicon, MonthOf, ParseDate, Parts, Scene } from '../rules/dates/index.js'
import { anyDates } from './any-language.js'
import { type Phrases, phrases } from './phrases.js'
import type { SplitWords } from './schema.js'

export interface HeadDate {
  readonly parts: Parts
  /** Punctuation sets the date apart: `May 3, Taraz`, but not `On 3 May a court`. */
  readonly apart: boolean
  /** Nothing stands behind it. */
  readonly alone: boolean
  /** It is when and where the text was written, `(Berlin, 17 May 2017) –`, `Taraz, 3 May`; not `On 3 May, a court`. */
  readonly line: boolean
}

export type HeadOf = (line: string) => HeadDate | undefined

/** Heads stand at the front of a line: no more of it is looked at, and each front only once. */
const front = 120
/** Words of a name of a place, and names before a date. */
const [longestPlace, mostPlaces] = [3, 2]

const bullet = /^[-–—•*·(]$/
const ends = /^[,.:;–—)|-]$/
const comma = /^[,.–—|/-]$/
const lone = /^\d{1,2}$/

interface Grammar {
  readonly date: ParseDate
  readonly monthOf: MonthOf
  readonly joins: ReadonlySet<string>
  readonly before: Phrases
  readonly part: Phrases
  readonly weekday: Phrases
  readonly placeType: Phrases
}

interface Found {
  readonly parts: Parts
  readonly next: number
}

const has = (token: Token | undefined, bits: number): boolean =>
  ((token?.form.shape ?? 0) & bits) !== 0

/** `May 3`, `1 и 2 июня`, `3 по 5 мая 2023 года`; a month alone is none. */
function dayAt(grammar: Grammar, scene: Scene, at: number): Found | undefined {
  const { tokens } = scene
  const found = grammar.date(scene, at)
  if (found && found.month !== undefined && found.day !== undefined)
    return { parts: found, next: found.next }
  const joined =
    lone.test(tokens[at]?.folded ?? '') &&
    (grammar.joins.has(tokens[at + 1]?.folded ?? '') || comma.test(tokens[at + 1]?.folded ?? ''))
  return joined ? dayAt(grammar, scene, at + 2) : undefined
}

function dateAt(grammar: Grammar, scene: Scene, at: number): Found | undefined {
  const { tokens } = scene
  const weekday = grammar.weekday(tokens, at)
  const past = weekday > at && tokens[weekday]?.folded === ',' ? weekday + 1 : weekday
  return dayAt(grammar, scene, past)
}

/** `In early June,` */
function partAt(grammar: Grammar, scene: Scene, at: number): Found | undefined {
  const { tokens } = scene
  const month = grammar.part(tokens, at)
  if (month === at || !grammar.monthOf(tokens[month], scene)) return undefined
  const found = grammar.date(scene, month)
  return found && tokens[found.next]?.folded === ','
    ? { parts: found, next: found.next }
    : undefined
}

/** `Almaty region, Talgar, 3 December`: capitalised words and their types, at last a comma. */
function afterPlace(grammar: Grammar, scene: Scene, at: number): Found | undefined {
  const { tokens } = scene
  let [words, places] = [0, 1]
  for (let next = at; next < tokens.length && words <= longestPlace; ) {
    const type = grammar.placeType(tokens, next)
    if (type > next) next = type
    else if (has(tokens[next], Shape.capital) && !grammar.monthOf(tokens[next], scene)) {
      words++
      next++
    } else if (words > 0 && comma.test(tokens[next]!.folded)) {
      const found = dateAt(grammar, scene, next + 1)
      if (found || places === mostPlaces) return found
      words = 0
      places++
      next++
    } else return undefined
  }
  return undefined
}

/** `3) May 5`, `3. On May 5`; `3. May 5` reads as several days of one month. */
const numbers = (grammar: Grammar, tokens: readonly Token[]): boolean =>
  tokens[1]?.folded === ')' || (tokens[1]?.folded === '.' && grammar.before(tokens, 2) > 2)

function headIn(grammar: Grammar, scene: Scene): HeadDate | undefined {
  const { tokens } = scene
  let at = 0
  if (bullet.test(tokens[0]?.folded ?? '')) at = 1
  else if (lone.test(tokens[0]?.folded ?? '') && numbers(grammar, tokens)) at = 2
  const own =
    dateAt(grammar, scene, grammar.before(tokens, at)) ??
    dateAt(grammar, scene, at) ??
    partAt(grammar, scene, at)
  const found = own ?? afterPlace(grammar, scene, at)
  if (!found) return undefined
  const after = tokens[found.next]
  // `MONITORING, MAY 1–31, 2022` is a title, `Taraz, 3 May 2022` a dateline.
  if (!own && !after) return undefined
  const apart = !after || ends.test(after.folded)
  if (!apart && after.gap === Gap.glued) return undefined
  const line = !own || !after || (apart && after.folded !== ',')
  return { parts: found.parts, apart, alone: !after, line }
}

export function headReader(words: SplitWords, dates: DateLexicon, read: ReadText): HeadOf {
  const all = (list: keyof Omit<SplitWords, 'source'>) =>
    phrases([...words[list].en, ...words[list].ru, ...words[list].kk])
  const { joins } = dates.words
  const { parse, monthOf, sceneOf } = anyDates(dates)
  const grammar: Grammar = {
    date: parse,
    monthOf,
    joins: new Set([...joins.en, ...joins.ru, ...joins.kk]),
    before: all('before'),
    part: all('partOfMonth'),
    weekday: all('weekdays'),
    placeType: all('placeTypes'),
  }
  const known = new Map<string, HeadDate | undefined>()
  return (line) => {
    const start = line.slice(0, front)
    if (known.has(start)) return known.get(start)
    const found = headIn(grammar, sceneOf(start, read))
    if (known.size > 10_000) known.clear()
    known.set(apart(start), found)
    return found
  }
}
