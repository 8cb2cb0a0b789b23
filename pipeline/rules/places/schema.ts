import { z } from 'zod'
import { placeKinds } from '../../values.js'

/** A row of inflections.tsv. */
export const inflectionRow = z.object({ ending: z.string().min(1), standsFor: z.string().min(1) })

/** A row of adjectives.tsv. */
export const adjectiveRow = z.object({
  id: z.string().regex(/^g\d+$/),
  name: z.string().min(2),
  adjectives: z.string().min(3),
})

/** A row of endings.tsv. */
export const endRow = z.object({ what: z.string().min(1), endings: z.string().min(1) })

export const titleRow = z.object({ name: z.string().min(1), names: z.string().min(1) })

/** A row of kazakhstan.tsv, world.tsv or own.tsv; in own.tsv empty cells leave the built row's. */
export const placeRow = z.object({
  id: z.string().regex(/^(?:g\d+|k\d{9}|o-[a-z-]+)$/),
  kind: z.enum(['', ...placeKinds]),
  name: z.string(),
  country: z.string().regex(/^(?:[A-Z]{2})?$/),
  region: z.string().regex(/^(?:\d\d)?$/),
  lat: z.string().regex(/^(?:-?\d+(?:\.\d+)?)?$/),
  lon: z.string().regex(/^(?:-?\d+(?:\.\d+)?)?$/),
  people: z.string().regex(/^\d*$/),
  names: z.string(),
  weak: z.string(),
})

export const villageRow = z.object({
  key: z.string().regex(/^[a-zšč0-9 ]+$/),
  name: z.string().min(2),
  places: z.string().regex(/^\d\d,[^|]*(?:\|\d\d,[^|]*)*$/),
})
