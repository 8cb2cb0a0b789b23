/** The one door to `natural`: text distances by sub-path, as its root prints and loads database clients. */
import distances from 'natural/lib/natural/distance/index.js'
import phonetics from 'natural/lib/natural/phonetics/index.js'

const metaphone = new phonetics.DoubleMetaphone()

/** Jaro–Winkler similarity, 0 to 1. */
export const jaroWinkler = (a: string, b: string): number =>
  a === b ? 1 : distances.JaroWinklerDistance(a, b, {})

/** Levenshtein distance over the length of the longer text, 0 to 1. */
export const levenshteinRatio = (a: string, b: string): number =>
  1 - distances.LevenshteinDistance(a, b) / Math.max(1, a.length, b.length)

/** Both keys of Double Metaphone. */
export const doubleMetaphone = (text: string): readonly [string, string] => {
  const [first = '', second = ''] = metaphone.process(text)
  return [first, second]
}
