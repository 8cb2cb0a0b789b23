import { z } from 'zod'

export const patternRow = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    kind: z.string().min(1),
    score: z.number().min(0).max(1),
    pattern: z.string().min(1),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()),
  })
  .strict()

export const nameRow = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.string().min(1),
  en: z.string(),
  ru: z.string(),
  kk: z.string(),
})

export const macroRow = z.object({ name: z.string().min(1), pattern: z.string().min(1) })
export const townRow = z.object({ en: z.string(), ru: z.string(), kk: z.string() })
export const endingRow = z.object({ language: z.enum(['ru', 'kk']), expression: z.string().min(1) })
