/** What the gazetteer has for a word by itself. Each spelling is looked up once. */
import type { Language } from '../../document.js'
import { type Found, type Gazetteer, keyOf, type Village } from '../../gazetteer/index.js'
import type { Form } from '../../read/form.js'
import { memo } from '../../read/memo.js'
import { Shape } from '../../read/shape.js'

export interface Names {
  /** The keys that the word may stand for, its own first. */
  readonly keys: readonly string[]
  readonly found: readonly Found[]
  /** Where no place of the main tables has the name. */
  readonly villages: readonly Village[]
  /** Some name of more words begins with it. */
  readonly opens: boolean
}

export type NamesOf = (form: Form, language: Language) => Names

const none: readonly never[] = []

/** Words written as one: `NorthernKazakhstan`. */
export const parted = (raw: string): string => raw.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')

export const isStrong = ({ strong }: Found): boolean => strong

/** 2 for a name that stands by itself, 1 for one that needs more, 0 for none. */
export const rankOf = (found: readonly Found[]): number =>
  found.length === 0 ? 0 : found.some(isStrong) ? 2 : 1

export function namesBy(gazetteer: Gazetteer): NamesOf {
  const lookUp = (keys: readonly string[]): Names => {
    let found: readonly Found[] = none
    for (const key of keys) {
      const one = gazetteer.find(key)
      if (rankOf(one) > rankOf(found)) found = one
    }
    const villages = found.length > 0 ? undefined : keys.map(gazetteer.villages)
    return {
      keys,
      found,
      villages: villages?.find((some) => some.length > 0) ?? none,
      opens: keys.some(gazetteer.opens),
    }
  }
  /** Written as one word it is a name, though it were weak as several. */
  const named = (names: Names, words: string): Names => {
    const key = keyOf(words)
    const found = gazetteer.find(key).map((one) => ({ ...one, strong: true }))
    return found.length > 0
      ? { ...names, keys: [...names.keys, key], found, villages: none }
      : names
  }
  const by = (language: Language) =>
    memo(({ raw, folded, shape }: Form) => {
      const names = lookUp(gazetteer.forms(folded, language))
      return shape & Shape.camel && names.found.length === 0 ? named(names, parted(raw)) : names
    })
  const all = { en: by('en'), ru: by('ru'), kk: by('kk') }
  return (form, language) => all[language](form)
}
