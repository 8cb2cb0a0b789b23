import { z } from 'zod'

const pair = z.tuple([z.string(), z.string()])

export const schemeFile = z.object({
  id: z.string().regex(/^(ru|kk)-[a-z0-9-]+$/),
  title: z.string().min(1),
  language: z.enum(['ru', 'kk']),
  source: z.string().min(1),
  licence: z.string().min(1),
  /** Lower-case Cyrillic letter → Latin. */
  letters: z.record(z.string(), z.string()),
  /** What a letter or letters become in a place; the first that fits wins, before `letters`. `^` is the word's start, `$` its end. */
  rules: z.array(
    z.object({
      from: z.string().min(1),
      to: z.string(),
      after: z.string().optional(),
      before: z.string().optional(),
    }),
  ),
  /** Latin that stands for Cyrillic on the way back where the letters alone do not tell. */
  back: z.record(z.string(), z.string()).optional(),
  /** Cyrillic and its Latin. */
  examples: z.array(pair).min(1),
  /** Latin and the Cyrillic that the way back gives. */
  backExamples: z.array(pair).optional(),
})

export type Scheme = z.output<typeof schemeFile>
