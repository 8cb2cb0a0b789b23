/**
 * Kazakh in Latin letters: what a word may be in Cyrillic, by every alphabet that was in use. No one of them is told from a word, some
 * letters stand for several (`u` for ұ and у), and much is written without its marks (`bolimi`), so a word has several readings;
 * words of the lexicon tell which one is meant.
 */
import { type Cyrillise, cyrilliser } from '../names/translit/back.js'
import type { Scheme } from '../names/translit/schema.js'

/** A folded word in Latin letters → its readings in Cyrillic, folded. */
export type ReadKazakhLatin = (word: string) => readonly string[]

/** By its vowels, but those of the ending `мен`, which is the same behind all. */
const isFront = (word: string): boolean => /[еіөүә]/.test(word.replace(/[мбп]е(?=н$)/u, ''))

/** Without marks о stands for ө and the first у for ү or ұ, as the other vowels of the word say: `болими` is `бөлими`. */
const marked = (word: string): string =>
  isFront(word) ? word.replaceAll('о', 'ө').replace(/[уұ]/, 'ү') : word.replace('у', 'ұ')

/** Where one letter stands for к and қ, the other vowels say which: `калалык` is `қалалық`, `кодекс` stays. */
const hard = (word: string): string =>
  isFront(word) ? word : word.replaceAll('к', 'қ').replaceAll('г', 'ғ')

/** Of an abbreviation the first letters have their marks: `кк` is `қк`, `акбтк` `әқбтк`. */
const abbreviated = (word: string): readonly string[] =>
  /^[аәуұ]?[бвгджзклмнпрстфхшқғң]{2,5}$/u.test(word)
    ? [
        word
          .replace(/^([^қ]*?)к/u, '$1қ')
          .replace(/^а/u, 'ә')
          .replace(/^у/u, 'ұ'),
      ]
    : []

/** The genitive without its mark: `бабынын`. */
const nasal = (word: string): string => word.replace(/([ыі])н$/u, '$1ң')

/** One letter may stand for и or ы and й: `боыынша` is `бойынша`. */
const glided = (word: string): string => {
  let out = ''
  for (const letter of word) out += /[иы]/.test(letter) && /[аеоуыіәөұү]$/.test(out) ? 'й' : letter
  return out
}

/** What else a word may be that a scheme has put into Cyrillic, itself first. */
export const variants = (word: string): readonly string[] => {
  const plain = word.replaceAll('ұ', 'у').replace(/[ый]а/gu, 'я')
  const loan = word
    .replaceAll('ұ', 'у')
    .replaceAll('тс', 'ц')
    .replace(/[иый]а/gu, 'ия')
  const own = [word, plain, marked(plain), word.replaceAll('и', 'і'), ...abbreviated(plain)]
  // `policia`, `polıtsıa`
  if (loan !== plain) own.push(loan)
  if (isFront(word)) own.push(marked(plain).replaceAll('а', 'ә'))
  else own.push(hard(plain), hard(marked(plain)))
  const open = [...own, ...own.map(glided)]
  return [...open, ...open.map(nasal)]
}

export function kazakhLatin(schemes: readonly Scheme[]): ReadKazakhLatin {
  const back: readonly Cyrillise[] = schemes.map(cyrilliser)
  return (word) => [...new Set(back.flatMap((cyrillise) => variants(cyrillise(word))))]
}
