/** The title of a report of a month, over one line or several, and the period that it tells. */
import type { Period } from '../document.js'
import type { Line } from './lines.js'
import type { Told } from './period.js'

export interface Title {
  readonly text: string
  /** Lines of the title, from the first. */
  readonly from: number
  readonly to: number
  readonly period?: Period
}

export interface TitleSigns {
  readonly periodOf: (text: string) => Told | undefined
  /** A word by which a report calls itself stands in the line. */
  readonly isReport: (line: string) => boolean
}

const longest = 300
const mostLines = 4

const shouts = (text: string): boolean => /\p{Lu}{3}/u.test(text) && !/\p{Ll}{3}/u.test(text)
const unended = (text: string): boolean => !/[.!?…;:”"»\]]$/u.test(text)
const isTitle = ({ text }: Line): boolean =>
  text.length <= longest && (shouts(text) || unended(text))

/** It shouts, or calls itself a report. */
const isNamed = ({ text }: Line, { isReport }: TitleSigns): boolean =>
  shouts(text) || isReport(text)

/** The line, or the lines that stand together, from `from` on, that tell a period. */
function periodFrom(lines: readonly Line[], from: number, signs: TitleSigns): Title | undefined {
  for (let to = from + 1; to <= Math.min(lines.length, from + mostLines); to++) {
    const own = lines.slice(from, to)
    const last = own.at(-1)!
    const together = own.length === 1 || !last.apart || (shouts(last.text) && shouts(own[0]!.text))
    if (!together || !own.every(isTitle)) return undefined
    const text = own.map((line) => line.text).join(' ')
    const told = signs.periodOf(text)
    if (!told || !(told.monthly || own.every((line) => isNamed(line, signs)))) continue
    // A line that is a title by itself needs none of those above.
    const more = own.length > 1 && !own.every((line) => shouts(line.text))
    const whole = more && signs.periodOf(last.text) && isNamed(last, signs)
    return whole
      ? { text: last.text, from: to - 1, to, period: told.period }
      : { text, from, to, period: told.period }
  }
  return undefined
}

const single = (lines: readonly Line[], from: number): Title | undefined =>
  from < 0 ? undefined : { text: lines[from]!.text, from, to: from + 1 }

/** Among the lines above the first dated item. */
export function titleAbove(lines: readonly Line[], signs: TitleSigns): Title | undefined {
  for (let from = 0; from < lines.length; from++) {
    const found = periodFrom(lines, from, signs)
    if (found) return found
  }
  const short = (line: Line) => line.text.length <= longest
  return (
    single(
      lines,
      lines.findIndex((line) => short(line) && shouts(line.text)),
    ) ??
    single(
      lines,
      lines.findIndex((line) => short(line) && unended(line.text)),
    )
  )
}

/** Above a text that is no list of dated items: only what shouts or calls itself a report, and tells more than a day. */
export function reportTitle(lines: readonly Line[], signs: TitleSigns): Title | undefined {
  const found = periodFrom(lines, 0, signs)
  if (!found) return undefined
  const own = lines.slice(found.from, found.to)
  const { monthly } = signs.periodOf(found.text)!
  const shouting = monthly && own.every((line) => shouts(line.text))
  // `March 2024`
  const bare = monthly && own.length === 1 && /^\P{L}*\p{L}+\P{L}*$/u.test(own[0]!.text)
  return shouting || bare || signs.isReport(own[0]!.text) ? found : undefined
}
