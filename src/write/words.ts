/** Values as a reader says them, in the reader's language: `P7Y6M` → `7 years 6 months`. */
import type { Language, Period } from '../../pipeline/document.js'
import type { MentionRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, PlaceValue, Provision } from '../../pipeline/values.js'
import { countryName } from '../load/countries.js'
import { readAs, type Titles } from './document.js'
import { kazakhDate } from './kazakh-dates.js'
import { counted, isWorded, numberWords, perLanguage, placeSaid, word, wordOr } from './wording.js'

export { numberWords } from './wording.js'

const units = ['Y', 'M', 'W', 'D', 'TH', 'TM'] as const
const duration =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?$/

/** ISO 8601 → words; what is no duration comes back as it is. */
export function durationWords(iso: string, language: Language = 'en'): string {
  if (iso === 'life') return word('life')(language)
  const found = duration.exec(iso)
  const parts = units.flatMap((unit, at) => {
    const count = found?.[at + 1]
    return count === undefined ? [] : [counted(`unit.${unit}`, Number(count))(language)]
  })
  return parts.length > 0 ? parts.join(' ') : iso
}

export const plainWords = (name: string): string => name.replaceAll('_', ' ')

const unitWords = (unit: string, language: Language): string =>
  wordOr(`money.${unit}`, unit)(language)

const between = ([from, to]: readonly [string, string], language: Language): string =>
  word('range', { from, to })(language)

/** The measure alone; empty where there is none. */
export function measureWords(value: PenaltyValue, language: Language = 'en'): string {
  const unit = value.unit === undefined ? '' : ` ${unitWords(value.unit, language)}`
  const number = (each: number) => numberWords(each, language)
  if (value.duration !== undefined) return durationWords(value.duration, language)
  if (value.durationRange) {
    const [from, to] = value.durationRange
    return between([durationWords(from, language), durationWords(to, language)], language)
  }
  if (value.amount !== undefined) return `${number(value.amount)}${unit}`
  if (!value.amountRange) return ''
  const [from, to] = value.amountRange
  return `${between([number(from), number(to)], language)}${unit}`
}

/** `fine, 50 MCI (172,500 KZT)`: what became of it is not said. */
export function sanctionWords(value: PenaltyValue, language: Language = 'en'): string {
  const measure = measureWords(value, language)
  const equal = (value.equivalent ?? []).map(
    (each) => `${numberWords(each.amount, language)} ${unitWords(each.unit, language)}`,
  )
  return [
    wordOr(`penalty.${value.kind}`, value.kind)(language),
    measure && `, ${measure}`,
    equal.length > 0 ? ` (${equal.join(', ')})` : '',
    value.regime ? `, ${wordOr(`regime.${value.regime}`, value.regime)(language)}` : '',
  ].join('')
}

/** `fine, 50 MCI (172,500 KZT); sought, not imposed` */
export function penaltyWords(value: PenaltyValue, language: Language = 'en'): string {
  const modality =
    value.modality === 'imposed' ? '' : `; ${word(`modality.${value.modality}`)(language)}`
  return sanctionWords(value, language) + modality
}

/** `Code of Administrative Offences, art. 488 part 6 – title of the article` */
export function provisionWords(
  value: Provision,
  titles: Titles,
  language: Language = 'en',
): string {
  const numbers = (['article', 'part', 'paragraph'] as const).flatMap((name) => {
    const n = value[name]
    return n === undefined ? [] : [word(`provision.${name}`, { n })(language)]
  })
  const own = `law.${value.law}`
  const law = isWorded(own) ? word(own)(language) : (titles.law(value.law, language) ?? value.law)
  const inferred = value.inferred ? ` ${word('provision.inferred')(language)}` : ''
  const title = articleTitle(value, titles, language)
  return `${[law, numbers.join(' ')].filter(Boolean).join(', ')}${inferred}${title ? ` – ${title}` : ''}`
}

/** Official title of the article, where the data have it in the language. */
export const articleTitle = (
  { law, article, title }: Provision,
  titles: Titles,
  language: Language,
): string | undefined =>
  language === 'en' ? title : article && titles.article?.(law, article, language)

/** `CAO 488` */
export const shortProvisionWords = (
  { law, article }: Provision,
  titles: Titles,
  language: Language,
): string => {
  const short = `short.${law}`
  const name = isWorded(short)
    ? word(short)(language)
    : (titles.law(law, language) ?? law.replace(/^KZ-LAW-/, '').replaceAll('-', ' '))
  return [name, article].filter(Boolean).join(' ')
}

const personWords = (value: PersonValue): string => {
  const given = [value.given, value.patronymic].filter(Boolean).join(' ')
  const initials = value.given ? '' : value.initials
  return [value.family, given || initials].filter(Boolean).join(', ')
}

/** A region by its ISO 3166-2 code. */
export const regionWords = (code: string, titles: Titles, language: Language): string =>
  isWorded(`region.${code}`)
    ? word(`region.${code}`)(language)
    : placeSaid(titles.region(code) ?? code)(language)

const countryWords = (code: string, language: Language): string =>
  /^[A-Z]{2}$/.test(code) ? countryName(code, language) : code

const placeWords = (value: PlaceValue, titles: Titles, language: Language): string =>
  [
    placeSaid(value.name)(language),
    wordOr(`place.${value.kind}`, value.kind)(language),
    value.region && regionWords(value.region, titles, language),
    value.country && countryWords(value.country, language),
  ]
    .filter(Boolean)
    .join(', ')

/** What a mention means, one line for each of its values; empty where the text did not say. */
export function valueWords(
  mention: MentionRecord,
  titles: Titles,
  language: Language = 'en',
): readonly string[] {
  const person = readAs(mention, 'PERSON')
  if (person) return [personWords(person)].filter(Boolean)
  const place = readAs(mention, 'PLACE')
  if (place) return [placeWords(place, titles, language)]
  const statute = readAs(mention, 'STATUTE')
  if (statute) return statute.provisions.map((each) => provisionWords(each, titles, language))
  const penalty = readAs(mention, 'PENALTY')
  if (penalty) return [penaltyWords(penalty, language)]
  const org = readAs(mention, 'ORG')
  if (org) {
    const kind = org.kind && wordOr(`body.${org.kind}`, org.kind)(language)
    return [[org.name, kind].filter(Boolean).join(', ')]
  }
  const date = readAs(mention, 'DATE')
  return date ? [dateWords(date.iso, language)] : []
}

const format = (parts: Intl.DateTimeFormatOptions) =>
  perLanguage((tag) => new Intl.DateTimeFormat(tag, { ...parts, timeZone: 'UTC' }))
const days = format({ year: 'numeric', month: 'long', day: 'numeric' })
const monthsOfYears = format({ year: 'numeric', month: 'long' })
const daysOfAnyYear = format({ month: 'long', day: 'numeric' })

/** As fine as the text tells; a year alone is said as it is. */
function formatOf(iso: string): typeof days | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(iso)) return days
  if (/^\d{4}-\d\d$/.test(iso)) return monthsOfYears
  return /^--\d\d-\d\d$/.test(iso) ? daysOfAnyYear : undefined
}

const asDate = (iso: string): Date => new Date(iso.replace(/^--/, '2000-'))

/** `2023-05-01` → `1 May 2023`, `2022-07-01/2022-07-02` → `1–2 July 2022`; what is no date comes back as it is. */
export function dateWords(iso: string, language: Language = 'en'): string {
  const [from = '', to] = iso.split('/')
  const format = formatOf(from)
  if (!format || Number.isNaN(asDate(from).getTime())) return iso
  if (to !== undefined && (formatOf(to) !== format || Number.isNaN(asDate(to).getTime())))
    return iso
  if (language === 'kk') return kazakhDate(from, to)
  // Node and browsers have blanks of other widths here and there.
  const narrow = (text: string) => text.replace(/[\u2009\u202f\u00a0]/g, ' ')
  if (to === undefined) return narrow(format(language).format(asDate(from)))
  const range = format(language).formatRange(asDate(from), asDate(to))
  return narrow(range.replace(/(\d)\s*–\s*(?=\d+\s)/, '$1–'))
}

const lastOf = (iso: string): string =>
  new Date(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), 0)).toISOString().slice(0, 10)

/** `May 2023` for a whole month, else its first and last day. */
export function periodWords([first, last]: Period, language: Language = 'en'): string {
  if (first === last) return dateWords(first, language)
  const whole = first.endsWith('-01') && lastOf(first) === last
  return whole ? dateWords(first.slice(0, 7), language) : dateWords(`${first}/${last}`, language)
}
