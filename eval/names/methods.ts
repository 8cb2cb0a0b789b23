/** Name matchers that the program is held against: a score from 0 to 1 for two names. */
import { doubleMetaphone, jaroWinkler } from '../../pipeline/names/distance.js'
import type { Romanise } from '../../pipeline/names/translit/scheme.js'

export interface Method {
  readonly id: string
  readonly score: (a: string, b: string) => number
}

const marks = /[\p{M}’'ʹʺʻ`]/gu

/** Plain Latin words. */
const wordsOf = (romanise: Romanise, text: string): readonly string[] =>
  romanise(text)
    .normalize('NFKD')
    .replace(marks, '')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)

/** Mean of the best counterparts of the shorter name's words, each used once, greedily. */
function aligned(
  a: readonly string[],
  b: readonly string[],
  alike: (a: string, b: string) => number,
): number {
  const [few, many] = a.length <= b.length ? [a, [...b]] : [b, [...a]]
  if (few.length === 0) return 0
  let sum = 0
  for (const word of few) {
    let best = 0
    let at = 0
    many.forEach((other, nth) => {
      const score = alike(word, other)
      if (score > best) {
        best = score
        at = nth
      }
    })
    many.splice(at, 1)
    sum += best
  }
  return sum / few.length
}

const sameSound = (a: string, b: string): number => {
  const keys = doubleMetaphone(b)
  return doubleMetaphone(a).some((key) => key !== '' && keys.includes(key)) ? 1 : 0
}

/** After one romanisation of both names. */
export const floorMethods = (romanise: Romanise): readonly Method[] => {
  const words = (text: string) => wordsOf(romanise, text)
  return [
    { id: 'Jaro–Winkler', score: (a, b) => jaroWinkler(words(a).join(' '), words(b).join(' ')) },
    {
      id: 'Jaro–Winkler, words aligned',
      score: (a, b) => aligned(words(a), words(b), jaroWinkler),
    },
    {
      id: 'Double Metaphone, words aligned',
      score: (a, b) => aligned(words(a), words(b), sameSound),
    },
  ]
}
