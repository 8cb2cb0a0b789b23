/** Dates in figures alone. */
import type { Passage, Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import type { Scene } from './months.js'
import type { Parsed, Parts } from './parts.js'
import type { DateWords } from './words.js'

const century = (year: number): number => (year < 100 ? (year < 70 ? 2000 : 1900) + year : year)

const valid = (day: number, month: number): boolean =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/
const dashed = /^(\d{1,2})[-‑](\d{1,2})[-‑]((?:19|20)\d\d)$/
const iso = /^((?:19|20)\d\d)([-.])(\d\d)\2(\d\d)$/
const monthYear = /^(\d\d)\.((?:19|20)\d\d)$/
const dayMonth = /^(\d\d)\.(\d\d)$/
const days = /^(\d{1,2})[-–](\d{1,2})$/
const two = /^\d{1,2}$/

/** `15.09.23`, `15-09-2023`, `2023-05-01`, `2023.05.01`: one token. */
export function numeric(token: Token | undefined): Parts | undefined {
  const text = token?.folded ?? ''
  const own = dotted.exec(text) ?? dashed.exec(text)
  if (own) {
    const [day, month, year] = [Number(own[1]), Number(own[2]), century(Number(own[3]))]
    return valid(day, month) ? { day, month, year } : undefined
  }
  const found = iso.exec(text)
  if (!found) return undefined
  const [year, month, day] = [Number(found[1]), Number(found[3]), Number(found[4])]
  return valid(day, month) ? { day, month, year } : undefined
}

/** `03/06/2022`, `2023/05/22`. */
function slashed(tokens: readonly Token[], at: number): Parsed | undefined {
  if (tokens[at + 1]?.folded !== '/' || tokens[at + 3]?.folded !== '/') return undefined
  const [a, b, c] = [at, at + 2, at + 4].map((index) => tokens[index]?.folded ?? '')
  const [day, year] = /^(?:19|20)\d\d$/.test(a!) ? [c!, a!] : [a!, c!]
  if (!two.test(day) || !two.test(b!) || !/^(?:19|20)?\d\d$/.test(year)) return undefined
  if (!valid(Number(day), Number(b))) return undefined
  return { day: Number(day), month: Number(b), year: century(Number(year)), next: at + 5 }
}

/** `30-31.05.2023`, `28.05–02.06.2023`. */
function ranged(tokens: readonly Token[], at: number): Parsed | undefined {
  const word = (index: number): string => tokens[index]?.folded ?? ''
  const both = days.exec(word(at))
  const rest = both && word(at + 1) === '.' ? monthYear.exec(word(at + 2)) : undefined
  if (both && rest && tokens[at + 1]!.gap === Gap.glued && tokens[at + 2]!.gap === Gap.glued) {
    const [day, lastDay, month] = [Number(both[1]), Number(both[2]), Number(rest[1])]
    if (day >= lastDay || !valid(lastDay, month)) return undefined
    return { day, lastDay, month, year: Number(rest[2]), next: at + 3 }
  }
  const first = dayMonth.exec(word(at))
  const second = first && /^[-–—]$/.test(word(at + 1)) ? numeric(tokens[at + 2]) : undefined
  if (!first || !second || !valid(Number(first[1]), Number(first[2]))) return undefined
  return {
    day: Number(first[1]),
    month: Number(first[2]),
    lastDay: second.day!,
    lastMonth: second.month!,
    year: second.year!,
    next: at + 3,
  }
}

/** Words of a place's name, its type with them. */
const longestPlace = 4

/** `02.10. г. Тараз`, `02.10, Тараз, …`: a place set apart; `10.05. Судья вошёл` is a time. */
function isSetApart(tokens: readonly Token[], at: number): boolean {
  if (!/^[.,]$/.test(tokens[at + 1]?.folded ?? '') || tokens[at + 1]!.gap !== Gap.glued)
    return false
  const place = tokens.slice(at + 2, at + 3 + longestPlace)
  const end = place.findIndex(({ folded }) => !/^\p{L}/u.test(folded))
  const named = end === 1 || place.slice(0, end).every(({ form }) => /^\p{Lu}|\.$/u.test(form.raw))
  return end > 0 && named && place[0]!.gap === Gap.blank && /^[.,:;(–—-]$/.test(place[end]!.folded)
}

const opensLine = /(?:^|\n)\s*(\d\d)\.(\d\d)\s*[-–—]/gu
const chronicles = new WeakMap<readonly Passage[], boolean>()

/** `11.40 – …`, `12.05 – …`: where one of the figures that open a text's passages can only be a time, all are. */
function isChronicle({ around }: Scene): boolean {
  if (!around) return false
  const known = chronicles.get(around)
  if (known !== undefined) return known
  const times = around.some(({ text }) =>
    [...text.matchAll(opensLine)].some(
      ([, hour, minute]) =>
        Number(hour) < 24 && Number(minute) < 60 && !valid(Number(hour), Number(minute)),
    ),
  )
  chronicles.set(around, times)
  return times
}

/** `05.08 – …`, `05.08. …` at the head of a line, `от 21.08`, `21.08 күні`: elsewhere it may be a time, a share, a number of a part. */
function headed(
  scene: Scene,
  at: number,
  { before, after }: DateWords['besideFigures'],
  whole: boolean,
): Parsed | undefined {
  const { tokens } = scene
  const found = dayMonth.exec(tokens[at]?.folded ?? '')
  if (!found || !valid(Number(found[1]), Number(found[2]))) return undefined
  const [last, next, second] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  const begins = !last || tokens[at]!.gap >= Gap.line
  const heads =
    begins &&
    !isChronicle(scene) &&
    ((/^[-–—]$/.test(next?.folded ?? '') && !dayMonth.test(second?.folded ?? '')) ||
      isSetApart(tokens, at))
  if (!whole && !heads && !before.has(last?.folded ?? '') && !after.has(next?.folded ?? ''))
    return undefined
  return { day: Number(found[1]), month: Number(found[2]), next: at + 1 }
}

export function inFigures(
  scene: Scene,
  at: number,
  { besideFigures }: DateWords,
  whole: boolean,
): Parsed | undefined {
  const { tokens } = scene
  const one = numeric(tokens[at])
  if (one) return { ...one, next: at + 1 }
  return slashed(tokens, at) ?? ranged(tokens, at) ?? headed(scene, at, besideFigures, whole)
}
