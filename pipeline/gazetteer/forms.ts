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

/** `й` stands behind a vowel, `ь` behind a consonant. */
const unlikely = /[бвгджзклмнпрстфхцчшщ]й$|[аеёиоуыэюя]ь$/

/** `isName`: whether some place is written as a Russian form, or none has its key. */
export function formsBy(
  { russian, kazakh, kazakhLatin }: Endings,
  isName: (form: string) => boolean,
): FormsOf {
  const bases = new Map(
    russian.map(({ ending, standsFor }) => [
      ending,
      standsFor.split(' ').map((base) => (base === '-' ? '' : base)),
    ]),
  )
  const longest = Math.max(...[...bases.keys()].map(({ length }) => length))
  const [cases, latinCases] = [longestFirst(kazakh), longestFirst(kazakhLatin)]

  /** By the longest ending alone: `малые` has `ые`, it is no `малы` with `е`. */
  const russianForms = (word: string): readonly string[] => {
    for (let size = Math.min(longest, word.length - 2); size > 0; size--) {
      const stem = word.slice(0, -size)
      const found = bases.get(word.slice(-size))?.map((base) => stem + base)
      if (found) return found.filter((form) => !unlikely.test(form) && isName(form))
    }
    return []
  }

  /** The word without a case ending, also after an apostrophe (`Qazaqstan’nyń`). */
  const kazakhForms = (word: string, endings: readonly string[]): readonly string[] =>
    endings
      .filter((ending) => word.endsWith(ending) && word.length > ending.length + 2)
      .map((ending) => word.slice(0, -ending.length).replace(/['’-]$/, ''))

  return (word, language) => {
    const adjective = language === 'ru' && /[ыио]й$/.test(word) && !isName(word)
    const forms = adjective ? [] : [word]
    if (cyrillic.test(word)) {
      const isKazakh = kazakhLetter.test(word)
      if (language !== 'ru' || isKazakh) forms.push(...kazakhForms(word, cases))
      if (language !== 'kk' && !isKazakh) forms.push(...russianForms(word))
    } else if (language === 'kk') {
      forms.push(...kazakhForms(word, latinCases))
      // The alphabet of 2018 writes у so.
      if (word.includes('ý')) forms.push(...forms.map((form) => form.replaceAll('ý', 'u')))
    }
    const stem = stemKey(word)
    const keys = forms.map(keyOf)
    return [...new Set(stem === undefined ? keys : [...keys, stem])].filter((key) => key !== '')
  }
}
