/** `src/load/countries.ts` in a browser: the names that the page holds. */
import { type Language, languages } from '../../../pipeline/document.js'
import { given } from './given.js'

let known: Readonly<Record<string, readonly string[]>> | undefined

export function countryName(code: string, language: Language): string {
  known ??= JSON.parse(given('data/countries') ?? '{}') as NonNullable<typeof known>
  return known[code]?.[languages.indexOf(language)] ?? code
}
