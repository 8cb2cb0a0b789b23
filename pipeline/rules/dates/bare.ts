/** Whether a month or a year alone tells a time, and whether a date only names something. */
import type { Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import type { Parsed } from './parts.js'
import type { DateLexicon } from './schema.js'
import { folded } from './words.js'

const quote = /^[“”«»"„‘]$/
const dash = /^[-–—]$/
const hundreds = /^(?:19|20)00$/

/** `говорил с Августом`: no month is written with a capital inside a Russian or Kazakh sentence. */
function isNamesake(tokens: readonly Token[], at: number): boolean {
  const [before, own] = [tokens[at - 1], tokens[at]!]
  const { shape } = own.form
  if (own.script !== 'cyrillic' || !(shape & Shape.capital) || shape & Shape.upper) return false
  return before !== undefined && own.gap < Gap.line && !(before.form.shape & Shape.mark)
}

export type Tells = (tokens: readonly Token[], at: number, found: Parsed) => boolean

export function telling({ words }: DateLexicon): Tells {
  const [beforeYear, beforeMonth, afterMonth, guard, yearWords, parts, between] = [
    words.beforeYear,
    words.beforeMonth,
    words.afterMonth,
    words.guard,
    words.year,
    words.parts,
    words.between,
  ].map(folded)
  const kazakhParts = new Set(words.parts.kk.map(foldWord))
  const notYears = new Set(words.notYears.map(foldWord))
  const russian = new Set(words.beforeYear.ru.map(foldWord))
  const joins = folded(words.joins)
  const born = new Set(words.born.map(foldWord))
  const word = (tokens: readonly Token[], at: number): string => tokens[at]?.folded ?? ''
  const isYear = (tokens: readonly Token[], at: number) => /^(?:19|20)\d\d$/.test(word(tokens, at))

  /** The word that leads to a month; `mid-May` and `the end of May` have it further left. */
  const leads = (tokens: readonly Token[], at: number): boolean => {
    const before = word(tokens, at - 1)
    if (dash.test(before)) return beforeMonth!.has(word(tokens, at - 2))
    if (before === 'of') return parts!.has(word(tokens, at - 2))
    return beforeMonth!.has(before)
  }

  const month = (tokens: readonly Token[], at: number, found: Parsed): boolean => {
    if (isNamesake(tokens, at)) return false
    const next = word(tokens, found.next)
    if (afterMonth!.has(next)) return false
    if (found.tellsTime || leads(tokens, at) || kazakhParts.has(next)) return true
    const joined = joins.has(word(tokens, at - 1)) && leads(tokens, at - 2)
    return joined && !quote.test(next)
  }

  const year = (tokens: readonly Token[], at: number, found: Parsed): boolean => {
    if (born.has(word(tokens, found.next))) return false
    if (yearWords!.has(word(tokens, found.next - 1))) return true
    const next = word(tokens, found.next)
    if (notYears.has(next)) return false
    const before = word(tokens, at - 1)
    // `в 2000 домах`, `in 2000 cases`: a round number of things.
    if (hundreds.test(word(tokens, at)) && /^\p{Ll}/u.test(next)) return false
    // `между 2017 и 2020 годами`, `с 2019 по 2021 год`: the word for year stands with the second.
    if (joins.has(next) && isYear(tokens, found.next + 1))
      if (yearWords!.has(word(tokens, found.next + 2)) || between!.has(before)) return true
    const lead = joins.has(before) && isYear(tokens, at - 2) ? word(tokens, at - 3) : before
    return beforeYear!.has(lead) && /\p{L}/u.test(lead) && !russian.has(lead)
  }

  return (tokens, at, found) => {
    if (guard!.has(word(tokens, at - 1))) return false
    if (found.bare === 'month') return month(tokens, at, found)
    return found.bare === 'year' ? year(tokens, at, found) : true
  }
}

/** `Committee of May 31`, `улица 8 Марта`, `«31 мамыр» комитеті`: the date is a name. `4.5.12` after `пункт` is none. */
export function naming({ words }: DateLexicon): Tells {
  // `комитеті` names with what stands before it: `ҰҚК комитеті 9 ақпанда` is a day.
  const named = new Set([...words.named.en, ...words.named.ru].map(foldWord))
  // In Russian what a date names stands before it: `10 июня комитет отклонил жалобу`.
  const following = new Set([...words.named.en, ...words.named.kk].map(foldWord))
  const counted = new Set(words.counted.map(foldWord))
  return (tokens, at, found) => {
    const word = (index: number): string => tokens[index]?.folded ?? ''
    if (/^\d+\.\d+\.\d\d$/.test(word(at)) && counted.has(word(at - 1))) return true
    if (found.year !== undefined || found.day === undefined) return false
    let before = at - 1
    while (quote.test(word(before)) || word(before) === 'of' || word(before) === 'the') before--
    let after = found.next
    while (quote.test(word(after))) after++
    return word(at - 1) === '#' || named.has(word(before)) || following.has(word(after))
  }
}
