/**
 * Kazakh in Latin letters: what a word may be in Cyrillic, by every alphabet that was in use. No one of them is told from a word, some
 * letters stand for several (`u` for ұ and у), and much is written without its marks (`bolimi`), so a word has several readings;
 * words of the lexicon tell which one is meant.
 */
import { type Cyrillise, cyrilliser } from '../names/translit/back.js'
import type { Scheme } from '../names/translit/schema.js'

/** A folded word in Latin letters → its readings in Cyrillic, folded. */
export type ReadKazakhLatin = (word: string) => readonly string[]

const isFront = (word: string): boolean => /[еіөүә]/.test(word)

/** Without marks о stands for ө and the first у for ү or ұ, as the other vowels of the word say: `болими` is `бөлими`. */
const marked = (word: string): string =>
  isFront(word) ? word.replaceAll('о', 'ө').replace(/[уұ]/, 'ү') : word.replace('у', 'ұ')

/** The genitive without its mark: `бабынын`. */
const nasal = (word: string): string => word.replace(/([ыі])н$/u, '$1ң')

const variants = (word: string): readonly string[] => {
  const plain = word.replaceAll('ұ', 'у').replace(/[ый]а/gu, 'я')
  const own = [word, plain, marked(plain), word.replaceAll('и', 'і')]
  if (isFront(word)) own.push(marked(plain).replaceAll('а', 'ә'))
  // One letter may stand for и and й.
  const open = [...own, ...own.map((each) => each.replace(/(?<=[аеоуыіәөұү])и/gu, 'й'))]
  return [...open, ...open.map(nasal)]
}

export function kazakhLatin(schemes: readonly Scheme[]): ReadKazakhLatin {
  const back: readonly Cyrillise[] = schemes.map(cyrilliser)
  return (word) => [...new Set(back.flatMap((cyrillise) => variants(cyrillise(word))))]
}
