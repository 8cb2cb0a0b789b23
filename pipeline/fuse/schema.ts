import { z } from 'zod'
import { type Label, labels, languages } from '../document.js'

const perLabel = <T extends z.ZodType>(value: T) =>
  z.object(Object.fromEntries(labels.map((label) => [label, value])) as Record<Label, T>)

const chance = z.number().min(0).max(1)

export const fusionSchema = z.object({
  source: z.string(),
  /** A candidate below it is never chosen. */
  floor: perLabel(z.number()),
  /** A longer candidate at or above it takes what lies inside. */
  holds: perLabel(z.number()),
  model: perLabel(
    z.object({
      /** What the model alone proposes counts from this score on. */
      alone: z.number(),
      /** The same in texts of a language in which the model is better or worse at it. */
      aloneIn: z.partialRecord(z.enum(languages as ['en', 'ru', 'kk']), z.number()).optional(),
      /** What rules propose below this score needs the model's word for it. */
      support: z.number(),
      /** From this score on the model's range stands where rules propose another one of the same label. */
      border: z.number(),
    }),
  ),
  /** How often a mention is right by who proposed it: rules and model alike, rules alone, the model alone. */
  chance: perLabel(z.object({ both: chance, rules: chance, model: chance })),
})

export type FusionRows = z.infer<typeof fusionSchema>
