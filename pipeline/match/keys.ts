/** Words of texts and words of rows meet under keys: the folded spelling, and stems that end in `~`. */
import type { Language } from '../document.js'

const longestEnding = 9
const cyrillic = /[\u0400-\u04ff]/

/**
 * Keys of a folded word of a text: itself, then every stem it may have: `суда` → `суда`, `суда~`, `суд~`. `endings` is an expression
 * of Cyrillic endings; only Cyrillic words are cut.
 */
export function keysBy(endings: string): (folded: string) => readonly string[] {
  const ending = new RegExp(`^(?:${endings})$`, 'u')
  const cut = (word: string, keys: string[]) => {
    const shortest = Math.max(2, word.length - longestEnding)
    for (let at = word.length; at >= shortest; at--)
      if (at === word.length || ending.test(word.slice(at))) keys.push(`${word.slice(0, at)}~`)
  }
  return (folded) => {
    const keys = [folded]
    if (folded.length >= 60 || !cyrillic.test(folded)) return keys
    cut(folded, keys)
    const hyphen = folded.search(/['-][^'-]*$/)
    if (hyphen > 1 && ending.test(folded.slice(hyphen + 1))) {
      keys.push(folded.slice(0, hyphen))
      cut(folded.slice(0, hyphen), keys)
    }
    return keys
  }
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
