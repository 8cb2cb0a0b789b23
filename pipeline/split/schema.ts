import { z } from 'zod'

const words = z.array(z.string())
const byLanguage = z.object({ en: words, ru: words, kk: words })

export const wordsSchema = z.object({
  source: z.string(),
  /** What may stand before the date of an item: `On May 3`, `В ночь на 3 мая`. */
  before: byLanguage,
  /** `In early June,` */
  partOfMonth: byLanguage,
  weekdays: byLanguage,
  /** Small words beside the name of a place: `Almaty region, Talgar, 3 December`. */
  placeTypes: byLanguage,
  /** What a report of a month calls itself in its title. */
  reports: byLanguage,
  /** What stands beside the date in the line of a page that tells when it was published. */
  datelines: byLanguage,
  /** Small words there: `Posted on 5 March in News`. */
  datelineJoins: byLanguage,
})

/** Lines of a page that are no part of its text. */
export const navigationRow = z
  .object({
    id: z.string(),
    /** Phrases that a line may consist of: `Facebook Twitter`. */
    words: words.optional(),
    /** Whole lines; `*` is anything. */
    lines: words.optional(),
    examples: z.array(z.string()).min(1),
    not: z.array(z.string()).min(1),
  })
  .strict()

export const languagesSchema = z.object({
  source: z.string(),
  languages: z.array(
    z.object({
      language: z.enum(['en', 'ru', 'kk']),
      script: z.enum(['Latin', 'Cyrillic']),
      letters: z.string(),
      /** What words of the language end in, and those of its neighbours hardly ever. */
      endings: words.optional(),
      words,
    }),
  ),
})

export type SplitWords = z.infer<typeof wordsSchema>
export type NavigationRow = z.infer<typeof navigationRow>
export type LanguageRows = z.infer<typeof languagesSchema>['languages']
export interface SplitLexicon {
  readonly words: SplitWords
  readonly navigation: readonly NavigationRow[]
  readonly languages: LanguageRows
}
