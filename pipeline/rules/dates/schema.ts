/** Rows of `data/dates`. */
import { z } from 'zod'
import type { Scheme } from '../../names/translit/schema.js'

const words = z.array(z.string())
const byLanguage = z.object({ en: words, ru: words, kk: words })

export const monthRow = z.object({
  month: z.string().transform(Number).pipe(z.int().min(1).max(12)),
  /** `short`: `мар`, `жел`, a month only beside a day, in Kazakh with the year as well (`қар` is snow). */
  role: z.enum(['name', 'short']),
  language: z.enum(['en', 'ru', 'kk']),
  forms: z.string().transform((forms) => forms.split(' ')),
})

export const yearRow = z.object({
  shift: z.string().transform(Number).pipe(z.int().min(-9).max(9)),
  of: z.enum(['report', 'told']),
  place: z.enum(['before', 'ahead', 'after', 'beside']),
  language: z.enum(['en', 'ru', 'kk']),
  forms: z.string().transform((forms) => forms.split('|')),
})

export const ordinalRow = z.object({
  value: z.string().transform(Number).pipe(z.int().min(1).max(31)),
  role: z.enum(['day', 'tens']),
  language: z.enum(['en', 'ru', 'kk']),
  forms: z.string().transform((forms) => forms.split(' ')),
})

export const dateWords = z.object({
  source: z.string(),
  kazakhEndings: words,
  year: byLanguage,
  ordinal: byLanguage,
  /** Kazakh words for month after its name: `шілде айында`. */
  month: words,
  beforeYear: byLanguage,
  beforeMonth: byLanguage,
  /** Endings that make a bare Kazakh month a time: `шілдеде`. */
  kazakhWhen: words,
  /** Nouns that make a bare month an event: `January events`. */
  afterMonth: byLanguage,
  notYears: words,
  joins: byLanguage,
  /** Small words before a further month that has the year: `in May, and again in June 2019`. */
  again: byLanguage,
  /** Words that may follow a bare day of a list: `May 3 and 5 in Almaty`. */
  free: words,
  everyYear: byLanguage,
  /** Words before a month that make it a name: `Bloody January`. */
  guard: byLanguage,
  /** `the end of May`: the words before `of`; in Kazakh those after the month. */
  parts: byLanguage,
  /** After a year: that of a birth. */
  born: words,
  /** What takes a date for its name: `Committee of May 31`, `улица 1 мая`. */
  named: byLanguage,
  between: byLanguage,
  /** Words before a number that is no day: `Articles 5 and 6`. */
  counted: words,
  /** `с 5 на 6 января`. */
  overnight: words,
  /** Words, or beginnings of words, of what is still to come. */
  future: byLanguage,
  /** Words right before a date, in Kazakh right behind it, up to which something lasts. */
  until: byLanguage,
  /** Words right before a date that say it is over: `ещё в мае`, `приговор от 20 декабря`. */
  already: byLanguage,
  past: byLanguage,
  /** Words beside a day and a month in figures, `от 21.08`, `21.08 күні`, without which they are some other number. */
  beforeFigures: byLanguage,
  afterFigures: byLanguage,
})

export interface DateLexicon {
  readonly months: readonly z.infer<typeof monthRow>[]
  readonly ordinals: readonly z.infer<typeof ordinalRow>[]
  readonly years: readonly z.infer<typeof yearRow>[]
  /** How Kazakh is written in Latin letters. */
  readonly alphabets: readonly Scheme[]
  readonly words: z.infer<typeof dateWords>
}
