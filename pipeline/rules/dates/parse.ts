/** Tokens at a place → the date that begins there: day, days, month, year in the orders of the three languages. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import { type Day, dayAt, quotedDay, spokenDay } from './day.js'
import type { Month, Scene } from './months.js'
import { inFigures } from './numeric.js'
import type { Parsed } from './parts.js'
import type { DateLexicon } from './schema.js'
import { dateWordsOf, folded } from './words.js'
import { pastYearWord, yearAfter, yearBefore, yearOf } from './year.js'

/** `whole`: all tokens of the scene are one date, so that a bare month beside a year is its month. */
export type ParseDate = (scene: Scene, at: number, whole?: boolean) => Parsed | undefined

const dash = /^[-–—]$/

/** Nothing or the end of a sentence stands before it. */
const begins = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || (tokens[at - 1]!.form.shape & Shape.stop) !== 0

/** The full stop of a shortened month: `Sept. 5`, `14 мар. 2022`. */
function pastStop(tokens: readonly Token[], at: number, { language, short }: Month): number {
  const cut = short || (language === 'en' && tokens[at - 1]!.folded.length < 5)
  if (!cut || tokens[at]?.folded !== '.' || tokens[at]!.gap !== Gap.glued) return at
  const next = tokens[at + 1]
  return next && !(next.form.shape & (Shape.capital | Shape.stop)) ? at + 1 : at
}

export function dateParser(lexicon: DateLexicon): ParseDate {
  const words = dateWordsOf(lexicon)
  const { monthOf } = words
  const joins = folded(lexicon.words.joins)

  /** `November, 4, Almaty` and `on November, 4`, but not `in November, 4 people`. */
  function commaDay({ tokens }: Scene, at: number): Day | undefined {
    const day = tokens[at]?.folded === ',' ? dayAt(tokens, at + 1, words) : undefined
    if (!day || tokens[at - 2]?.folded === 'in') return undefined
    const next = tokens[at + 2]
    const apart = !next || !/^[\p{L}\d$€]/u.test(next.form.raw) || yearOf(next)
    return apart || tokens[at - 2]?.folded === 'on' ? day : undefined
  }

  /** `May 1`, `May 1-2, 2022`, `May 2022`, `қазанның 3-інде`, `May`. */
  function monthFirst(scene: Scene, at: number): Parsed | undefined {
    const { tokens } = scene
    const behind = commaDay(scene, at + 1)
    const beside = dayAt(tokens, at + 1, words) !== undefined || behind !== undefined
    const month = monthOf(tokens[at], scene, beside)
    if (!month) return undefined
    const english = month.language === 'en'
    if (month.short && !english) return undefined
    const past = english ? pastStop(tokens, at + 1, month) : at + 1
    const spoken = month.language === 'kk' ? spokenDay(tokens, past, words) : undefined
    // `Ноябрь, 03, Тараз`: only where an entry or a sentence begins so.
    const set = behind !== undefined && (english || begins(tokens, at))
    // `Желтоқсан 29, 2021`: only with the year.
    const behindMonth = dayAt(tokens, past, words)
    const whole =
      behindMonth !== undefined &&
      yearAfter(tokens, behindMonth.next, words).parts.year !== undefined
    const day =
      english || month.genitive || set || whole
        ? ((set ? behind : undefined) ?? spoken ?? behindMonth)
        : undefined
    if (day) {
      const { parts, next } = yearAfter(tokens, day.next, words)
      return { month: month.month, ...only(day), ...parts, next }
    }
    // `мамыр айында`: the word for month stays outside.
    if (month.language === 'kk' && words.month.has(tokens[at + 1]?.folded ?? ''))
      return { month: month.month, next: at + 1, bare: 'month', tellsTime: true }
    const { parts, next } = yearAfter(tokens, past, words, month.tellsTime)
    if (next > past) return { month: month.month, ...parts, next }
    return { month: month.month, next: at + 1, bare: 'month', tellsTime: month.tellsTime }
  }

  /** `1 May`, `1st of May 2023`, `22-May-2023`, `«5» июля 2023 года`, `1-3 шілдеде`, `4-мамырда`. */
  function dayFirst(scene: Scene, at: number): Parsed | undefined {
    const { tokens } = scene
    const quoted = quotedDay(tokens, at)
    const day = quoted ?? spokenDay(tokens, at, words) ?? dayAt(tokens, at, words)
    if (!day) return undefined
    const hyphen =
      tokens[day.next]?.gap === Gap.glued &&
      tokens[day.next + 1]?.gap === Gap.glued &&
      /^[-–‑]$/.test(tokens[day.next]!.folded)
    const of = tokens[day.next]?.folded === 'of' || hyphen ? day.next + 1 : day.next
    const month = monthOf(tokens[of], scene, true)
    if (!month || (quoted && month.language === 'en')) return undefined
    if (month.language === 'en' && day.spoken && of === day.next) return undefined
    const { parts, next } = yearAfter(
      tokens,
      pastStop(tokens, of + 1, month),
      words,
      month.tellsTime,
    )
    if (month.short && month.language === 'kk' && parts.year === undefined) return undefined
    return { ...only(day), month: month.month, ...parts, next }
  }

  /** `March–April 2023`, `шілде-тамызда`: both ends of one interval. Full dates are two, as in `from May 25 to June 1`. */
  function dated(scene: Scene, at: number): Parsed | undefined {
    const { tokens } = scene
    const first = dayFirst(scene, at) ?? monthFirst(scene, at)
    const joint = tokens[first?.next ?? tokens.length]
    if (first?.bare !== 'month' || !joint || !dash.test(joint.folded)) return first
    const second = monthFirst(scene, first.next + 1)
    if (!second?.month || second.day !== undefined) return first
    const close = joint.gap === Gap.glued && tokens[first.next + 1]!.gap === Gap.glued
    return second.year !== undefined || close ? interval(first.month!, second) : first
  }

  /** `2023 жылғы мамырдағы`: behind its year a month may stand before what happened in it. */
  const isOf = (scene: Scene, at: number): boolean =>
    monthOf(scene.tokens[at], scene)?.attributive === true

  /** `2022 жылғы мамыр, 2023 жылғы қаңтар`: nothing stands behind it that the month could be said of. */
  const isApart = (scene: Scene, { next, bare }: Parsed): boolean => {
    const behind = scene.tokens[next]
    const open = !behind || !/^\p{L}/u.test(behind.folded) || words.month.has(behind.folded)
    const paired =
      joins.has(behind?.folded ?? '') && /^\d{4}$/.test(scene.tokens[next + 1]?.folded ?? '')
    return (
      bare === 'month' &&
      (open || paired) &&
      monthOf(scene.tokens[next - 1], scene)?.language === 'kk'
    )
  }

  /** `2022 жылғы 3 қазан`, `өткен жылғы 5 маусымда`, `2023 года`, `in 2019`. */
  function yearFirst(scene: Scene, at: number, whole: boolean): Parsed | undefined {
    const year = yearBefore(scene.tokens, at, words)
    if (!year) return undefined
    const worded = year.parts.year === undefined || year.next > at + 1
    const rest = worded ? dated(scene, year.next) : undefined
    const open = rest?.year === undefined && rest?.shift === undefined
    const close =
      rest &&
      (!rest.bare ||
        rest.tellsTime ||
        rest.lastMonth ||
        isOf(scene, rest.next - 1) ||
        isApart(scene, rest))
    if (rest && open && (whole || close)) {
      const { bare: _bare, tellsTime: _tellsTime, ...own } = rest
      return { ...own, ...year.parts }
    }
    return year.parts.year === undefined
      ? undefined
      : { ...year.parts, next: year.next, bare: 'year' }
  }

  return (scene, at, whole = false) => {
    const first = scene.tokens[at]
    if (!first || !words.mayBegin(first)) return undefined
    const own = inFigures(scene, at, words, whole)
    if (own) return { ...own, next: pastYearWord(scene.tokens, own.next, words) }
    return dated(scene, at) ?? yearFirst(scene, at, whole)
  }
}

const only = ({ day, lastDay }: Day) => (lastDay === undefined ? { day } : { day, lastDay })

function interval(month: number, { next, ...second }: Parsed): Parsed {
  const over = month > second.month! ? 1 : 0
  const { year, lastYear, bare, tellsTime, shift, of } = second
  const first = year === undefined ? undefined : year - over
  return {
    month,
    lastMonth: second.month!,
    next,
    ...(first !== undefined && { year: first }),
    ...(lastYear === undefined && over && year !== undefined && { lastYear: year }),
    ...(shift !== undefined && { shift }),
    ...(of && { of }),
    ...(bare && { bare, tellsTime: tellsTime ?? false }),
  }
}
