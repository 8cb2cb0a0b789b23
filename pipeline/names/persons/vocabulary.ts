/** Words around names and ordinary words, found in any of their forms. */
import type { Language } from '../../document.js'
import { variants } from '../../lexicon/kazakh-latin.js'
import { unbrace } from '../../lexicon/notation.js'
import type { CueKind, CueRow, NameFacts, NameRows } from './rows.js'
import { forms } from './stems.js'

/** The language whose rows may describe the word: a Latin word in a Russian text is looked up as English. */
const spoken = (folded: string, language: Language): Language => {
  const cyrillic = /[а-яәғқңөұүһі]/.test(folded)
  if (!cyrillic) return 'en'
  return language === 'kk' ? 'kk' : 'ru'
}

/** A word of a Kazakh text in Latin letters → what it may be in Cyrillic ones. */
export type Spellings = NameRows['spellings']

const latin = /^[a-z\p{L}\p{M}'’-]+$/u
const cyrillicIn = /[а-яәғқңөұүһі]/

/** The same question asked of the readings of a Kazakh word in Latin letters, till one is answered. */
function respelt<T>(
  spellings: Spellings,
  folded: string,
  language: Language,
  ask: (word: string) => T,
  silent: (answer: T) => boolean,
): T | undefined {
  if (language !== 'kk' || cyrillicIn.test(folded) || !latin.test(folded)) return undefined
  const asked = new Set<string>()
  for (const spell of spellings)
    for (const word of variants(spell(folded))) {
      if (asked.has(word)) continue
      asked.add(word)
      const answer = ask(word)
      if (!silent(answer)) return answer
    }
  return undefined
}

/** Verbs stand in the one form of their row; nouns are found in any form. */
const oneForm: ReadonlySet<CueKind> = new Set([
  'verb',
  'speech',
  'particle',
  'patronymic',
  'naming',
  'object',
  'recipient',
  'whose',
])

export function cueIndex(rows: readonly CueRow[], spellings: Spellings): NameFacts['cues'] {
  const index = new Map<string, CueRow[]>()
  const tails: (CueRow & { readonly tail: string })[] = []
  for (const row of rows) {
    const key = `${row.language} ${row.word}`
    if (row.word.startsWith('-')) tails.push({ ...row, tail: row.word.slice(1) })
    else if (index.has(key)) index.get(key)?.push(row)
    else index.set(key, [row])
  }
  const find = (folded: string, language: Language): readonly CueRow[] => {
    const exact = index.get(`${language} ${folded}`) ?? []
    const others = forms(folded, language).slice(1)
    for (const form of others) {
      const found = index.get(`${language} ${form}`)?.filter((row) => !oneForm.has(row.kind))
      if (found && found.length > 0) return [...exact, ...found]
    }
    const ends = [folded, ...others]
    const tail = tails.filter(
      (row) => row.language === language && ends.some((form) => form.endsWith(row.tail)),
    )
    return [...exact, ...tail]
  }
  return (folded, language) => {
    const found = find(folded, spoken(folded, language))
    if (found.length > 0 || language !== 'kk') return found
    const own = find(folded, 'kk')
    if (own.length > 0) return own
    const again = respelt(spellings, folded, language, (word) => find(word, 'kk'), isNone)
    return again ?? own
  }
}

const isNone = (rows: readonly CueRow[]): boolean => rows.length === 0

export function stopIndex(rows: NameRows['stop'], spellings: Spellings): NameFacts['stopped'] {
  const words = new Set<string>()
  for (const row of rows) for (const word of row.words) words.add(`${row.language} ${word}`)
  return (folded, language) => {
    const own = spoken(folded, language)
    if (words.has(`${own} ${folded}`)) return 2
    const known = (word: string) => words.has(`kk ${word}`)
    if (respelt(spellings, folded, language, known, (is) => !is)) return 2
    // `Sotta`, `Túrmede`
    const inForm = (word: string) => forms(word, 'kk').some(known)
    if (respelt(spellings, folded, language, inForm, (is) => !is)) return 1
    if (own === 'en') return 0
    return forms(folded, own).some((form) => words.has(`${own} ${form}`)) ? 1 : 0
  }
}

export function monthIndex(rows: NameRows['stop'], spellings: Spellings): NameFacts['month'] {
  const stopped = stopIndex(
    rows.filter(({ kind }) => kind === 'month'),
    spellings,
  )
  return (folded, language) => stopped(folded, language) > 0
}

/** Endings of ordinary words that the lists may miss; the Russian ones are rows. */
const derived: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(?:tion|ment|ness|ity|ing|ism|ship|ence|ance|ally|ized|ised)s?$/,
  kk: /(?:[лдт][ыі][қк]|[лдт][ае]у|с[ыі]з|йын|йін|ады|еді|ған|ген|қан|кен)$/,
}

/** Rows that begin with a hyphen: `-ли`. */
function endsBy(words: ReadonlySet<string>): (word: string) => boolean {
  const endings = new Set(
    [...words]
      .filter((row) => row.startsWith('-'))
      .flatMap(unbrace)
      .map((ending) => ending.slice(1)),
  )
  const longest = Math.max(0, ...[...endings].map((ending) => ending.length))
  return (word) => {
    for (let size = Math.min(longest, word.length - 1); size > 1; size--)
      if (endings.has(word.slice(-size))) return true
    return false
  }
}

/** `случаев` is of `случай`, `адвокатов` of `адвокат`; `Токаев` is not of `тока`. */
const plural = /[ое]в$/

const singulars = (word: string): readonly string[] => {
  const cut = word.slice(0, -2)
  return /[аеиоуыэюя]$/.test(cut) ? [word, `${cut}й`] : [word, cut]
}

/** Shorter words (`ток`) would explain away surnames (`Токаев`). */
const shortestBase = 4

export function commonIndex(words: NameRows['common'], spellings: Spellings): NameFacts['common'] {
  const known = new Map<Language, (word: string) => boolean>()
  const ending = (word: string, language: Language): boolean => {
    const ends = known.get(language) ?? endsBy(words(language))
    known.set(language, ends)
    return ends(word)
  }
  return (folded, language) => {
    const own = spoken(folded, language)
    const listed = words(own)
    if (listed.has(folded)) return 2
    const known = (word: string) => words('kk').has(word)
    const inForm = (word: string) =>
      known(word) || forms(word, 'kk').some((form) => form.length >= shortestBase && known(form))
    if (respelt(spellings, folded, language, inForm, (is) => !is)) return 1
    if (derived[own]?.test(folded) || ending(folded, own)) return 1
    const base = (form: string) => form.length >= shortestBase && listed.has(form)
    const found = own === 'ru' && plural.test(folded) ? singulars(folded) : forms(folded, own)
    return found.some(base) ? 1 : 0
  }
}
