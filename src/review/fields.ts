/** The value of a mark ⇄ the inputs of its form. Inputs that were left as they are say nothing. */

import type { Fields } from '../../pipeline/correct/schema.js'
import { fieldsBetween } from '../../pipeline/correct/value.js'
import type { Label } from '../../pipeline/document.js'
import type {
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
export const provisionParts = ['law', 'article', 'part', 'paragraph'] as const

const duration = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?)?$/

function penaltyInputs(value: Partial<PenaltyValue>): Inputs {
  const found = duration.exec(value.duration ?? '')
  return {
    kind: value.kind ?? '',
    ...Object.fromEntries(spans.map((name, at) => [name, found?.[at + 1] ?? ''])),
    life: value.duration === 'life' ? 'yes' : '',
    amount: String(value.amountRange?.[0] ?? value.amount ?? ''),
    amountTo: String(value.amountRange?.[1] ?? ''),
    unit: value.unit ?? '',
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
  PLACE: ['name', 'kind', 'region', 'country'],
  ORG: ['name', 'kind'],
  DATE: ['iso'],
} as const

/** What the form of a mark shows. */
export function inputsOf(label: Label, value: Values[Label] | undefined): Inputs {
  const told = (value ?? {}) as Fields
  if (label === 'PENALTY') return penaltyInputs(told as Partial<PenaltyValue>)
  if (label === 'STATUTE') return provisionInputs(told as Partial<StatuteValue>)
  return Object.fromEntries(simple[label].map((name) => [name, String(told[name] ?? '')]))
}

const filled = (text: string): string | null => text.trim() || null

function penaltyFields(before: Inputs, now: Inputs): Fields {
  const changed = (...names: readonly string[]) => names.some((name) => before[name] !== now[name])
  const measure = () => {
    const of = (name: string, sign: string) =>
      now[name]?.trim() ? `${now[name].trim()}${sign}` : ''
    const days = `${of('years', 'Y')}${of('months', 'M')}${of('weeks', 'W')}${of('days', 'D')}`
    const hours = of('hours', 'H')
    return now.life ? 'life' : days || hours ? `P${days}${hours && `T${hours}`}` : null
  }
  const figure = (name: string) => {
    const text = now[name]?.replace(/\s/g, '').replace(',', '.')
    return text ? Number(text) : null
  }
  const [from, to] = [figure('amount'), figure('amountTo')]
  const isRange = from !== null && to !== null
  return {
    ...(changed('kind') && { kind: filled(now.kind ?? '') }),
    ...(changed(...spans, 'life') && { duration: measure(), durationRange: null }),
    ...(changed('amount', 'amountTo') && {
      amount: isRange ? null : from,
      amountRange: isRange ? [from, to] : null,
      equivalent: null,
    }),
    ...(changed('unit') && { unit: filled(now.unit ?? '') }),
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
    ...told,
    lat: known.lat ?? null,
    lon: known.lon ?? null,
    geonames: null,
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
      ? penaltyFields(before, now)
      : label === 'STATUTE'
        ? provisionFields((value ?? {}) as Partial<StatuteValue>, now)
        : Object.fromEntries(
            simple[label]
              .filter((name) => before[name] !== now[name])
              .map((name) => [name, filled(now[name] ?? '')]),
          )
  const all = label === 'PLACE' ? placeFields(withCountry(told, value as PlaceValue), place) : told
  return Object.keys(all).length > 0 ? all : undefined
}

/** A place that is nowhere yet is in Kazakhstan. */
const withCountry = (told: Fields, value: PlaceValue | undefined): Fields =>
  value === undefined && told.name ? { country: 'KZ', ...told } : told
