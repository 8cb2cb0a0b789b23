/** The stem by which a Cyrillic word of a row is found again in another case: `Генеральная` → `генеральн~`. */
import type { Language } from '../../document.js'

const russianEnding = /(?:ая|яя|ый|ий|ой|ое|ее|ые|ие|[аяоеыиьй])$/u
const softened: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' }

/**
 * Keys under which a word of a form is looked up. A word written in capitals is taken as it stands (with a Kazakh ending
 * after a hyphen, which the text's own keys give); so are short words and words of another script.
 */
export function rowKeys(folded: string, loud: boolean, language: Language): readonly string[] {
  if (loud || folded.length < 3 || language === 'en' || !/[\u0400-\u04ff]/.test(folded))
    return [folded]
  if (language === 'ru') {
    const stem = folded.replace(russianEnding, '')
    return [`${stem.length > 2 ? stem : folded}~`]
  }
  const soft = softened[folded.at(-1)!]
  return soft ? [`${folded}~`, `${folded.slice(0, -1)}${soft}~`] : [`${folded}~`]
}
