/** What the gazetteer has for a word by itself. Each spelling is looked up once. */
import type { Language } from '../../document.js'
import type { Found, Gazetteer, Village } from '../../gazetteer/index.js'
import type { Form } from '../../read/form.js'
import { memo } from '../../read/memo.js'

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
  const by = (language: Language) =>
    memo(({ folded }: Form) => lookUp(gazetteer.forms(folded, language)))
  const all = { en: by('en'), ru: by('ru'), kk: by('kk') }
  return (form, language) => all[language](form)
}
