/**
 * When a page says that it was published: a line of its own (`24 Jan 2022`, `12 апреля 2024 12:33`, `29 жел, 2021 сағат 16:06`), or
 * the last words of a caption (`… . Ақтау, 7 қазан 2021 жыл.`).
 */
import type { Token } from '../document.js'
import { Gap } from '../read/gap.js'
import type { ReadText } from '../read/reading.js'
import { Shape } from '../read/shape.js'
import type { DateLexicon, ParseDate, Parts, Scene } from '../rules/dates/index.js'
import { anyDates } from './any-language.js'
import { type Phrases, phrases } from './phrases.js'
import type { SplitWords } from './schema.js'

export interface Dateline {
  /** Where it tells month and year. */
  readonly parts?: Parts
  /** A day of the week and its date alone: maybe the day on which the page was looked at. */
  readonly today: boolean
}

export type DatelineOf = (line: string) => Dateline | undefined

interface Grammar {
  readonly date: ParseDate
  readonly sceneOf: (text: string, read: ReadText) => Scene
  readonly told: Phrases
  readonly small: Phrases
  readonly weekday: Phrases
  readonly placeType: Phrases
  /** What a title calls itself is no name beside a date. */
  readonly report: Phrases
}

/** What a line holds beside its dates. */
interface Seen {
  parts?: Parts
  dated: boolean
  clock: boolean
  told: boolean
  /** `in`, `on`: beside a name they make a sentence. */
  small: boolean
  weekday: boolean
  /** Capitalised words: a place, a source, an author. */
  names: number
  /** A name right before or behind a date, without a sign between them. */
  touching: boolean
}

const longest = 120
const mostNames = 4
const hours = /^\d{1,2}$/
const minutes = /^\d\d$/
const parted = /[.!?…]\s+(?=\p{Lu})/gu

/** Index after `16:06` or `16:06:30`, or the same index. */
function pastClock(tokens: readonly Token[], at: number): number {
  const glued = (index: number, form: RegExp): boolean =>
    tokens[index]?.gap === Gap.glued && form.test(tokens[index]!.folded)
  if (!hours.test(tokens[at]?.folded ?? '')) return at
  let next = at + 1
  while (glued(next, /^:$/) && glued(next + 1, minutes)) next += 2
  return next > at + 1 ? next : at
}

/** Index after a date, told of in `seen`, or the same index. */
function pastDate(grammar: Grammar, scene: Scene, at: number, seen: Seen): number {
  const date = grammar.date(scene, at)
  if (date?.month === undefined || date.day === undefined) return at
  if (date.year !== undefined) seen.parts ??= date
  seen.dated = true
  const before = scene.tokens[at - 1]?.form.shape ?? 0
  const words = scene.tokens.slice(at, date.next).some(({ form }) => form.shape & Shape.letter)
  // `Azattyq 2025.05.19`: figures alone need no sign before them.
  if (words && before & Shape.capital && !seen.weekday) seen.touching = true
  return date.next
}

/** Index after what stands at a place, or undefined where a line of a date holds no such thing. */
function step(grammar: Grammar, scene: Scene, at: number, seen: Seen): number | undefined {
  const { tokens } = scene
  const clock = pastClock(tokens, at)
  if (clock > at) {
    seen.clock = true
    return clock
  }
  const date = pastDate(grammar, scene, at, seen)
  if (date > at) return date
  if (grammar.report(tokens, at) > at) return undefined
  for (const kind of ['told', 'small', 'weekday'] as const) {
    const next = grammar[kind](tokens, at)
    if (next === at) continue
    seen[kind] = true
    return next
  }
  const { shape } = tokens[at]!.form
  if (shape & Shape.stop) return seen.dated ? undefined : at + 1
  if (!(shape & Shape.letter)) return shape & Shape.footnote ? undefined : at + 1
  if (shape & Shape.capital) {
    seen.names++
    return at + 1
  }
  const type = grammar.placeType(tokens, at)
  return type > at ? type : undefined
}

function datelineIn(grammar: Grammar, line: string, read: ReadText): Dateline | undefined {
  const scene = grammar.sceneOf(line, read)
  const { tokens } = scene
  const seen: Seen = {
    dated: false,
    clock: false,
    told: false,
    small: false,
    weekday: false,
    names: 0,
    touching: false,
  }
  for (let at = 0; at < tokens.length; ) {
    const next = step(grammar, scene, at, seen)
    if (next === undefined) return undefined
    at = next
  }
  const { parts, dated, clock, told, small, weekday, names, touching } = seen
  if (!dated && !clock) return undefined
  const named =
    names <= mostNames && (clock || told || (parts !== undefined && !touching && !small))
  if (names > 0 && !named) return undefined
  const today = weekday && !clock && !told && names === 0
  return { ...(parts && { parts }), today }
}

export function datelineReader(words: SplitWords, dates: DateLexicon, read: ReadText): DatelineOf {
  const all = (list: keyof Omit<SplitWords, 'source'>): Phrases =>
    phrases([...words[list].en, ...words[list].ru, ...words[list].kk])
  const { parse, sceneOf } = anyDates(dates)
  const grammar: Grammar = {
    date: parse,
    sceneOf,
    told: all('datelines'),
    small: all('datelineJoins'),
    weekday: all('weekdays'),
    placeType: all('placeTypes'),
    report: all('reports'),
  }
  return (line) =>
    line.length <= longest && /\d/.test(line) ? datelineIn(grammar, line, read) : undefined
}

/** The last words of a paragraph, where they are a place and a date. */
export function captionOf(paragraph: string, datelineOf: DatelineOf): Dateline | undefined {
  const tail = paragraph.slice(-2 * longest)
  const last = [...tail.matchAll(parted)].at(-1)
  if (!last || !/\d/.test(tail)) return undefined
  return datelineOf(tail.slice(last.index + last[0].length).replace(/[.\s]+$/u, ''))
}
