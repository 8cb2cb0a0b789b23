/**
 * A DATE mention → ISO 8601. A missing year comes from another date of the same sentence, else from the report's period, for the
 * date that heads an entry from the period first; a past event does not lie after the entry.
 */
import type { Labelled, Passage, Reader } from '../document.js'
import { dateParser, type Parts } from '../rules/dates/parse.js'
import type { DateLexicon } from '../rules/dates/schema.js'
import type { DateValue } from '../values.js'

const two = (number: number): string => String(number).padStart(2, '0')

const isoOf = (year: number | undefined, month?: number, day?: number): string =>
  `${year ?? '-'}${month === undefined ? '' : `-${two(month)}`}${day === undefined ? '' : `-${two(day)}`}`

/** How near the words of yearly return stand to their date. */
const around = 24

/** A date up to so many months ahead may be a plan; farther ahead it is last year's. */
const planMonths = 4

export function dateReader(lexicon: DateLexicon): Reader<DateValue> {
  const parse = dateParser(lexicon)
  const yearly = (text: string, language: keyof typeof lexicon.words.everyYear) =>
    lexicon.words.everyYear[language].some((phrase) => text.toLowerCase().includes(phrase))

  const partsOf = (mention: Labelled, passage: Passage): Parts | undefined => {
    const tokens = passage.tokens.filter(
      (token) => mention.start <= token.start && token.end <= mention.end,
    )
    const found = parse({ ...passage, tokens }, 0)
    if (found) return found
    const day = /^\d{1,2}$/.exec(passage.text.slice(mention.start, mention.end))
    return day ? { day: Number(day[0]) } : undefined
  }

  return (mention, passage, mentions, note) => {
    const own = partsOf(mention, passage)
    if (!own) return undefined
    const dates = mentions.filter((each) => each.label === 'DATE')
    const at = dates.findIndex((each) => each.start === mention.start)
    const other = (index: number): Parts | undefined =>
      dates[index] ? partsOf(dates[index], passage) : undefined
    const month =
      own.month ??
      (own.year === undefined ? (other(at + 1)?.month ?? other(at - 1)?.month) : undefined)
    if (own.month === undefined && own.year === undefined && month === undefined) return undefined
    const sentence = sentenceAround(passage.text, mention, dates)
    const near = passage.text.slice(
      Math.max(sentence.start, mention.start - around),
      Math.min(sentence.end, mention.end + around),
    )
    if (month !== undefined && own.year === undefined && yearly(near, passage.language))
      return { iso: isoOf(undefined, month, own.day) }
    const year = own.year ?? yearFor({ ...own, month: month! })
    if (year === undefined) {
      note(
        'date-year-unknown',
        'neither the text nor the title of the report tells the year',
        mention,
      )
      return undefined
    }
    const from = isoOf(year, month, own.day)
    if (own.lastDay !== undefined) return { iso: `${from}/${isoOf(year, month, own.lastDay)}` }
    return { iso: own.lastYear === undefined ? from : `${from}/${own.lastYear}` }

    function yearFor(parts: Parts & { month: number }): number | undefined {
      const heads = mention.start <= 20 && at === 0
      const told = dates
        .filter(
          (each) => each !== mention && sentence.start <= each.start && each.end <= sentence.end,
        )
        .map((each) => ({ each, parts: partsOf(each, passage) }))
        .filter(({ parts: found }) => found?.year !== undefined && found.month !== undefined)
      if (passage.period && (heads || told.length === 0))
        return fromPeriod(parts, passage.period, headOf())
      const nearest = told.sort(
        (a, b) => Math.abs(a.each.start - mention.start) - Math.abs(b.each.start - mention.start),
      )[0]
      if (nearest) {
        const later = nearest.each.start > mention.start && rank(parts) > rank(nearest.parts!)
        const joined = /^[^.,;]{0,24}$/.test(passage.text.slice(mention.end, nearest.each.start))
        return nearest.parts!.year! - (later && joined ? 1 : 0)
      }
      const anywhere = dates
        .map((each) => partsOf(each, passage))
        .find((found) => found?.year !== undefined && found.month !== undefined)
      return anywhere?.year
    }

    /** The date at the front of the entry, where it has one. */
    function headOf(): Parts | undefined {
      const first = dates[0]
      return first && first !== mention && first.start <= 60 ? partsOf(first, passage) : undefined
    }
  }
}

const rank = (parts: Parts): number => (parts.month ?? 0) * 32 + (parts.day ?? 0)

function fromPeriod(
  parts: Parts & { month: number },
  period: readonly [string, string],
  head: Parts | undefined,
): number {
  const firstYear = Number(period[0].slice(0, 4))
  const lastYear = Number(period[1].slice(0, 4))
  const lastMonth = Number(period[1].slice(5, 7))
  const entryMonth = head?.month ?? lastMonth
  const entryYear = firstYear !== lastYear && entryMonth > lastMonth ? firstYear : lastYear
  return parts.month - entryMonth > planMonths ? entryYear - 1 : entryYear
}

/** From the last sentence end before the mention to the next after it; a full stop inside a date ends none. */
function sentenceAround(text: string, mention: Labelled, dates: readonly Labelled[]) {
  const ends = [...text.matchAll(/[.!?…](?=[\s”"»[])/gu)]
    .map((found) => found.index + 1)
    .filter((at) => !dates.some((date) => date.start < at && at <= date.end))
  const start = ends.filter((at) => at <= mention.start).at(-1) ?? 0
  const end = ends.find((at) => at >= mention.end) ?? text.length
  return { start, end, text: text.slice(start, end) }
}
