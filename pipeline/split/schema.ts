import { z } from 'zod'

const shape = z.object({
  id: z.string(),
  shape: z.string(),
  examples: z.array(z.string()).min(1),
  not: z.array(z.string()).min(1),
})

/** How reports are cut: `$name` in a shape is a fragment, `$month:en` the months of a language. */
export const shapesSchema = z.object({
  source: z.string(),
  months: z.record(z.string(), z.object({ en: z.string(), ru: z.string(), kk: z.string() })),
  fragments: z.record(z.string(), z.string()),
  shapes: z.array(shape),
  ends: z.string(),
  footnotes: z.object({ line: z.string(), url: z.string() }),
  notEntries: z.array(shape),
})

export const languagesSchema = z.object({
  source: z.string(),
  languages: z.array(
    z.object({
      language: z.enum(['en', 'ru', 'kk']),
      script: z.enum(['Latin', 'Cyrillic']),
      letters: z.string(),
      words: z.array(z.string()),
    }),
  ),
})

export type SplitShapes = z.infer<typeof shapesSchema>
export type LanguageRows = z.infer<typeof languagesSchema>['languages']
export interface SplitLexicon {
  readonly shapes: SplitShapes
  readonly languages: LanguageRows
}
