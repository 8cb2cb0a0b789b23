/** An inflected word to the keys that its dictionary form may have, the word as it stands first. */
import type { Language } from '../document.js'
import { keyOf, stemKey } from './key.js'

export interface EndingRow {
  readonly ending: string
  /** What may stand in its place in the dictionary form, parted by blanks; `-` for nothing. */
  readonly standsFor: string
}

export interface Endings {
  readonly russian: readonly EndingRow[]
  readonly kazakh: readonly string[]
  /** Of Kazakh in Latin letters, by every alphabet. */
  readonly kazakhLatin: readonly string[]
}

/** `word` folded, of a text in `language`. Keys without repeats. */
export type FormsOf = (word: string, language: Language) => readonly string[]

const cyrillic = /[\u0400-\u04ff]/
const kazakhLetter = /[әғқңөұүһі]/

const longestFirst = (endings: readonly string[]): readonly string[] =>
  [...new Set(endings)].sort((a, b) => b.length - a.length)

export function formsBy({ russian, kazakh, kazakhLatin }: Endings): FormsOf {
  const bases = russian.map(({ ending, standsFor }) => ({
    ending,
    bases: standsFor.split(' ').map((base) => (base === '-' ? '' : base)),
  }))
  const [cases, latinCases] = [longestFirst(kazakh), longestFirst(kazakhLatin)]

  const russianForms = (word: string): readonly string[] =>
    bases
      .filter(({ ending }) => word.endsWith(ending) && word.length >= ending.length + 2)
      .flatMap(({ ending, bases }) =>
        bases.map((base) => word.slice(0, word.length - ending.length) + base),
      )

  /** The word without a case ending, also after an apostrophe (`Qazaqstan’nyń`). */
  const kazakhForms = (word: string, endings: readonly string[]): readonly string[] =>
    endings
      .filter((ending) => word.endsWith(ending) && word.length > ending.length + 2)
      .map((ending) => word.slice(0, -ending.length).replace(/['’-]$/, ''))

  return (word, language) => {
    const forms = [word]
    if (cyrillic.test(word)) {
      const isKazakh = kazakhLetter.test(word)
      if (language !== 'ru' || isKazakh) forms.push(...kazakhForms(word, cases))
      if (language !== 'kk' && !isKazakh) forms.push(...russianForms(word))
    } else if (language === 'kk') forms.push(...kazakhForms(word, latinCases))
    const stem = stemKey(word)
    const keys = forms.map(keyOf)
    return [...new Set(stem === undefined ? keys : [...keys, stem])].filter((key) => key !== '')
  }
}
