/**
 * A DATE mention → ISO 8601. A missing year comes from another date of the same sentence, else from the report's period, for the
 * date that heads an entry from the period first; a past event does not lie after the entry.
 */
import type { Labelled, Passage, Reader } from '../document.js'
import type { DateLexicon, Parts } from '../rules/dates/index.js'
import type { DateValue } from '../values.js'
import { type Dated, dateAt, type Layout, layouts } from './date-layout.js'
import { type Tense, yearOf } from './date-year.js'

const two = (number: number): string => String(number).padStart(2, '0')

const isoOf = (year: number | undefined, month?: number, day?: number): string =>
  `${year ?? '-'}${month === undefined ? '' : `-${two(month)}`}${day === undefined ? '' : `-${two(day)}`}`

/** How near the words of yearly return stand to their date. */
const around = 24
/** Members of one list. */
const longest = 40
/** Between the members of `March 20 and 25`, `с 5 на 6 января`. */
const close = 8

const escaped = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Phrases, or beginnings of words, as one expression. */
const anyOf = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${phrases.map(escaped).join('|')})`, 'iu')

/** The neighbour that a lone day takes its month from. */
function lender({ dates }: Layout, at: number): number | undefined {
  const apart = (a: Dated, b: Dated) => b.start - a.end > close
  for (const step of [1, -1])
    for (let count = 1; count <= longest; count++) {
      const index = at + step * count
      if (!dates[index]) break
      const [a, b] =
        step === 1 ? [dates[index - 1]!, dates[index]!] : [dates[index]!, dates[index + 1]!]
      if (apart(a, b)) break
      if (dates[index]!.parts.month !== undefined) return index
    }
  return undefined
}

/** The date that the paragraphs above a passage told last, with its year. */
type Above = (passage: Passage) => Parts | undefined

/** Paragraphs, headings not counted, in which a text says when it happens; a single date further down may as well be a look back. */
const lead = 2

const sentence = /[.!?…][”"»’)\]]*(?:\s*\[\d+\])*\s*$/u
/** `In 2018 the police …` under `Events of 2018`: the year of what follows. */
const front = /^[^\p{L}\d]*(?:In|В)?\s*$/u

/**
 * What the paragraphs of a text that has no period say of the year for those below: the last month told with its year, unless it lies
 * before one told earlier. A look back (`arrested in June 2016`) lends its year to nobody: the year is that of a date in the lead, or of two.
 */
function aboveOf(
  passages: readonly Passage[],
  layoutAt: (at: number) => Layout,
): (passage: Passage) => Parts | undefined {
  const found = new Map<Passage, Parts | undefined>()
  const dates = new Map<number, Set<string>>()
  const leading = new Set<number>()
  let [last, newest] = [undefined as Parts | undefined, 0]
  let paragraphs = 0
  const headings = new Set<number>()
  const sure = (year: number) => leading.has(year) || (dates.get(year)?.size ?? 0) > 1
  passages.forEach((passage, at) => {
    found.set(passage, last && last.year! >= newest && sure(last.year!) ? last : undefined)
    const inLead = paragraphs < lead
    const heading = !sentence.test(passage.text)
    if (!heading) paragraphs++
    for (const { parts, start } of layoutAt(at).dates) {
      const { year, month, day } = parts
      if (year === undefined) continue
      if (heading) headings.add(year)
      const opens = inLead && headings.has(year) && front.test(passage.text.slice(0, start))
      if (month === undefined && !opens) continue
      last = parts
      newest = Math.max(newest, year)
      if (inLead) leading.add(year)
      dates.set(year, (dates.get(year) ?? new Set()).add(isoOf(year, month, day)))
    }
  })
  return (passage) => (passage.period ? undefined : found.get(passage))
}

/** Passages and mentions of one document → its reader. */
export function datesReader(lexicon: DateLexicon) {
  const layoutOf = layouts(lexicon)
  const read = readerOf(lexicon, layoutOf)
  return (
    passages: readonly Passage[],
    mentions: readonly (readonly Labelled[])[],
  ): Reader<DateValue> =>
    read(aboveOf(passages, (at) => layoutOf(passages[at]!, mentions[at] ?? [])))
}

export const dateReader = (lexicon: DateLexicon): Reader<DateValue> => datesReader(lexicon)([], [])

function readerOf(
  lexicon: DateLexicon,
  layoutOf: ReturnType<typeof layouts>,
): (above: Above) => Reader<DateValue> {
  const { everyYear, future: coming, past, already, until } = lexicon.words
  const yearly = anyOf([...everyYear.en, ...everyYear.ru, ...everyYear.kk])
  const expected = anyOf([...coming.en, ...coming.ru, ...coming.kk])
  const gone = anyOf([...past.en, ...past.ru, ...past.kk])
  const lasting = new RegExp(`(?<!\\p{L})(?:${[...until.en, ...until.ru].join('|')})\\s+$`, 'iu')
  const lasted = new RegExp(`^\\s+(?:${until.kk.join('|')})`, 'iu')
  const done = anyOf([...already.en, ...already.ru, ...already.kk])
  const tense: Tense = {
    coming: (sentence, before, after) =>
      !gone.test(before) && (expected.test(sentence) || lasting.test(before) || lasted.test(after)),
    over: (before, after) => gone.test(before) || done.test(after),
  }

  function recurs(layout: Layout, { start, end, sentence }: Dated, { text }: Passage): boolean {
    const bounds = layout.sentences[sentence]!
    const from = Math.max(bounds.start, start - around)
    return yearly.test(text.slice(from, Math.min(bounds.end, end + around)))
  }

  function withYear(layout: Layout, at: number, passage: Passage, above: Above): Parts | undefined {
    const own = layout.dates[at]!
    const { parts } = own
    if (parts.year !== undefined || parts.month === undefined) return parts
    const year = yearOf(layout, at, passage, tense, above(passage))
    return year === undefined ? undefined : { ...parts, year }
  }

  function complete(layout: Layout, at: number, passage: Passage, above: Above): Parts | undefined {
    const { parts } = layout.dates[at]!
    if (parts.month !== undefined || parts.day === undefined)
      return withYear(layout, at, passage, above)
    const from = lender(layout, at)
    const lent = from === undefined ? undefined : withYear(layout, from, passage, above)
    const year = parts.year ?? lent?.year
    return lent?.month === undefined || year === undefined
      ? undefined
      : { ...parts, month: lent.month, year }
  }

  return (above) => (mention, passage, mentions, note) => {
    const layout = layoutOf(passage, mentions)
    const at = dateAt(layout, mention.start)
    if (at === -1) return undefined
    const own = layout.dates[at]!
    const { month, year, day } = own.parts
    if (month !== undefined && year === undefined && recurs(layout, own, passage))
      return { iso: isoOf(undefined, month, day) }
    const parts = complete(layout, at, passage, above)
    if (parts) return { iso: interval(parts) }
    const problem = 'neither the text nor the title of the report tells the year'
    note('date-year-unknown', problem, mention)
    return undefined
  }
}

/** One ISO 8601 date, or two with a slash. */
function interval({ year, month, day, lastYear, lastMonth, lastDay }: Parts): string {
  const from = isoOf(year, month, day)
  if (lastDay === undefined && lastMonth === undefined && lastYear === undefined) return from
  if (month === undefined) return `${from}/${lastYear}`
  return `${from}/${isoOf(lastYear ?? year, lastMonth ?? month, lastDay)}`
}
