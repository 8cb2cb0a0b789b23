/**
 * What a page says in the languages of its readers. Each phrase stands once in a list at the end of the page; elements
 * carry its number, so that the script can say the page again in another language. Without a script the page is English.
 */
import { languages } from '../../../pipeline/document.js'
import type { Said } from '../wording.js'
import { type Attributes, apart, safe, tag } from './markup.js'

export interface Phrasebook {
  /** Number of the phrase in the list. */
  readonly number: (said: Said) => number
  /** An element that says the phrase and nothing else; without a name a `span`, or bare text where no language differs. */
  readonly say: (said: Said, name?: string, all?: Attributes) => string
  /** An attribute that says it: `aria-label` or `placeholder`. */
  readonly label: (said: Said) => Attributes
  readonly hint: (said: Said) => Attributes
  /** All phrases so far: a text where all languages agree, else one for each language in their order. */
  readonly all: () => readonly (string | readonly string[])[]
}

export function phrasebook(): Phrasebook {
  const numbers = new Map<string, number>()
  const list: (string | readonly string[])[] = []
  const enter = (said: Said): { readonly number: number; readonly agreed: boolean } => {
    const texts = languages.map(said)
    const agreed = texts.every((text) => text === texts[0])
    const key = agreed ? texts[0]! : texts.join('\0')
    const known = numbers.get(key)
    if (known !== undefined) return { number: known, agreed }
    numbers.set(key, list.length)
    list.push(agreed ? texts[0]! : texts)
    return { number: list.length - 1, agreed }
  }
  const attribute =
    (name: string, data: string) =>
    (said: Said): Attributes => {
      const { number, agreed } = enter(said)
      return { [name]: said('en'), ...(!agreed && { [data]: number }) }
    }
  return {
    number: (said) => enter(said).number,
    say: (said, name, all = {}) => {
      const texts = languages.map(said)
      if (texts.every((text) => text === texts[0]))
        return name === undefined ? apart(texts[0]!) : tag(name, apart(texts[0]!), all)
      return tag(name ?? 'span', safe(texts[0]!), { ...all, 'data-w': enter(said).number })
    },
    label: attribute('aria-label', 'data-label'),
    hint: attribute('placeholder', 'data-hint'),
    all: () => list,
  }
}
