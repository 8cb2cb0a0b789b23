/** Tokens at a place → the date that begins there: day, days, month, year in the orders of the three languages. */
import type { Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type MonthOf, monthReader, type Scene, shortMonthReader } from './months.js'
import { century, numeric, valid } from './numeric.js'
import type { DateLexicon } from './schema.js'
import { spokenDays } from './spoken.js'

export interface Parts {
  readonly day?: number
  readonly lastDay?: number
  readonly month?: number
  /** `May 25 – June 1`. */
  readonly lastMonth?: number
  readonly year?: number
  readonly lastYear?: number
}

export interface Parsed extends Parts {
  /** Index of the token after it. */
  readonly next: number
  /** Month alone or year alone: a date only where its surroundings say so. */
  readonly bare?: 'month' | 'year'
  readonly tellsTime?: boolean
}

export type ParseDate = (scene: Scene, at: number) => Parsed | undefined

const dayForm = /^\d{1,2}$/
const yearForm = /^(?:19|20)\d\d$/

const dayOf = (token: Token | undefined): Parts | undefined => {
  const found = /^(\d{1,2})(?:[-–](\d{1,2}))?$/.exec(token?.folded ?? '')
  if (!found) return undefined
  const day = Number(found[1])
  const last = found[2] === undefined ? undefined : Number(found[2])
  if (day < 1 || day > 31 || (last !== undefined && (last <= day || last > 31))) return undefined
  return last === undefined ? { day } : { day, lastDay: last }
}

const yearOf = (token: Token | undefined): Parts | undefined => {
  const found = /^((?:19|20)\d\d)(?:[-–]((?:19|20)\d\d))?$/.exec(token?.folded ?? '')
  if (!found) return undefined
  return found[2]
    ? { year: Number(found[1]), lastYear: Number(found[2]) }
    : { year: Number(found[1]) }
}

export function dateParser(lexicon: DateLexicon): ParseDate {
  const spoken = spokenDays(lexicon)
  const monthOf: MonthOf = monthReader(lexicon)
  const shortOf = shortMonthReader(lexicon)
  const all = (list: 'year' | 'ordinal') =>
    new Set(
      [...lexicon.words[list].en, ...lexicon.words[list].ru, ...lexicon.words[list].kk].map(
        foldWord,
      ),
    )
  const yearWords = all('year')
  const monthWords = new Set(lexicon.words.month.map(foldWord))
  const ordinals = all('ordinal')
  const signs = (token: Token | undefined, sign: string) => token?.folded === sign

  /** `st`, `-го`, `-інде` glued to the number. */
  const pastOrdinal = ({ tokens }: Pick<Scene, 'tokens'>, at: number): number => {
    const glued = (a: number, b: number) => tokens[a]?.end === tokens[b]?.start
    if (glued(at - 1, at) && ordinals.has(tokens[at]?.folded ?? '')) return at + 1
    const dash = glued(at - 1, at) && /^[-–‑]$/.test(tokens[at]?.folded ?? '') && glued(at, at + 1)
    return dash && ordinals.has(tokens[at + 1]?.folded ?? '') ? at + 2 : at
  }

  /** The year after day and month: `, 2023`, `2023 года`, and the word for year after it. */
  function withYear(scene: Scene, at: number): { parts: Parts; next: number } {
    const { tokens } = scene
    const comma =
      signs(tokens[at], ',') && /^(?:19|20)\d\d$/.test(tokens[at + 1]?.folded ?? '') ? 1 : 0
    const year = yearOf(tokens[at + comma])
    if (!year) return { parts: {}, next: at }
    return { parts: year, next: pastYearWord(scene, pastOrdinal(scene, at + comma + 1)) }
  }

  /** `г.` is one token, or a letter and a full stop that no sentence ends with. */
  function pastYearWord({ tokens }: Pick<Scene, 'tokens'>, at: number): number {
    return yearWords.has(tokens[at]?.folded ?? '') ? at + 1 : at
  }

  /** `22/05/2023`, `2023/05/22`. */
  const slashed = ({ tokens }: Pick<Scene, 'tokens'>, at: number): Parsed | undefined => {
    const [a, s1, b, s2, c] = tokens.slice(at, at + 5).map((token) => token.folded)
    if (s1 !== '/' || s2 !== '/') return undefined
    const [day, month, year] = yearForm.test(a ?? '') ? [c, b, a] : [a, b, c]
    if (!dayForm.test(day ?? '') || !dayForm.test(month ?? '')) return undefined
    if (!/^(?:19|20)?\d\d$/.test(year ?? '') || !valid(Number(day), Number(month))) return undefined
    return { day: Number(day), month: Number(month), year: century(Number(year)), next: at + 5 }
  }

  /** `November, 4, Almaty` and `on November, 4`, but not `in November, 4 people`. */
  function commaDay({ tokens, text }: Scene, at: number): readonly Parts[] {
    const day = signs(tokens[at], ',') ? dayOf(tokens[at + 1]) : undefined
    if (!day || tokens[at - 2]?.folded === 'in') return []
    const next = tokens[at + 2]
    const apart = !next || !/^[\p{L}\d$€]/u.test(text.slice(next.start)) || yearOf(next)
    return apart || tokens[at - 2]?.folded === 'on' ? [day] : []
  }

  /** `May 1`, `May 1-2, 2022`, `May 2022`, `қазанның 3-інде`, `May`. */
  function monthFirst(scene: Scene, at: number): Parsed | undefined {
    const [behind] = commaDay(scene, at + 1)
    const beside = dayOf(scene.tokens[at + 1]) !== undefined || behind !== undefined
    const month = monthOf(scene.tokens[at], scene, beside)
    if (!month) return undefined
    const stop =
      month.language === 'en' &&
      signs(scene.tokens[at + 1], '.') &&
      scene.tokens[at]!.folded.length < 5
        ? 1
        : 0
    // `Ноябрь, 03, Тараз`: only where an entry begins so.
    const set = behind !== undefined && (month.language === 'en' || at === 0)
    // `Желтоқсан 29, 2021`: only with the year.
    const whole = !!dayOf(scene.tokens[at + 1]) && withYear(scene, at + 2).parts.year !== undefined
    const comma = set ? 1 : 0
    const after = at + 1 + stop + comma
    const words = month.language === 'kk' ? spoken(scene, after) : undefined
    const days = month.language === 'en' || month.genitive || set || whole
    const day = days ? (words ?? dayOf(scene.tokens[after])) : undefined
    if (day) {
      const { parts, next } = withYear(scene, words?.next ?? pastOrdinal(scene, after + 1))
      return { month: month.month, ...day, ...parts, next }
    }
    if (month.language === 'kk' && monthWords.has(scene.tokens[after]?.folded ?? ''))
      return { month: month.month, next: after + 1, bare: 'month', tellsTime: true }
    const { parts, next } = withYear(scene, after)
    if (parts.year !== undefined) return { month: month.month, ...parts, next }
    return { month: month.month, next: at + 1, bare: 'month', tellsTime: month.tellsTime }
  }

  /** `14 мар. 2022`, `5 янв`, `29 жел, 2021`. */
  function abbreviated(scene: Scene, at: number, day: Parts): Parsed | undefined {
    const short = shortOf(scene.tokens[at])
    if (!short) return undefined
    const stop = signs(scene.tokens[at + 1], '.') ? 1 : 0
    const { parts, next } = withYear(scene, at + 1 + stop)
    const { month } = short
    if (parts.year !== undefined) return { ...day, month, ...parts, next }
    return short.language === 'kk' ? undefined : { ...day, month, next: at + 1 }
  }

  /** `1 May`, `1st of May 2023`, `5 июля 2023 года`, `1-3 шілдеде`. */
  function dayFirst(scene: Scene, at: number): Parsed | undefined {
    const words = spoken(scene, at)
    const day = words ?? dayOf(scene.tokens[at])
    if (!day) return undefined
    const past = words?.next ?? pastOrdinal(scene, at + 1)
    const of = signs(scene.tokens[past], 'of') ? past + 1 : past
    const month = monthOf(scene.tokens[of], scene, true)
    if (!month) return abbreviated(scene, of, day)
    const glued = scene.tokens[of]?.start === scene.tokens[of - 1]!.end
    if (month.language === 'en' && (glued || (words && of === past))) return undefined
    const { parts, next } = withYear(scene, of + 1)
    return { ...day, month: month.month, ...parts, next }
  }

  /** `2022 жылғы 3 қазан`, `2023 года`, `in 2019`. */
  function yearFirst(scene: Scene, at: number): Parsed | undefined {
    const year = yearOf(scene.tokens[at])
    if (!year) return undefined
    const past = pastYearWord(scene, pastOrdinal(scene, at + 1))
    const rest = past > at + 1 ? (dayFirst(scene, past) ?? monthFirst(scene, past)) : undefined
    if (rest && rest.year === undefined && (!rest.bare || rest.tellsTime))
      return { ...rest, ...year, next: rest.next, ...unbare }
    return { ...year, next: past, bare: 'year' }
  }

  function single(scene: Scene, at: number): Parsed | undefined {
    const one = numeric(scene.tokens[at])
    if (one) return { ...one, next: pastYearWord(scene, at + 1) }
    return (
      slashed(scene, at) ?? dayFirst(scene, at) ?? monthFirst(scene, at) ?? yearFirst(scene, at)
    )
  }

  return (scene, at) => {
    const first = single(scene, at)
    if (!first?.month || !/^[-–—]$/.test(scene.tokens[first.next]?.folded ?? '')) return first
    const second = single(scene, first.next + 1)
    return (second && rangeOf(first, second)) ?? first
  }
}

/** `March–April 2023`: both ends of one interval. Full dates are two, as in `from May 25 to June 1`. */
function rangeOf(first: Parsed, second: Parsed): Parsed | undefined {
  const months = first.bare === 'month' && second.day === undefined && second.year !== undefined
  const open = first.lastDay === undefined && second.lastDay === undefined
  if (!second.month || !open || !months) return undefined
  const over = first.month! > second.month ? 1 : 0
  const year = first.year ?? (second.year === undefined ? undefined : second.year - over)
  return {
    month: first.month!,
    lastMonth: second.month,
    next: second.next,
    ...(year !== undefined && { year }),
    ...(second.year !== undefined && second.year !== year && { lastYear: second.year }),
  }
}

const unbare = { bare: undefined, tellsTime: undefined } as unknown as Record<string, never>
