/** Folded word → month, with what its ending says. English months are capital: `may` and `march` are verbs. */
import type { Language, Passage, Token } from '../../document.js'
import { foldWord } from '../../fold.js'
import type { DateLexicon } from './schema.js'

export interface Month {
  readonly month: number
  readonly language: Language
  /** A Kazakh form that by itself tells a time: `шілдеде`. */
  readonly tellsTime: boolean
  /** A Kazakh genitive, which a day may follow: `қазанның 3-інде`. */
  readonly genitive: boolean
}

/** What a parser looks at: a passage or a part of its tokens. */
export type Scene = Pick<Passage, 'text' | 'tokens' | 'language'>

export type MonthOf = (token: Token | undefined, scene: Scene) => Month | undefined

const genitive = /^(?:[ыі]н)?[ндт]?[ыі]ң$/

export function monthReader({ months, words }: DateLexicon): MonthOf {
  const when = new Set(words.kazakhWhen.map(foldWord))
  const known = new Map<string, Month>()
  for (const { month, language, forms } of months)
    for (const form of forms)
      if (language !== 'kk')
        known.set(foldWord(form), { month, language, tellsTime: false, genitive: false })
      else
        for (const ending of words.kazakhEndings.map(foldWord))
          known.set(foldWord(form) + ending, {
            month,
            language,
            tellsTime: when.has(ending),
            genitive: genitive.test(ending),
          })
  return (token, { text, language }) => {
    const found = token && known.get(token.folded)
    // `31 Mamyr` in an English text is a name.
    if (found?.language === 'kk' && token?.script === 'latin' && language !== 'kk') return undefined
    if (!token || found?.language !== 'en') return found
    return /^\p{Lu}/u.test(text.slice(token.start, token.end)) ? found : undefined
  }
}
