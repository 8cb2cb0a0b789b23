/** Dates and months where the language of the text is not known yet: that of the letters first, then Kazakh. */
import type { Passage } from '../document.js'
import type { ReadText } from '../read/reading.js'
import type { MonthOf, ParseDate, Scene } from '../rules/dates/index.js'
import { type DateLexicon, dateParser, dateTokens, dateWordsOf } from '../rules/dates/index.js'

export interface AnyDates {
  readonly parse: ParseDate
  readonly monthOf: MonthOf
  readonly sceneOf: (text: string, read: ReadText) => Scene
}

const cyrillic = /\p{Script=Cyrillic}/u

const inKazakh = (scene: Scene): Scene => ({ ...scene, language: 'kk' })

export function anyDates(lexicon: DateLexicon): AnyDates {
  const parse = dateParser(lexicon)
  const words = dateWordsOf(lexicon)
  return {
    // English names Kazakh months, too, but not the word for year behind them: `14 nauryz 2023 jyl`.
    parse: (scene, at, whole) => {
      const own = parse(scene, at, whole)
      const kazakh = parse(inKazakh(scene), at, whole)
      return own && !(kazakh && kazakh.next > own.next) ? own : kazakh
    },
    monthOf: (token, scene, near) =>
      words.monthOf(token, scene, near) ?? words.monthOf(token, inKazakh(scene), near),
    sceneOf: (text, read) => {
      const language: Passage['language'] = cyrillic.test(text) ? 'ru' : 'en'
      return { text, language, tokens: dateTokens({ tokens: read(text), language }, words) }
    },
  }
}
