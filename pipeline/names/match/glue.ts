/** Two words of a name that the other name writes as one: Нур Султан, Нурсултан; Ahmet Kali, Ахметкали. */
import type { Scales } from './evidence.js'
import type { FullPart, ParsedName, Part } from './name.js'

const isFull = (part: Part | undefined): part is FullPart => part?.kind === 'full'
/** In letters: alphabets and romanisations write a word a little longer or shorter. */
const slack = 3
const shortest = 5
/** Hundredths between two spellings of one word. */
const spelling = 20

const mayBeOf = (first: FullPart, second: FullPart, whole: Part): whole is FullPart =>
  isFull(whole) &&
  whole.text.length >= shortest &&
  Math.abs(whole.text.length - first.text.length - second.text.length) <= slack

/** Where two words of a name are, together, a word of the other: the name with them as one. */
export function glued(scales: Scales, name: ParsedName, other: ParsedName): ParsedName | undefined {
  for (let at = 0; at + 1 < name.parts.length; at++) {
    const [first, second] = [name.parts[at], name.parts[at + 1]]
    if (!isFull(first) || !isFull(second)) continue
    for (const whole of other.parts) {
      if (!mayBeOf(first, second, whole)) continue
      const both = scales.join(first, second)
      if (scales.distance(both.word.whole, whole.word.whole) > spelling) continue
      return scales.parse(
        name.parts
          .map((part, nth) => (nth === at ? first.text + second.text.toLowerCase() : textOf(part)))
          .filter((_, nth) => nth !== at + 1)
          .join(' '),
      )
    }
  }
  return undefined
}

const textOf = (part: Part): string => (part.kind === 'full' ? part.text : `${part.text}.`)

const fullWords = ({ parts }: ParsedName): number => {
  let count = 0
  for (const part of parts) if (part.kind === 'full') count++
  return count
}

/** Two words can be one of the other's only in names of three words and more, and not where each has its own role. */
export const mayBeGlued = (a: ParsedName, b: ParsedName): boolean =>
  !(a.plain && b.plain) && (fullWords(a) > 2 || fullWords(b) > 2)
