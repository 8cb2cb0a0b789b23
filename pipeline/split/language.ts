/** Language of an entry by its letters and its small words; too little to tell means the language of the text around it. */
import type { Language } from '../document.js'
import type { LanguageRows } from './schema.js'

const enough = 2

export function languageDetector(rows: LanguageRows): (text: string) => Language | undefined {
  const profiles = rows.map((row) => ({
    language: row.language,
    script: new RegExp(`^\\p{Script=${row.script}}`, 'u'),
    letters: new Set(row.letters),
    words: new Set(row.words),
  }))
  return (text) => {
    const words =
      text
        .slice(0, 20_000)
        .toLowerCase()
        .match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
    const scores = profiles.map((profile) => {
      let score = 0
      for (const word of words) {
        if (!profile.script.test(word)) continue
        if (profile.words.has(word)) score += 1
        if ([...word].some((letter) => profile.letters.has(letter)))
          score += profile.language === 'kk' ? 1.5 : 0.3
      }
      return { language: profile.language, score }
    })
    const best = scores.reduce((a, b) => (b.score > a.score ? b : a))
    return best.score >= enough ? best.language : undefined
  }
}

/** Where the words do not tell: Cyrillic letters are no English. `around` is the language of the whole text. */
export function languageByScript(text: string, around: Language | undefined): Language {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (cyrillic > latin) return around === 'kk' ? 'kk' : 'ru'
  return around === 'kk' ? 'kk' : 'en'
}
