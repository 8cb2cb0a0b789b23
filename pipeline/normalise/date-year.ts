/** The year that a text leaves out: from its neighbours in the sentence, else from the period of the report. */
import type { Passage, Period } from '../document.js'
import type { Parts } from '../rules/dates/index.js'
import type { Dated, Layout } from './date-layout.js'

/** A date up to so many days ahead of its entry is taken for one to come, even where no word says so. */
const soon = 45
/** So far ahead of what was told before, a story may have gone on within its year. */
const goesOn = 190
/** So far ahead, or behind, a plan may lie. */
const planned = 300
/** So many neighbours, and so many characters around a date, are looked at. */
const neighbours = 40
const around = 300
const close = 50
/** So near stand the words that say a date is over. */
const beside = 22
/** What stands before the date that heads an entry: nothing, a mark, `On`, the town. */
const front =
  /^[^\p{L}]*(?:(?:On|In|В|С)\s+)?$|^[^\p{L}]*\p{Lu}[\p{L}\p{M}’' -]{0,30},\s*(?:on\s+)?$/u
const frontLength = 40

const dayOfYear = ({ month = 1, day = 15 }: Parts): number => (month - 1) * 31 + day

/** What the words around a date say of when it is. */
export interface Tense {
  /** Words of the sentence speak of what is to come, and those right before the date not of what is over. */
  readonly coming: (sentence: string, before: string, after: string) => boolean
  /** Those beside the date speak of what is over: `ещё в декабре`, `в декабре его уже задерживали`. */
  readonly over: (before: string, after: string) => boolean
}

const isHead = (at: number, { start }: Dated, { text }: Passage): boolean =>
  at === 0 && start <= frontLength && front.test(text.slice(0, start))

/** Between members of one list: nothing but a comma and a word that joins. */
const member = /^,?\s*(?:\p{L}{1,5})?\s*$/u
const listed = 12

/** Whether all dates up to this one are one list: `Наурыз, сәуір және мамыр айларында`. */
const oneList = ({ dates }: Layout, at: number, { text }: Passage): boolean =>
  at < listed &&
  dates
    .slice(0, at)
    .every((each, index) => member.test(text.slice(each.end, dates[index + 1]!.start)))

/** The day of the entry within its period: its head, else the period's end. */
function entryDay(
  layout: Layout,
  at: number,
  passage: Passage & { period: Period },
): { year: number; day: number } {
  const [start, end] = passage.period
  const [firstYear, lastYear] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))]
  const last = { month: Number(end.slice(5, 7)), day: Number(end.slice(8, 10)) }
  const head = layout.dates[0]
  const told =
    at > 0 && head && isHead(0, head, passage) && head.parts.month && !oneList(layout, at, passage)
  // A paragraph of a story is of its text's day, whatever day it begins with.
  const story = passage.issued !== undefined && head?.parts.year === undefined
  const parts: Parts = told && !story ? head.parts : last
  const earlier = firstYear !== lastYear && parts.month! > last.month
  return { year: parts.year ?? (earlier ? firstYear : lastYear), day: dayOfYear(parts) }
}

/** `In October 2021 … In December …`, before the day of the text: the story goes on within its year. */
function goesOnIn(year: number, { parts }: Dated, ahead: number, { issued }: Passage): boolean {
  if (issued === undefined || parts.month === undefined) return false
  const two = (number: number) => String(number).padStart(2, '0')
  return (
    ahead > 0 && ahead <= goesOn && `${year}-${two(parts.month)}-${two(parts.day ?? 1)}` <= issued
  )
}

/** `On 10 March 2023 police searched … The trial opened on 15 May`: a story goes on from the day with its year that it begins with; `May 3, 2023, Taraz, …` heads an item. */
function storyGoesOn(layout: Layout, at: number, ahead: number, passage: Passage): boolean {
  const [head] = layout.dates
  if (at === 0 || !head || head.parts.year === undefined || head.parts.month === undefined)
    return false
  const told = isHead(0, head, passage) && /^\s+[\p{L}«“"]/u.test(passage.text.slice(head.end))
  return told && passage.issued === undefined && ahead > 0 && ahead <= goesOn
}

function fromPeriod(
  layout: Layout,
  at: number,
  passage: Passage & { period: Period },
  tense: Tense,
): number {
  const own = layout.dates[at]!
  const { year, day } = entryDay(layout, at, passage)
  const ahead = dayOfYear(own.parts) - day
  if (goesOnIn(year, own, ahead, passage) || storyGoesOn(layout, at, ahead, passage)) return year
  const { start, end } = layout.sentences[own.sentence]!
  const said = (before: number, after: number) =>
    tense.coming(
      passage.text.slice(Math.max(start, own.start - before), Math.min(end, own.end + after)),
      passage.text.slice(Math.max(start, own.start - beside), own.start),
      passage.text.slice(own.end, Math.min(end, own.end + beside)),
    )
  const over = tense.over(
    passage.text.slice(Math.max(start, own.start - beside), own.start),
    passage.text.slice(own.end, Math.min(end, own.end + close)),
  )
  if (ahead > 0 && ahead <= soon && over && !said(around, around)) return year - 1
  if (ahead > soon) return ahead <= planned && said(around, around) ? year : year - 1
  return ahead < planned - 365 && said(close, 0) ? year + 1 : year
}

/** As from a period that ends with the dateline. */
function fromDateline(
  layout: Layout,
  at: number,
  { parts: { year, month, day } }: Dated,
  passage: Passage,
  tense: Tense,
): number {
  const two = (number: number | undefined) => String(number ?? 28).padStart(2, '0')
  const end = `${year}-${two(month ?? 12)}-${two(day)}`
  return fromPeriod(layout, at, { ...passage, period: [end, end] }, tense)
}

/** Dates of the same sentence that say their year, the nearest first. */
function told(layout: Layout, at: number): readonly Dated[] {
  const own = layout.dates[at]!
  const found: Dated[] = []
  for (const step of [-1, 1])
    for (let count = 1; count <= neighbours; count++) {
      const other = layout.dates[at + step * count]
      if (other?.sentence !== own.sentence) break
      if (other.parts.year === undefined || other.parts.month === undefined) continue
      found.push(other)
      break
    }
  const gap = (each: Dated) => Math.max(own.start - each.end, each.start - own.end)
  const sorted = found.sort((a, b) => gap(a) - gap(b))
  const [near, far] = sorted
  return near && far && !inOrder(own, near, far) && inOrder(own, far, near) ? [far, near] : sorted
}

/** `jailed on 3 March 2023, moved on 2 May and freed on 8 February 2024`: with the year of which the days stand in the order of the words. */
function inOrder(own: Dated, told: Dated, other: Dated): boolean {
  const count = (parts: Parts, year: number) => 400 * year + dayOfYear(parts)
  const day = count(own.parts, told.parts.year!)
  return [told, other].every(({ start, parts }) => {
    const gap = day - count(parts, parts.year!)
    return start < own.start ? gap >= 0 : gap <= 0
  })
}

const inPeriod = ({ month, day = 15 }: Parts, [start, end]: Period): boolean => {
  const iso = `${end.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return start <= iso && iso <= end
}

const joined = /^[^.,;]{0,24}$/

/** From a date of the sentence; December before `to January 5, 2023` is of the year before. */
function fromSentence(own: Dated, other: Dated, text: string): number {
  const later = other.start > own.start && dayOfYear(own.parts) > dayOfYear(other.parts)
  const range = joined.test(text.slice(own.end, other.start))
  return other.parts.year! - (later && range ? 1 : 0)
}

/** `In 2022, on October 5, …`: a year that stands right before. */
function leading(layout: Layout, at: number, text: string): number | undefined {
  const [before, own] = [layout.dates[at - 1], layout.dates[at]!]
  const { year, month } = before?.parts ?? {}
  if (!before || year === undefined || month !== undefined) return undefined
  return /^,? ?(?:on|in)? $/.test(text.slice(before.end, own.start)) ? year : undefined
}

/** `May and June 2016`, `May 9, 10 and 11, 2023`: the year stands with the last member. */
function fromList({ dates }: Layout, at: number, text: string): number | undefined {
  for (let next = at + 1; next < Math.min(dates.length, at + listed); next++) {
    const [before, own] = [dates[next - 1]!, dates[next]!]
    if (!member.test(text.slice(before.end, own.start))) return undefined
    const { year, month, day } = own.parts
    if (month !== undefined && (day !== undefined || dates[at]!.parts.day !== undefined))
      return undefined
    if (year === undefined) continue
    return month !== undefined && dates[at]!.parts.month! > month ? year - 1 : year
  }
  return undefined
}

const lasts = new WeakMap<Layout, readonly (Dated | undefined)[]>()

/** The last date before the one at an index that says its year. */
function yearBefore(layout: Layout, at: number): Dated | undefined {
  let known = lasts.get(layout)
  if (!known) {
    let last: Dated | undefined
    known = layout.dates.map((each) => {
      const before = last
      if (each.parts.year !== undefined) last = each
      return before
    })
    lasts.set(layout, known)
  }
  return known[at]
}

/** `in March of that year`, `прошлого года`: counted from the report's year, or from that of the date told before. */
function shifted(
  layout: Layout,
  at: number,
  { period }: Passage,
  above: Parts | undefined,
): number | undefined {
  const { shift, of } = layout.dates[at]!.parts
  if (shift === undefined) return undefined
  const before = yearBefore(layout, at)
  const report = period ? Number(period[1].slice(0, 4)) : above?.year
  const base = of === 'told' ? (before?.parts.year ?? report) : (report ?? before?.parts.year)
  return base === undefined ? undefined : base + shift
}

/** From the date that paragraphs above told last: the same year, but a little past its end, or before its beginning. */
function fromAbove(own: Parts, above: Parts): number {
  if (above.month === undefined) return above.year!
  const ahead = dayOfYear(own) - dayOfYear(above)
  if (ahead > goesOn) return above.year! - 1
  return ahead + 365 < soon ? above.year! + 1 : above.year!
}

/** `PETROPAVL, January 10, 2023 — …`, `(Berlin, March 9, 2021) – …`, `… 2023, KazTAG – …`: the text begins behind the dash. */
const dash = /^(?:[)\]]|,\s\p{Lu}[\p{L}\p{M}.’-]*)?\s*[–—-]\s/u

/** `PETROPAVL, January 10, 2023 — …`: the date that an entry is of, with its year; a past event does not lie after it. */
function dateline(layout: Layout, at: number, passage: Passage): Dated | undefined {
  const [first] = layout.dates
  const { text } = passage
  if (at === 0 || !first || first.parts.year === undefined || !isHead(0, first, passage))
    return undefined
  return dash.test(text.slice(first.end, first.end + frontLength)) ? first : undefined
}

/**
 * The year of the date at an index of the layout that has a month and no year; undefined where nothing tells it.
 * `above` is the date that the paragraphs above told last, with its year.
 */
export function yearOf(
  layout: Layout,
  at: number,
  passage: Passage,
  tense: Tense,
  above?: Parts,
): number | undefined {
  const own = layout.dates[at]!
  const { period, text } = passage
  if (own.parts.shift !== undefined) return shifted(layout, at, passage, above)
  const lead = leading(layout, at, text) ?? fromList(layout, at, text)
  if (lead !== undefined) return lead
  const [near] = told(layout, at)
  const vague = near?.parts.day === undefined && period !== undefined && inPeriod(own.parts, period)
  const apart = near && period !== undefined && (isHead(at, own, passage) || vague)
  const line = dateline(layout, at, passage)
  if (line && near === line) return fromDateline(layout, at, line, passage, tense)
  if (near && !apart) return fromSentence(own, near, text)
  if (period) return fromPeriod(layout, at, { ...passage, period }, tense)
  // A year that only a later sentence tells does not reach back.
  const before = yearBefore(layout, at)?.parts
  // `In 2014 her husband left. On March 27 …`: a year alone is a look back where the paragraphs above tell a later date.
  const back = before?.month === undefined && above && above.year! > (before?.year ?? 0)
  return back ? fromAbove(own.parts, above) : before?.year
}
