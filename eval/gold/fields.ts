/** The fields of a mark → a value, and back. A field that begins with `~` is doubtful and not scored: it comes back undefined. */
import type { Label } from '../../pipeline/document.js'
import {
  type Modality,
  modalities,
  type PenaltyKind,
  type PenaltyValue,
  type Provision,
  penaltyKinds,
  placeKinds,
  type Values,
} from '../../pipeline/values.js'

const sure = (field: string | undefined): string | undefined =>
  field === undefined || field === '' || field.startsWith('~') ? undefined : field

/** `KZ-CC 405(1),405(2:3),296; KZ-CAO 488`; a law with `?` is inferred. */
export function parseProvisions(fields: string): readonly Provision[] {
  return fields.split(';').flatMap((group) => {
    const found = /^\s*([A-Z][\w-]*)(\?)?(?:\s+(.+))?$/.exec(group)
    if (!found) throw new Error(`not a law and its articles: ${group}`)
    const base = { law: found[1]!, ...(found[2] && { inferred: true as const }) }
    if (!found[3]) return [base]
    return found[3].split(',').map((one) => {
      const parts = /^\s*([\dA-Za-z.–-]+)(?:\(([^:()]*)(?::([^()]*))?\))?\s*$/.exec(one)
      if (!parts) throw new Error(`not an article: ${one}`)
      return {
        ...base,
        article: parts[1]!,
        ...(parts[2] && { part: parts[2] }),
        ...(parts[3] && { paragraph: parts[3] }),
      }
    })
  })
}

export function parseMeasure(measure: string): Omit<PenaltyValue, 'kind' | 'modality'> {
  if (measure === '') return {}
  const range = measure.split('/')
  if (/^P|^life$/.test(measure)) {
    if (
      !range.every((each) =>
        /^P(?=\d)(?:[\d.]+Y)?(?:[\d.]+M)?(?:[\d.]+W)?(?:[\d.]+D)?$|^PT[\d.]+H$|^life$/.test(each),
      )
    )
      throw new Error(`not an ISO 8601 duration: ${measure}`)
    return range.length === 2 ? { durationRange: [range[0]!, range[1]!] } : { duration: measure }
  }
  const found = /^([\d.]+)(?:\/([\d.]+))?(?: ([A-Z]{3,4}))?$/.exec(measure)
  if (!found) throw new Error(`not a measure: ${measure}`)
  const unit = found[3] && { unit: found[3] }
  return found[2]
    ? { amountRange: [Number(found[1]), Number(found[2])], ...unit }
    : { amount: Number(found[1]), ...unit }
}

const oneOf = <T extends string>(
  list: readonly T[],
  field: string | undefined,
  what: string,
): T | undefined => {
  if (field === undefined) return undefined
  if (!(list as readonly string[]).includes(field)) throw new Error(`not a ${what}: ${field}`)
  return field as T
}

export const isoDate =
  /^(?:\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?|--\d\d(?:-\d\d)?)$/

export type GoldValue = { [K in keyof Values]: Partial<Values[K]> }[keyof Values]

/** Undefined where the mark carries no value or a doubtful one. Throws where the fields do not parse. */
export function parseFields(label: Label, fields: string): GoldValue | undefined {
  const single = label !== 'PLACE' && label !== 'PENALTY'
  if (fields === '' || (single && fields.startsWith('~'))) return undefined
  const parts = fields.split(';')
  switch (label) {
    case 'PERSON':
      if (!/^[\p{Ll}\d]+(?:-[\p{Ll}\d]+)*$/u.test(fields))
        throw new Error(`not a person id: ${fields}`)
      return { personId: fields }
    case 'PLACE': {
      const kind = oneOf(placeKinds, sure(parts[1]), 'kind of place')
      const name = sure(parts[0])
      return { ...(name && { name }), ...(kind && { kind }) }
    }
    case 'STATUTE':
      return { provisions: parseProvisions(fields) }
    case 'PENALTY': {
      const kind = oneOf<PenaltyKind>(penaltyKinds, sure(parts[0]), 'kind of penalty')
      const modality = oneOf<Modality>(modalities, sure(parts[2]), 'modality')
      const measure = parts[1]?.startsWith('~') ? undefined : parseMeasure(parts[1] ?? '')
      return { ...(kind && { kind }), ...measure, ...(modality && { modality }) }
    }
    case 'DATE':
      if (!isoDate.test(fields)) throw new Error(`not an ISO 8601 date: ${fields}`)
      return { iso: fields }
    case 'ORG':
      return { name: fields }
  }
}

const placeOf = ({ article, part, paragraph }: Provision): string => {
  const inner = `${part ?? ''}${paragraph === undefined ? '' : `:${paragraph}`}`
  return `${article}${inner === '' ? '' : `(${inner})`}`
}

/** `KZ-CC 405(1),405(2:3),296;KZ-CAO 488` */
export function provisionsText(provisions: readonly Provision[]): string {
  const groups: { law: string; articles: string[] }[] = []
  for (const each of provisions) {
    const law = `${each.law}${each.inferred ? '?' : ''}`
    const last = groups.at(-1)
    const goes = last?.law === law && last.articles.length > 0 && each.article !== undefined
    if (goes) last.articles.push(placeOf(each))
    else groups.push({ law, articles: each.article === undefined ? [] : [placeOf(each)] })
  }
  return groups.map(({ law, articles }) => [law, articles.join(',')].join(' ').trim()).join(';')
}

/** The measure of a penalty; empty where it has none. */
export function measureText({ duration, durationRange, ...money }: Partial<PenaltyValue>): string {
  const unit = money.unit === undefined ? '' : ` ${money.unit}`
  if (duration !== undefined || durationRange) return duration ?? durationRange!.join('/')
  if (money.amount !== undefined) return `${money.amount}${unit}`
  return money.amountRange ? `${money.amountRange.join('/')}${unit}` : ''
}

function written(label: Label, value: GoldValue): string {
  const of = <L extends Label>(_: L) => value as Partial<Values[L]>
  switch (label) {
    case 'PERSON':
      return of(label).personId ?? ''
    case 'PLACE':
      return [of(label).name ?? '', of(label).kind ?? ''].join(';')
    case 'STATUTE':
      return provisionsText(of(label).provisions ?? [])
    case 'PENALTY': {
      const { kind = '', modality = '' } = of(label)
      return [kind, measureText(of(label)), modality].join(';')
    }
    case 'DATE':
      return of(label).iso ?? ''
    case 'ORG':
      return of(label).name ?? ''
  }
}

/** The way back from `parseFields`; empty where the notation cannot say the value. */
export function fieldsOf(label: Label, value: GoldValue | undefined): string {
  if (!value) return ''
  const fields = written(label, value)
  if (/[|{}\r\n]|^~/.test(fields) || fields.replace(/;/g, '') === '') return ''
  try {
    const again = parseFields(label, fields)
    return again && written(label, again) === fields ? fields : ''
  } catch {
    return ''
  }
}
