/** The role rows of a passage's language as sets, English beside them (names of offices travel between languages). */
import type { Language } from '../document.js'
import type { Roles } from './schema.js'

type List = Exclude<keyof Roles, 'source' | 'wrongs'>
export type RoleWords = { readonly [K in List]: ReadonlySet<string> } & {
  readonly wrongs: ReadonlySet<string>
}

const lists: readonly List[] = [
  'officials',
  'speech',
  'possessed',
  'aside',
  'notCharged',
  'againstThem',
  'between',
  'pronouns',
  'respectively',
  'joining',
  'onto',
  'plural',
  'latter',
  'first',
  'defenders',
  'accusing',
  'former',
  'punished',
  'addressing',
  'clause',
  'relative',
  'aboutLaw',
  'joins',
  'starters',
]

export const wordsOf = (roles: Roles, language: Language): RoleWords =>
  ({
    ...Object.fromEntries(lists.map((list) => [list, new Set(roles[list][language])])),
    wrongs: new Set(roles.wrongs),
  }) as unknown as RoleWords

export const holdsAny = (text: string, phrases: ReadonlySet<string>): boolean => {
  const low = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}'’-]+/gu, ' ')} `
  return [...phrases].some((phrase) => low.includes(` ${phrase} `))
}
