import type { PlaceKind } from '../../values.js'

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
] as const satisfies readonly PlaceKind[]
