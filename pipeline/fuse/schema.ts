import { z } from 'zod'
import { labels } from '../document.js'

const perLabel = z.object(
  Object.fromEntries(labels.map((label) => [label, z.number()])) as Record<
    (typeof labels)[number],
    z.ZodNumber
  >,
)

/** `floor`: a candidate below it is never chosen. `holds`: an outer candidate at or above it takes what lies inside. */
export const fusionSchema = z.object({ source: z.string(), floor: perLabel, holds: perLabel })

export type FusionRows = z.infer<typeof fusionSchema>
