/** Name matchers that the program is held against: a score from 0 to 1 for two names. */
import anyAscii from 'any-ascii'
import { doubleMetaphone, jaroWinkler } from '../../pipeline/names/distance.js'

export interface Method {
  readonly id: string
  readonly score: (a: string, b: string) => number
}

/** Plain Latin words, as any-ascii writes them. */
const wordsOf = (text: string): readonly string[] =>
  anyAscii(text)
    .replaceAll(/['`]/g, '')
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

export const floorMethods: readonly Method[] = [
  {
    id: 'any-ascii, Jaro–Winkler',
    score: (a, b) => jaroWinkler(wordsOf(a).join(' '), wordsOf(b).join(' ')),
  },
  {
    id: 'any-ascii, words aligned, Jaro–Winkler',
    score: (a, b) => aligned(wordsOf(a), wordsOf(b), jaroWinkler),
  },
  {
    id: 'any-ascii, words aligned, Double Metaphone',
    score: (a, b) => aligned(wordsOf(a), wordsOf(b), sameSound),
  },
]
