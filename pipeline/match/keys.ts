/** Words of texts and words of rows meet under keys: the folded spelling, and stems that end in `~`. */
import type { Language } from '../document.js'
import { foldWord } from '../fold.js'
import { memo } from '../read/memo.js'
import type { KeysOf } from './questions.js'

const longestEnding = 9
/** What is longer is no word. */
const longest = 60
const cyrillic = /[\u0400-\u04ff]/

/** Pushes the stems that a word may have; `endings` fits a whole ending. */
function cut(word: string, endings: RegExp, keys: string[]): void {
  const shortest = Math.max(2, word.length - longestEnding)
  for (let at = word.length; at >= shortest; at--)
    if (at === word.length || endings.test(word.slice(at))) keys.push(`${word.slice(0, at)}~`)
}

function keysOfWord(folded: string, endings: RegExp): readonly string[] {
  const keys = [folded]
  if (folded.length >= longest || !cyrillic.test(folded)) return keys
  cut(folded, endings, keys)
  const hyphen = folded.search(/['-][^'-]*$/)
  if (hyphen > 1 && endings.test(folded.slice(hyphen + 1))) {
    const word = folded.slice(0, hyphen)
    keys.push(word)
    cut(word, endings, keys)
  }
  return keys
}

/**
 * Keys of the words of texts: the folded spelling, then every stem it may have: `рада` → `рада`, `рада~`, `рад~`. `endings` is an
 * expression of Cyrillic endings; only Cyrillic words are cut.
 */
export function keysBy(endings: string): KeysOf {
  const whole = new RegExp(`^(?:${endings})$`, 'u')
  return memo(({ folded }) => keysOfWord(folded, whole))
}

const latinWord = /^(?=.*[a-z])(?:[a-z\u00df-\u024f\u0259ә'’ʼ-]|\p{M})+$/u

/** Letters of a word that one Latin letter may stand for, at most so many: each doubles the readings. */
const mostVowels = 4

/** `міністрлігінен` → `министрлігінен` among others: one Latin letter stands for both vowels. */
function eitherVowel(word: string): readonly string[] {
  const count = word.match(/[іи]/g)?.length ?? 0
  if (count === 0 || count > mostVowels) return [word]
  return word
    .split(/[іи]/)
    .reduce<readonly string[]>(
      (heads, part, at) =>
        at === 0 ? [part] : heads.flatMap((head) => [`${head}і${part}`, `${head}и${part}`]),
      [],
    )
}

/** The same where Kazakh stands in Latin letters: a word has the keys of all that it may be in Cyrillic as well. */
export function latinKeys(endings: string, read: (word: string) => readonly string[]): KeysOf {
  const whole = new RegExp(`^(?:${endings})$`, 'u')
  const keysOf = (folded: string): readonly string[] => keysOfWord(folded, whole)
  return memo(({ folded }) => {
    if (folded.length >= longest || !latinWord.test(folded)) return keysOf(folded)
    const readings = new Set(read(folded).map(foldWord).flatMap(eitherVowel))
    return [...new Set([folded, ...[...readings].flatMap(keysOf)])]
  })
}

const russianEnding = /(?:ая|яя|ый|ий|ой|ое|ее|ые|ие|[аяоеыиьй])$/u
const softened: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' }

/**
 * Keys under which a word of a row is found again in another case: `Генеральная` → `генеральн~`. A word written in capitals is taken
 * as it stands (with a Kazakh ending after a hyphen, which the text's own keys give); so are short words and words of another script.
 */
export function rowKeys(folded: string, loud: boolean, language: Language): readonly string[] {
  if (loud || folded.length < 3 || language === 'en' || !cyrillic.test(folded)) return [folded]
  if (language === 'ru') {
    const stem = folded.replace(russianEnding, '')
    return [`${stem.length > 2 ? stem : folded}~`]
  }
  const soft = softened[folded.at(-1)!]
  return soft ? [`${folded}~`, `${folded.slice(0, -1)}${soft}~`] : [`${folded}~`]
}
