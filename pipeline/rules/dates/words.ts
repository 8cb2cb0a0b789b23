/** What the rows of dates say, by folded word; made once for a lexicon. */
import type { Language, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import { kazakhKeys, latinWords } from '../../names/translit/kazakh.js'
import type { Form } from '../../read/form.js'
import { memo } from '../../read/memo.js'
import { Shape } from '../../read/shape.js'
import { remember } from '../../remember.js'
import { type MonthOf, monthReader } from './months.js'
import type { DateLexicon } from './schema.js'

type ByLanguage = DateLexicon['words']['year']

export interface YearPhrase {
  readonly words: readonly string[]
  readonly shift: number
  readonly of: 'report' | 'told'
}

export type YearPlace = 'before' | 'ahead' | 'after' | 'beside'

export interface DateWords {
  readonly monthOf: MonthOf
  /** Figures, quotation marks and words for dates: nothing else begins one. */
  readonly mayBegin: (token: Token) => boolean
  /** `года`, `жылғы`. */
  readonly year: ReadonlySet<string>
  /** `айында`. */
  readonly month: ReadonlySet<string>
  /** What is written onto a day: `st`, `го`, `інде`. */
  readonly ordinals: ReadonlySet<string>
  /** `twentieth`, and `twenty` before `first`. */
  readonly days: ReadonlyMap<string, number>
  readonly tens: ReadonlyMap<string, number>
  /** Words that tell a year, by where they stand and their first word; the longest first. */
  readonly phrases: (place: YearPlace) => ReadonlyMap<string, readonly YearPhrase[]>
  readonly besideFigures: {
    readonly before: ReadonlySet<string>
    readonly after: ReadonlySet<string>
  }
  /** A Kazakh word in Latin letters → the word of these rows that it is. */
  readonly cyrillic: (form: Form) => string | undefined
}

export const folded = (lists: ByLanguage): ReadonlySet<string> =>
  new Set([...lists.en, ...lists.ru, ...lists.kk].map(foldWord))

const piece = /[\p{L}\p{M}]+\.?|\d+|[^\s\p{L}]/gu

function daysOf({ ordinals }: DateLexicon, role: 'day' | 'tens'): ReadonlyMap<string, number> {
  const rows = ordinals.filter((row) => row.role === role)
  return new Map(rows.flatMap(({ forms, value }) => forms.map((form) => [foldWord(form), value])))
}

/** Every Kazakh word of the rows, as Latin spellings are looked up. */
function kazakhWords({ words, ordinals, years }: DateLexicon, months: Iterable<string>) {
  const of = (language: Language) =>
    Object.values(words).flatMap((list) =>
      typeof list === 'object' && language in list ? (list as ByLanguage)[language] : [],
    )
  const rows = [
    ...months,
    ...of('kk'),
    ...words.month,
    ...ordinals.filter((row) => row.language === 'kk').flatMap((row) => row.forms),
    ...years.filter((row) => row.language === 'kk').flatMap((row) => row.forms),
  ]
  return rows.flatMap((row) => foldWord(row).split(' '))
}

function phrasesOf({ years }: DateLexicon, place: YearPlace) {
  const found = new Map<string, YearPhrase[]>()
  for (const { place: own, shift, of, forms } of years)
    for (const form of own === place ? forms : []) {
      const words = foldWord(form).match(piece) ?? []
      const first = words[0]!
      found.set(first, [...(found.get(first) ?? []), { words, shift, of }])
    }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

function make(lexicon: DateLexicon): DateWords {
  const { words, alphabets } = lexicon
  const { monthOf, mayBe, forms } = monthReader(lexicon)
  const keys = kazakhKeys(alphabets)
  const cyrillic = latinWords(keys, () => kazakhWords(lexicon, forms('kk')))
  const byPlace = new Map(
    (['before', 'ahead', 'after', 'beside'] as const).map((place) => [
      place,
      phrasesOf(lexicon, place),
    ]),
  )
  const [days, tens] = [daysOf(lexicon, 'day'), daysOf(lexicon, 'tens')]
  const before = byPlace.get('before')!
  const begins = remember(
    (word: string) =>
      /^\d/.test(word) || days.has(word) || tens.has(word) || before.has(word) || mayBe(word),
  )
  return {
    monthOf,
    mayBegin: ({ form, folded: word }) => (form.shape & Shape.quote) !== 0 || begins(word),
    year: folded(words.year),
    month: new Set(words.month.map(foldWord)),
    ordinals: folded(words.ordinal),
    days,
    tens,
    phrases: (place) => byPlace.get(place)!,
    besideFigures: { before: folded(words.beforeFigures), after: folded(words.afterFigures) },
    cyrillic: memo((form) => cyrillic(form.folded)),
  }
}

const made = new WeakMap<DateLexicon, DateWords>()

export function dateWordsOf(lexicon: DateLexicon): DateWords {
  const known = made.get(lexicon) ?? make(lexicon)
  made.set(lexicon, known)
  return known
}
