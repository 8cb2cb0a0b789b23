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
  readonly said: Phrases
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

/** Index after what stands at a place, or undefined where a line of a date holds no such thing. */
function step(grammar: Grammar, scene: Scene, at: number, seen: Seen) {
  const { tokens } = scene
  const clock = pastClock(tokens, at)
  if (clock > at) {
    seen.clock = true
    return clock
  }
  const date = grammar.date(scene, at)
  if (date?.month !== undefined && date.day !== undefined) {
    if (date.year !== undefined && !seen.parts) seen.parts = date
    seen.dated = true
    const before = tokens[at - 1]?.form.shape ?? 0
    if (before & Shape.capital && !seen.weekday) seen.touching = true
    return date.next
  }
  if (grammar.report(tokens, at) > at) return undefined
  const said = grammar.said(tokens, at)
  if (said > at) {
    // `at`, `в`: they say nothing by themselves.
    if (tokens[said - 1]!.folded.length > 3) seen.told = true
    return said
  }
  const weekday = grammar.weekday(tokens, at)
  if (weekday > at) {
    seen.weekday = true
    return weekday
  }
  const { shape } = tokens[at]!.form
  if (shape & Shape.stop) return seen.dated ? undefined : at + 1
  if (!(shape & Shape.letter) && !(shape & Shape.footnote)) return at + 1
  if (shape & Shape.capital) seen.names++
  return shape & Shape.capital ? at + 1 : past(grammar.placeType(tokens, at), at)
}

const past = (next: number, at: number): number | undefined => (next > at ? next : undefined)

function datelineIn(grammar: Grammar, line: string, read: ReadText): Dateline | undefined {
  const scene = grammar.sceneOf(line, read)
  const { tokens } = scene
  const seen: Seen = {
    dated: false,
    clock: false,
    told: false,
    weekday: false,
    names: 0,
    touching: false,
  }
  for (let at = 0; at < tokens.length; ) {
    const next = step(grammar, scene, at, seen)
    if (next === undefined) return undefined
    at = next
  }
  const { parts, dated, clock, told, weekday, names, touching } = seen
  if (!dated && !clock) return undefined
  const named = names <= mostNames && (clock || told || (parts !== undefined && !touching))
  if (names > 0 && !named) return undefined
  const today = weekday && !clock && !told && names === 0
  return { ...(parts && { parts }), today }
}

export function datelineReader(words: SplitWords, dates: DateLexicon, read: ReadText): DatelineOf {
  const all = (list: 'datelines' | 'weekdays' | 'placeTypes' | 'reports'): Phrases =>
    phrases([...words[list].en, ...words[list].ru, ...words[list].kk])
  const { parse, sceneOf } = anyDates(dates)
  const grammar: Grammar = {
    date: parse,
    sceneOf,
    said: all('datelines'),
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
