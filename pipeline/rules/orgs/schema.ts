import { z } from 'zod'
import { patternRow } from '../../match/schema.js'

export const orgPatternRow = patternRow.extend({ kind: z.string().min(1) })

export const nameRow = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: z.string().min(1),
  kind: z.string().min(1),
  en: z.string(),
  ru: z.string(),
  kk: z.string(),
})

export const kindRow = z.object({ kind: z.string().min(1), words: z.string().min(1) })

export const townRow = z.object({ en: z.string(), ru: z.string(), kk: z.string() })
