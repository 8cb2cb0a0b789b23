/**
 * Windows-1251 and KOI8-R give every byte a meaning, so both always decode. The right one is the one that reads like
 * Russian: its letters, small after capital, in their usual frequency, not inside Latin words.
 */

export type LegacyEncoding = 'windows-1251' | 'koi8-r'
const encodings: readonly LegacyEncoding[] = ['windows-1251', 'koi8-r']

/** Signs that both kinds of text use beside letters. */
const common = /[«»„“”‘’–—…№§©•·°±×€\u00a0\u00ad]/u
const wellCased = /^\p{Lu}?\p{Ll}*$|^\p{Lu}+$/u
const share = (count: number, all: number): number => (all === 0 ? 0 : count / all)

const oddSigns = (text: string, letters: ReadonlyMap<string, number>): number => {
  const high = text.match(/[^\0-\x7f]/gu) ?? []
  const odd = high.filter((sign) => !letters.has(sign.toLowerCase()) && !common.test(sign))
  return share(odd.length, high.length)
}

const oddWords = (text: string): number => {
  const words = (text.match(/\p{L}+/gu) ?? []).filter((word) => /\p{Script=Cyrillic}/u.test(word))
  const odd = words.filter((word) => /\p{Script=Latin}/u.test(word) || !wellCased.test(word))
  return share(odd.length, words.length)
}

/**
 * Mean logarithm of the frequency of the text's letters: about -3.1 for Russian, -3.7 and less for a wrong reading.
 * A few words prove nothing, so that they only are compared.
 */
function likelihood(text: string, letters: ReadonlyMap<string, number>): number | undefined {
  const known = [...text.toLowerCase()].flatMap((sign) => letters.get(sign) ?? [])
  const mean = share(
    known.reduce((sum, each) => sum + each, 0),
    known.length,
  )
  return mean < -3.5 && known.length > 40 ? undefined : mean
}

/** The encoding in which the bytes read like Russian, or undefined where neither does. */
export function legacyEncoding(
  bytes: Uint8Array,
  letters: ReadonlyMap<string, number>,
): LegacyEncoding | undefined {
  const readings = encodings
    .map((encoding) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) }))
    .filter(({ text }) => oddSigns(text, letters) <= 0.01 && oddWords(text) <= 0.1)
    .flatMap(({ encoding, text }) => {
      const score = likelihood(text, letters)
      return score === undefined ? [] : [{ encoding, score }]
    })
    .sort((a, b) => b.score - a.score)
  return readings[0]?.encoding
}
