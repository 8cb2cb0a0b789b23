/** Names of countries as this machine's Node knows them; browsers know fewer languages and other names. */
import { type Language, languages } from '../../pipeline/document.js'

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru', kk: 'kk' }
const names = new Map<Language, Intl.DisplayNames>()

/** `KG` → `Kyrgyzstan`; a code that is none comes back as it is. */
export function countryName(code: string, language: Language): string {
  const known = names.get(language) ?? new Intl.DisplayNames(tags[language], { type: 'region' })
  names.set(language, known)
  return known.of(code) ?? code
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Code → its names in the order of the languages: what a page takes along. */
export const countryNames = (): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    letters
      .flatMap((first) => letters.map((second) => first + second))
      .filter((code) => countryName(code, 'en') !== code)
      .map((code) => [code, languages.map((language) => countryName(code, language))]),
  )
