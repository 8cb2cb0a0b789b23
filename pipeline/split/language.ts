/** Language of an entry by its letters, its small words and endings; too little to tell means the language of the text around it. */
import type { Language, Token } from '../document.js'
import { foldWord } from '../fold.js'
import type { Form } from '../read/form.js'
import { memo } from '../read/memo.js'
import { Shape } from '../read/shape.js'
import type { LanguageRows } from './schema.js'

const enough = 2
/** Of a whole text, and how many times what speaks for another language. */
const [little, times] = [1, 1.5]
/** Characters of a text that are looked at. */
const sample = 20_000
/** A letter that only Kazakh has tells more than one that only Kazakh has not. */
const letterScore = { kk: 1.5, ru: 0.3, en: 0.3 } as const
/** A name may stand in a text of any language. */
const nameScore = 0.3
/** So many words in small letters hold one that only Kazakh has where they are Kazakh; a single one may stand in any language. */
const telling = 4
/** Of a word that has an ending: shorter ones have it by chance. */
const shortest = 6

/** `whole`: nothing around tells more, so that one word decides where it speaks for one language alone. */
export type DetectLanguage = (tokens: readonly Token[], whole?: boolean) => Language | undefined

export function languageDetector(rows: LanguageRows): DetectLanguage {
  const profiles = rows.map(({ language, script, letters, words, endings }) => ({
    language,
    script: script === 'Latin' ? 'latin' : 'cyrillic',
    letters: new Set(letters.toLowerCase()),
    words: new Set(words.map(foldWord)),
    endings,
  }))

  /** Folding gives a mixed word the script of most of its letters: `belsendі` with a Cyrillic і. */
  const scriptOf = ({ script, folded }: Form): string =>
    script !== 'mixed' ? script : /^\p{Script=Latin}/u.test(folded) ? 'latin' : 'cyrillic'

  /** What a word tells of each language. */
  const scoresOf = memo((form: Form): readonly number[] =>
    profiles.map(({ language, script, letters, words, endings }) => {
      const { folded, shape } = form
      if (!(shape & Shape.letter) || scriptOf(form) !== script) return 0
      const isName = (shape & Shape.capital) !== 0 && !(shape & Shape.loud)
      // A name takes the language's own letters only with its endings: `Омаровтың`.
      const ended =
        folded.length >= shortest &&
        endings?.some(
          (ending) =>
            folded.endsWith(ending) &&
            (!isName ||
              (letterScore[language] > 1 && [...ending].some((letter) => letters.has(letter)))),
        )
      const own = (words.has(folded) ? 1 : 0) + (ended ? 1 : 0)
      if (![...folded].some((letter) => letters.has(letter))) return own
      return own + Math.min(letterScore[language], isName ? nameScore : letterScore[language])
    }),
  )

  const kazakh = profiles.findIndex(
    ({ language, script }) => language === 'kk' && script === 'cyrillic',
  )
  /** Cyrillic words, none of which has a letter of Kazakh: Russian, however few of its small words are there. */
  const isPlain = (tokens: readonly Token[]): boolean => {
    const own = tokens.filter(
      ({ form: { script, shape } }) => script === 'cyrillic' && !(shape & Shape.capital),
    )
    const { letters } = profiles[kazakh]!
    return (
      own.length >= telling &&
      !tokens.some(({ folded }) => [...folded].some((each) => letters.has(each)))
    )
  }

  return (tokens, whole = false) => {
    const scores = profiles.map(() => 0)
    for (const { form, start } of tokens) {
      if (start > sample) break
      const own = scoresOf(form)
      for (let at = 0; at < scores.length; at++) scores[at]! += own[at]!
    }
    const best = scores.reduce((a, score, at) => (score > scores[a]! ? at : a), 0)
    const { language } = profiles[best]!
    if (scores[best]! >= enough) return language
    if (scores[kazakh]! < little && isPlain(tokens)) return 'ru'
    const others = scores.filter((_, at) => profiles[at]!.language !== language)
    const clear = scores[best]! >= little && scores[best]! >= times * Math.max(...others)
    return whole && clear ? language : undefined
  }
}

/** Where the words do not tell: Cyrillic letters are no English. `around` is the language of the whole text. */
export function languageByScript(tokens: readonly Token[], around: Language | undefined): Language {
  const letters = (script: string): number =>
    tokens.reduce((sum, token) => (token.script === script ? sum + token.form.raw.length : sum), 0)
  if (letters('cyrillic') > letters('latin')) return around === 'kk' ? 'kk' : 'ru'
  return around === 'kk' ? 'kk' : 'en'
}
