/** Values as a reader says them: `P7Y6M` → `7 years 6 months`. */
import type { Period } from '../../pipeline/document.js'
import type { MentionRecord } from '../../pipeline/record.js'
import type { PenaltyValue, PersonValue, PlaceValue, Provision } from '../../pipeline/values.js'
import { readAs, type Titles } from './document.js'

const units = { Y: 'year', M: 'month', W: 'week', D: 'day', h: 'hour', m: 'minute' } as const
const duration =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?)?$/

/** ISO 8601 → words; what is no duration comes back as it is. */
export function durationWords(iso: string): string {
  const found = duration.exec(iso)
  const parts = Object.values(units).flatMap((unit, at) => {
    const count = found?.[at + 1]
    return count === undefined ? [] : [`${count} ${unit}${Number(count) === 1 ? '' : 's'}`]
  })
  return parts.length > 0 ? parts.join(' ') : iso
}

export const numberWords = (value: number): string => {
  const [whole = '', rest] = String(value).split('.')
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

export const plainWords = (name: string): string => name.replaceAll('_', ' ')

/** The measure alone; empty where there is none. */
export function measureWords(value: PenaltyValue): string {
  const unit = value.unit === undefined ? '' : ` ${value.unit}`
  if (value.duration !== undefined) return durationWords(value.duration)
  if (value.durationRange) return value.durationRange.map(durationWords).join(' to ')
  if (value.amount !== undefined) return `${numberWords(value.amount)}${unit}`
  return value.amountRange ? `${value.amountRange.map(numberWords).join(' to ')}${unit}` : ''
}

/** `fine, 50 MCI (172,500 KZT); sought` */
export function penaltyWords(value: PenaltyValue): string {
  const measure = measureWords(value)
  const same = (value.equivalent ?? []).map((each) => `${numberWords(each.amount)} ${each.unit}`)
  return [
    plainWords(value.kind),
    measure && `, ${measure}`,
    same.length > 0 ? ` (${same.join(', ')})` : '',
    value.regime ? `, ${plainWords(value.regime)} security` : '',
    value.modality === 'imposed' ? '' : `; ${value.modality}`,
  ].join('')
}

/** `Code of Administrative Offences, art. 488 part 6 – title of the article` */
export function provisionWords(value: Provision, titles: Titles): string {
  const numbers = [
    value.article && `art. ${value.article}`,
    value.part && `part ${value.part}`,
    value.paragraph && `paragraph ${value.paragraph}`,
  ].filter(Boolean)
  const law = titles.law(value.law) ?? value.law
  const inferred = value.inferred ? ' (law inferred)' : ''
  const title = value.title ? ` – ${value.title}` : ''
  return `${[law, numbers.join(' ')].filter(Boolean).join(', ')}${inferred}${title}`
}

const personWords = (value: PersonValue): string => {
  const given = [value.given, value.patronymic].filter(Boolean).join(' ')
  const initials = value.given ? '' : value.initials
  return [value.family, given || initials].filter(Boolean).join(', ')
}

const placeWords = (value: PlaceValue, titles: Titles): string => {
  const region = value.region && (titles.region(value.region) ?? value.region)
  return [value.name, value.kind, region, value.country].filter(Boolean).join(', ')
}

/** What a mention means, one line for each of its values; empty where the text did not say. */
export function valueWords(mention: MentionRecord, titles: Titles): readonly string[] {
  const person = readAs(mention, 'PERSON')
  if (person) return [personWords(person)].filter(Boolean)
  const place = readAs(mention, 'PLACE')
  if (place) return [placeWords(place, titles)]
  const statute = readAs(mention, 'STATUTE')
  if (statute) return statute.provisions.map((each) => provisionWords(each, titles))
  const penalty = readAs(mention, 'PENALTY')
  if (penalty) return [penaltyWords(penalty)]
  const org = readAs(mention, 'ORG')
  if (org) return [[org.name, org.kind && plainWords(org.kind)].filter(Boolean).join(', ')]
  const date = readAs(mention, 'DATE')
  return date ? [date.iso] : []
}

const months =
  'January February March April May June July August September October November December'.split(' ')

/** `2023-05-01` → `1 May 2023`; what is no day comes back as it is. */
export function dayWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const name = months[(month ?? 0) - 1]
  return name && day ? `${day} ${name} ${year}` : iso
}

export const periodWords = ([first, last]: Period): string =>
  first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`
