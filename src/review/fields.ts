/** The value of a mark ⇄ the inputs of its form. Inputs that were left as they are say nothing. */

import type { Fields } from '../../pipeline/correct/schema.js'
import { fieldsBetween } from '../../pipeline/correct/value.js'
import type { Label } from '../../pipeline/document.js'
import type {
  Amount,
  PenaltyValue,
  PlaceValue,
  Provision,
  StatuteValue,
  Values,
} from '../../pipeline/values.js'
import type { Titles, Whereabouts } from '../write/document.js'
import type { Form } from './request.js'

/** Inputs by name; of a statute one set for each provision, numbered. */
export type Inputs = Readonly<Record<string, string>>

export const spans = ['years', 'months', 'weeks', 'days', 'hours'] as const
/** The longer end of a range. */
export const spansTo = ['yearsTo', 'monthsTo', 'weeksTo', 'daysTo', 'hoursTo'] as const
export const provisionParts = ['law', 'article', 'part', 'paragraph'] as const

const duration = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?)?$/

function penaltyInputs(value: Partial<PenaltyValue>): Inputs {
  const [from, to] = value.durationRange ?? [value.duration ?? '', '']
  const of = (names: readonly string[], iso: string): Inputs => {
    const found = duration.exec(iso)
    return Object.fromEntries(names.map((name, at) => [name, found?.[at + 1] ?? '']))
  }
  const also = value.equivalent?.[0]
  return {
    kind: value.kind ?? '',
    ...of(spans, from),
    ...of(spansTo, to),
    life: value.duration === 'life' ? 'yes' : '',
    amount: String(value.amountRange?.[0] ?? value.amount ?? ''),
    amountTo: String(value.amountRange?.[1] ?? ''),
    unit: value.unit ?? '',
    also: String(also?.amount ?? ''),
    alsoUnit: also?.unit ?? '',
    regime: value.regime ?? '',
    modality: value.modality ?? 'imposed',
  }
}

/** One more provision than there are, to be filled in. */
const provisionInputs = ({ provisions = [] }: Partial<StatuteValue>): Inputs =>
  Object.fromEntries(
    [...provisions, {} as Partial<Provision>].flatMap((each, at) =>
      provisionParts.map((part) => [`${part}-${at}`, each[part] ?? '']),
    ),
  )

const simple = {
  PERSON: ['family', 'given', 'patronymic', 'initials', 'gender'],
  PLACE: ['name', 'kind', 'region', 'country', 'lat', 'lon', 'geonames'],
  ORG: ['name', 'kind'],
  DATE: ['iso'],
} as const

const numeric: ReadonlySet<string> = new Set(['lat', 'lon', 'geonames'])

/** What the form of a mark shows. */
export function inputsOf(label: Label, value: Values[Label] | undefined): Inputs {
  const told = (value ?? {}) as Fields
  if (label === 'PENALTY') return penaltyInputs(told as Partial<PenaltyValue>)
  if (label === 'STATUTE') return provisionInputs(told as Partial<StatuteValue>)
  return Object.fromEntries(simple[label].map((name) => [name, String(told[name] ?? '')]))
}

const filled = (text: string): string | null => text.trim() || null

const figure = (text: string | undefined): number | null => {
  const digits = text?.replace(/\s/g, '').replace(',', '.')
  return digits ? Number(digits) : null
}

const signs = ['Y', 'M', 'W', 'D', 'H'] as const

/** ISO 8601; null where nothing was filled in. */
function durationOf(names: readonly string[], now: Inputs): string | null {
  const parts = names.map((name, at) =>
    now[name]?.trim() ? `${now[name].trim()}${signs[at]}` : '',
  )
  const [hours = ''] = parts.slice(-1)
  const days = parts.slice(0, -1).join('')
  return days || hours ? `P${days}${hours && `T${hours}`}` : null
}

/** Where there are two ends, a range; else the one there is. */
function measureOf(now: Inputs): Fields {
  const [from, to] = [durationOf(spans, now), durationOf(spansTo, now)]
  if (now.life) return { duration: 'life', durationRange: null }
  return from !== null && to !== null
    ? { duration: null, durationRange: [from, to] }
    : { duration: from ?? to, durationRange: null }
}

function amountOf(now: Inputs): Fields {
  const [from, to] = [figure(now.amount), figure(now.amountTo)]
  return from !== null && to !== null
    ? { amount: null, amountRange: [from, to] }
    : { amount: from ?? to, amountRange: null }
}

/** The first of the other amounts that a text gives for the same fine; the rest stays. */
function equivalentOf(now: Inputs, before: readonly Amount[] = []): Fields {
  const amount = figure(now.also)
  const own = amount === null ? [] : [{ amount, unit: now.alsoUnit?.trim() || 'KZT' }]
  const all = [...own, ...before.slice(1)]
  return { equivalent: all.length > 0 ? all : null }
}

function penaltyFields(before: Inputs, now: Inputs, value: Partial<PenaltyValue>): Fields {
  const changed = (...names: readonly string[]) => names.some((name) => before[name] !== now[name])
  return {
    ...(changed('kind') && { kind: filled(now.kind ?? '') }),
    ...(changed(...spans, ...spansTo, 'life') && measureOf(now)),
    ...(changed('amount', 'amountTo') && { ...amountOf(now), equivalent: null }),
    ...(changed('unit') && { unit: filled(now.unit ?? '') }),
    ...(changed('also', 'alsoUnit') && equivalentOf(now, value.equivalent)),
    ...(changed('regime') && { regime: filled(now.regime ?? '') }),
    ...(changed('modality') && { modality: now.modality }),
  }
}

/** A provision that is another now loses its title and address, which were the old one's. */
function provisionFields(value: Partial<StatuteValue>, now: Inputs): Fields {
  const count = Object.keys(now).filter((name) => name.startsWith('law-')).length
  const provisions = Array.from({ length: count }, (_, at) => {
    const told = Object.fromEntries(
      provisionParts.flatMap((part) => {
        const text = now[`${part}-${at}`]?.trim()
        return text ? [[part, text]] : []
      }),
    )
    const old = value.provisions?.[at]
    return old && provisionParts.every((part) => old[part] === told[part]) ? old : told
  }).filter((each) => Object.keys(each).length > 0)
  return fieldsBetween({ provisions: value.provisions }, { provisions }) ?? {}
}

/** A place of another name lies elsewhere: where, the gazetteer knows, or nobody. */
function placeFields(told: Fields, place: Titles['place']): Fields {
  if (typeof told.name !== 'string') return told
  const known: Whereabouts = place?.(told.name) ?? {}
  return {
    lat: known.lat ?? null,
    lon: known.lon ?? null,
    geonames: null,
    ...told,
    ...(told.region === undefined && known.region && { region: known.region }),
  }
}

/** What the form says that the value did not; undefined where nothing was changed. */
export function fieldsOf(
  label: Label,
  value: Values[Label] | undefined,
  form: Form,
  place?: (name: string) => Whereabouts | undefined,
): Fields | undefined {
  const before = inputsOf(label, value)
  const now = {
    ...before,
    ...Object.fromEntries(Object.entries(form).map(([name, each]) => [name, String(each)])),
  }
  const told =
    label === 'PENALTY'
      ? penaltyFields(before, now, (value ?? {}) as Partial<PenaltyValue>)
      : label === 'STATUTE'
        ? provisionFields((value ?? {}) as Partial<StatuteValue>, now)
        : Object.fromEntries(
            simple[label]
              .filter((name) => before[name] !== now[name])
              .map((name) => [
                name,
                numeric.has(name) ? figure(now[name]) : filled(now[name] ?? ''),
              ]),
          )
  const all = label === 'PLACE' ? placeFields(withCountry(told, value as PlaceValue), place) : told
  return Object.keys(all).length > 0 ? all : undefined
}

/** A place that is nowhere yet is in Kazakhstan. */
const withCountry = (told: Fields, value: PlaceValue | undefined): Fields =>
  value === undefined && told.name ? { country: 'KZ', ...told } : told
