import { z } from 'zod'

export const patternRow = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/),
    score: z.number().min(0).max(1),
    pattern: z.string().min(1),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()),
  })
  .strict()

export const macroRow = z.object({ name: z.string().min(1), pattern: z.string().min(1) })
export const endingRow = z.object({ language: z.enum(['ru', 'kk']), expression: z.string().min(1) })
