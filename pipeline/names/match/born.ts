/** The birth date that stands with a name: (born 1985), 1985 г.р., 12.03.1991. */

export interface Dated {
  /** The text without the date and the words around it. */
  readonly text: string
  /** As a number, 19910312; month and day 00 where only the year is told. 0: no date. */
  readonly born: number
}

const date =
  /(?<![\p{L}\p{N}])(?:(\d{1,2})[./](\d{1,2})[./]((?:1[89]|20)\d\d)|((?:1[89]|20)\d\d)-(\d\d)-(\d\d)|(?:\d{1,2}\.?\s+\p{L}+\.?,?\s+|\p{L}+\.?\s+\d{1,2},\s*)?((?:1[89]|20)\d\d))(?![\p{N}])/u
const number = /(?<![\p{L}\p{N}])\d{1,3}(?![\p{L}\p{N}])/u
const wordBefore = /([\p{L}\p{M}]+)\.?[\s:]*$/u
const wordAfter = /^[-–]?[\s.]*([\p{L}\p{M}]+)\.?/u
const digit = /\d/

/** Cuts `from`–`to` and the words of birth and age right before and after it; capitals are initials of the name. */
function without(text: string, from: number, to: number, isBirth: (word: string) => boolean) {
  let start = from
  let end = to
  let words = 0
  for (let found = wordBefore.exec(text.slice(0, start)); found; ) {
    if (!isBirth(found[1]!)) break
    words++
    start = found.index
    found = wordBefore.exec(text.slice(0, start))
  }
  for (let found = wordAfter.exec(text.slice(end)); found; ) {
    if (!isBirth(found[1]!)) break
    words++
    end += found[0].length
    found = wordAfter.exec(text.slice(end))
  }
  return { text: `${text.slice(0, start)} ${text.slice(end)}`, words }
}

export function datedOf(text: string, isBirth: (word: string) => boolean): Dated {
  if (!digit.test(text)) return { text, born: 0 }
  const found = date.exec(text)
  if (!found) return { text: agedOf(text, isBirth), born: 0 }
  const [all, day, month, year, isoYear, isoMonth, isoDay, bare] = found
  const rest = without(text, found.index, found.index + all.length, isBirth).text
  if (!/\p{L}/u.test(rest)) return { text, born: 0 }
  const born = bare
    ? Number(bare) * 10_000
    : Number(year ?? isoYear) * 10_000 + Number(month ?? isoMonth) * 100 + Number(day ?? isoDay)
  return { text: agedOf(rest, isBirth), born }
}

/** Without an age: 45 лет. */
function agedOf(text: string, isBirth: (word: string) => boolean): string {
  const found = number.exec(text)
  if (!found) return text
  const cut = without(text, found.index, found.index + found[0].length, isBirth)
  return cut.words > 0 ? cut.text : text
}

/** Between a birth date told and one reckoned from an age. */
const reckoned = 1

/** 1 one date, 0 nothing told or nothing sure, −1 two of one year, −2 two years. */
export function agreeing(a: number, b: number): 1 | 0 | -1 | -2 {
  if (a === 0 || b === 0) return 0
  const years = Math.abs(Math.floor(a / 10_000) - Math.floor(b / 10_000))
  if (years > reckoned) return -2
  if (years > 0) return 0
  return a % 10_000 === 0 || b % 10_000 === 0 || a === b ? 1 : -1
}
