/** Wording for readers by key, out of `data/interface`; loaded when first asked for. */
import type { Language } from '../../pipeline/document.js'
import { loadPlaceNames, loadWording } from '../load/interface.js'

/** What is said, in the language asked for. */
export type Said = (language: Language) => string
export type Filling = Readonly<Record<string, string | number | Said>>

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
const wording = once(loadWording)
const placeNames = once(loadPlaceNames)

/** Tags of `Intl`: British dates for English. */
export const locale: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', kk: 'kk' }

/** Chromium knows no Kazakh: its readers take Russian months and commas sooner than `2023 M05`. */
const knownTag = (tag: string): string =>
  Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0 ? tag : 'ru'

/** A formatter of each language, made when first asked for: making one takes longer than using it a hundred times. */
export function perLanguage<T>(make: (tag: string) => T): (language: Language) => T {
  const made = new Map<Language, T>()
  return (language) => {
    const known = made.get(language) ?? make(knownTag(locale[language]))
    made.set(language, known)
    return known
  }
}

/** Kazakh numbers are written as Russian ones; Chromium knows the months of Kazakh and not its commas. */
const numbers = perLanguage((tag) => new Intl.NumberFormat(tag === 'kk' ? 'ru' : tag))
const shares = perLanguage((tag) => new Intl.NumberFormat(tag, { style: 'percent' }))

export const numberWords = (value: number, language: Language = 'en'): string =>
  numbers(language).format(value)

export const isWorded = (key: string): boolean => wording().has(key)

const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
const rules = perLanguage((tag) => {
  const rule = new Intl.PluralRules(tag)
  const known = rule.resolvedOptions().pluralCategories
  return { rule, categories: order.filter((each) => known.includes(each)) }
})

function formOf(key: string, language: Language, count?: number): string {
  const forms = wording().get(key)?.[language]
  if (!forms) throw new Error(`data/interface/words.tsv has no ${key}`)
  if (count === undefined || forms.length === 1) return forms[0]!
  const { rule, categories } = rules(language)
  return forms[categories.indexOf(rule.select(count) as (typeof order)[number])] ?? forms.at(-1)!
}

const filled = (form: string, filling: Filling, language: Language): string =>
  form.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = filling[name]
    if (value === undefined) return whole
    return typeof value === 'function' ? value(language) : String(value)
  })

/** The wording of a key; throws for a key without a row. */
export const word =
  (key: string, filling: Filling = {}): Said =>
  (language) =>
    filled(formOf(key, language), filling, language)

/** The plural form that goes with `count`, which stands for `{n}`. */
export const counted =
  (key: string, count: number): Said =>
  (language) =>
    filled(formOf(key, language, count), { n: numberWords(count, language) }, language)

/** What has no row is said as it is written, without the lines of its code. */
export const wordOr =
  (key: string, plain: string): Said =>
  (language) =>
    isWorded(key) ? word(key)(language) : plain.replaceAll('_', ' ')

export const same =
  (text: string): Said =>
  () =>
    text

/** `.93 → 93 %`, as the language writes it. */
export const percent =
  (share: number): Said =>
  (language) =>
    shares(language).format(share)

/** A place by its English name. */
export const placeSaid =
  (name: string): Said =>
  (language) =>
    placeNames().get(name)?.[language] ?? name
