/** Which place of a long list a name has: by the first consonants of its surname, then of its given name, however they are spelt. */
import type { FullPart, ParsedName } from '../name.js'
import { classOf } from '../skeleton.js'
import type { Word } from '../token.js'

/** Consonants of the surname that are looked at; of the given name it is one. Numbers that begin alike stand side by side. */
const looked = 5
export const places = 10 ** (looked + 1)

/** Names that it is asked about later are told by those that it has heard. */
export interface Neighbourhoods {
  readonly hear: (name: ParsedName) => void
  /** Below `places`. */
  readonly of: (name: ParsedName) => number
}

const mayBeFamily = (part: ParsedName['parts'][number]): part is FullPart =>
  part.kind === 'full' && (part.role === 'family' || part.role === 'name')

/** Of words that may all be the surname the one that is no given name, else always the same one. */
function surnameOf({ parts }: ParsedName): Word | undefined {
  let best: Word | undefined
  for (const part of parts) {
    if (!mayBeFamily(part)) continue
    const { word } = part
    if (part.role === 'family') return word
    if (!best) best = word
    else if ((word.given === undefined) !== (best.given === undefined))
      best = word.given === undefined ? word : best
    else if (word.keys[0]! < best.keys[0]!) best = word
  }
  return best ?? parts.find((part): part is FullPart => part.kind === 'full')?.word
}

/** The consonant that the given name begins with, in full or as an initial; 0 for a vowel, and where there is none. */
function givenOf({ parts }: ParsedName, surname: Word | undefined): number {
  const given = parts.find(
    (part) => part.role !== 'patronymic' && !(part.kind === 'full' && part.word === surname),
  )
  const [first] = (given?.kind === 'full' ? given.first : given?.sounds) ?? []
  return first ? classOf(first.sound) : 0
}

const placeOf = (key: number, given: number): number =>
  Number(String(key).slice(0, looked).padEnd(looked, '0')) * 10 + given

export function neighbourhoods(): Neighbourhoods {
  /** Consonants of surnames, and how often they were heard; of several readings each counts in part. */
  const heard = new Map<number, number>()
  return {
    hear: (name) => {
      const keys = surnameOf(name)?.keys ?? []
      for (const key of keys) heard.set(key, (heard.get(key) ?? 0) + 1 / keys.length)
    },
    of: (name) => {
      const surname = surnameOf(name)
      const keys = surname?.keys ?? []
      let best = keys[0] ?? 0
      let most = heard.get(best) ?? 0
      for (const key of keys) {
        const often = heard.get(key) ?? 0
        if (often < most || (often === most && key >= best)) continue
        best = key
        most = often
      }
      return placeOf(best, givenOf(name, surname))
    },
  }
}
