/** Normal forms, one type per label, as the record shows them. */
import type { Label } from './document.js'

export type Gender = 'm' | 'f'

export interface PersonValue {
  /** One per individual over a run; set by `link`. */
  readonly personId?: string
  readonly family?: string
  readonly given?: string
  readonly patronymic?: string
  /** Letters of the initials in their order, without full stops: `M`, `Zh`, `AK`. */
  readonly initials?: string
  readonly gender?: Gender
}

export const placeKinds = [
  'country',
  'region',
  'city',
  'district',
  'settlement',
  'street',
  'square',
  'park',
  'monument',
  'building',
  'facility',
] as const
export type PlaceKind = (typeof placeKinds)[number]

export interface PlaceValue {
  readonly name: string
  readonly kind: PlaceKind
  /** ISO 3166-1 alpha-2. */
  readonly country?: string
  /** ISO 3166-2:KZ as of the report's date. */
  readonly region?: string
  readonly lat?: number
  readonly lon?: number
  readonly geonames?: number
}

export interface Provision {
  /** `KZ-CC`, `KZ-CAO`, `KZ-LAW-political-parties`, `UDHR`, `RU-CC`, … */
  readonly law: string
  readonly article?: string
  readonly part?: string
  readonly paragraph?: string
  /** True where the citation names no law and the entry told it. */
  readonly inferred?: true
  /** Official title of the article in English, where the data have it. */
  readonly title?: string
  readonly url?: string
}

export interface StatuteValue {
  readonly provisions: readonly Provision[]
}

export const penaltyKinds = [
  'administrative_arrest',
  'imprisonment',
  'restriction_of_liberty',
  'suspended_sentence',
  'fine',
  'house_arrest',
  'pretrial_detention',
  'recognizance',
  'bail',
  'rights_deprivation',
  'activity_ban',
  'community_service',
  'correctional_labour',
  'confiscation',
  'deportation',
  'citizenship_deprivation',
  'compulsory_treatment',
  'entry_ban',
  'exit_ban',
  'travel_ban',
  'warning',
  'censure',
  'probation',
  'administrative_supervision',
  'electronic_monitoring',
  'death_penalty',
] as const
export type PenaltyKind = (typeof penaltyKinds)[number]

export const modalities = ['imposed', 'sought', 'possible', 'lifted'] as const
export type Modality = (typeof modalities)[number]

export interface Amount {
  readonly amount: number
  /** `KZT`, `MCI`, `WAGE` (monthly wages), ISO 4217 otherwise. */
  readonly unit: string
}

/** At most one of the four measures. */
export interface PenaltyValue {
  readonly kind: PenaltyKind
  /** ISO 8601: `P7Y6M`; `life`. */
  readonly duration?: string
  readonly durationRange?: readonly [string, string]
  readonly amount?: number
  readonly amountRange?: readonly [number, number]
  readonly unit?: string
  readonly equivalent?: readonly Amount[]
  readonly regime?: string
  readonly modality: Modality
}

export interface OrgValue {
  readonly name: string
  readonly kind?: string
}

export interface DateValue {
  /** `2023-05-01`, `2023-05`, `2023`, `2022-07-01/2022-07-02`, `--10-25`. */
  readonly iso: string
}

export interface Values {
  readonly PERSON: PersonValue
  readonly PLACE: PlaceValue
  readonly STATUTE: StatuteValue
  readonly PENALTY: PenaltyValue
  readonly ORG: OrgValue
  readonly DATE: DateValue
}

export type Fact = {
  [L in Label]: { readonly mention: string; readonly label: L; readonly value: Values[L] }
}[Label]
