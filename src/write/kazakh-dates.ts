/** Dates in Kazakh. Browsers do not know its months, and what they write is to be what the command line writes. */
import { word } from './wording.js'

interface Parts {
  /** Undefined: of any year. */
  readonly year?: string
  readonly month: string
  readonly day?: string
}

/** `2023-05-01`, `2023-05`, `--05-01`. */
function partsOf(iso: string): Parts {
  const [, year, month = '', day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(iso) ?? []
  return {
    ...(year && year !== '-' && { year }),
    month: word(`month.${Number(month)}`)('kk'),
    ...(day && { day: String(Number(day)) }),
  }
}

const wordsOf = ({ year, month, day }: Parts): string =>
  [year && `${year} ж.`, day, month].filter(Boolean).join(' ')

/** `2023 ж. 5 мамыр`; with an end `2022 ж. 1–2 шілде`. What both ends share is said once. */
export function kazakhDate(from: string, to?: string): string {
  const first = partsOf(from)
  if (to === undefined) return wordsOf(first)
  const { year, ...last } = partsOf(to)
  if (year !== first.year)
    return `${wordsOf(first)} – ${wordsOf({ ...last, ...(year && { year }) })}`
  if (last.month !== first.month || !first.day) return `${wordsOf(first)} – ${wordsOf(last)}`
  return wordsOf({ ...first, day: `${first.day}–${last.day}` })
}
