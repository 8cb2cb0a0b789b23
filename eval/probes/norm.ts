/** The normal form of a mark as written, and whether a found value is that. No norm, or one that begins with `~`, asks nothing. */
import type { Label } from '../../pipeline/document.js'
import type {
  DateValue,
  OrgValue,
  PenaltyValue,
  PlaceValue,
  Provision,
  StatuteValue,
} from '../../pipeline/values.js'
import type { SamePlace } from '../cases/pair.js'
import { parseProvisions } from '../gold/fields.js'

const codes: readonly string[] = [
  'KZ-CC',
  'KZ-CAO',
  'KZ-CPC',
  'KZ-PEC',
  'KZ-CIV',
  'KZ-CIVP',
  'KZ-CONST',
  'KZ-CC-1997',
  'KZ-CAO-2001',
]

/** `KZ-CC? 272(2:1)`; other laws of Kazakhstan are one, whatever their slug. */
export function provisionText({ law, article, part, paragraph, inferred }: Provision): string {
  const known = law.startsWith('KZ-') && !codes.includes(law) ? 'KZ-LAW' : law
  if (!article) return known
  const inside = `${part ?? ''}${paragraph ? `:${paragraph}` : ''}`
  return `${known}${inferred ? '?' : ''} ${article}${inside && `(${inside})`}`
}

/** `KZ-LAW-slug` may also be written `KZ-LAW slug`. */
export const provisionsIn = (norm: string): readonly string[] => [
  ...new Set(parseProvisions(norm.replace(/\bKZ-LAW ([a-z])/g, 'KZ-LAW-$1')).map(provisionText)),
]

export const provisionsOf = (value: StatuteValue | undefined): readonly string[] => [
  ...new Set((value?.provisions ?? []).map(provisionText)),
]

export function measureText(value: PenaltyValue): string {
  const length = value.duration ?? value.durationRange?.join('/')
  if (length) return length
  const amounts = value.amount === undefined ? (value.amountRange ?? []) : [value.amount]
  return amounts.length > 0 ? `${amounts.join('-')}${value.unit ? ` ${value.unit}` : ''}` : ''
}

const sorted = (list: readonly string[]): string => [...list].sort().join('; ')

const words = (name: string): string =>
  (
    name
      .toLowerCase()
      .replace(/['’]s\b/g, '')
      .match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []
  )
    .filter((word) => !['party', 'movement', 'newspaper'].includes(word))
    .join(' ')

const written = (label: Label, value: unknown): string => {
  if (label === 'STATUTE') return sorted(provisionsOf(value as StatuteValue | undefined))
  if (label === 'PENALTY') {
    const penalty = (value ?? {}) as PenaltyValue
    return `${penalty.kind};${measureText(penalty)};${penalty.modality ?? ''}`
  }
  return label === 'DATE'
    ? ((value as DateValue | undefined)?.iso ?? '')
    : ((value as OrgValue | PlaceValue | undefined)?.name ?? '')
}

export const isAsked = (label: Label, norm: string): boolean =>
  label !== 'PERSON' && norm !== '' && !norm.startsWith('~')

/** The value in the form of a norm where it is not as the norm says; undefined where it is, or nothing is asked. */
export function otherValue(
  label: Label,
  norm: string,
  value: unknown,
  samePlace: SamePlace,
): string | undefined {
  if (!isAsked(label, norm)) return undefined
  const found = written(label, value)
  const right = {
    STATUTE: () => found === sorted(provisionsIn(norm)),
    PENALTY: () => found === norm || (norm.endsWith(';') && found.startsWith(norm)),
    PLACE: () => samePlace(found, norm.split(';')[0]!),
    ORG: () => words(found) === words(norm),
    DATE: () => found === norm,
    PERSON: () => true,
  }[label]()
  return right ? undefined : found || 'nothing'
}
