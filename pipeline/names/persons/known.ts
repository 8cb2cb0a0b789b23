/** The names that a document has shown beyond doubt: later mentions by one name lean on them, in any case form or near spelling. */
import type { Part, Parts } from './parts.js'
import type { Reading } from './rows.js'
import type { Word } from './words.js'

/** What a mention shows beyond doubt. */
export type Shown = Pick<Parts, 'family' | 'given'>

export interface KnownNames {
  /** Log-odds that the document's own names add to the words of one name. */
  readonly weight: (words: readonly Word[]) => number
  /** The word carries a surname of the document. */
  readonly family: (word: Word) => boolean
  /** A place or an ordinary word that is a surname of the document: log-odds against its usual reading. A given name needs a person's words around. */
  readonly namesake: (word: Word, around: number) => number
}

export const nobody: KnownNames = {
  weight: () => 0,
  family: () => false,
  namesake: () => 0,
}

const shortestNear = 6
const shortestCase = 5

const deletions = (key: string): readonly string[] =>
  Array.from({ length: key.length }, (_, at) => key.slice(0, at) + key.slice(at + 1))

/** Feminine and masculine forms of a surname are one name here: sources mix them. */
const neutral = (key: string): string => key.replace(/(ov|ev|in|k)(?:a|aia|i)$/, '$1')

const weights = { family: 3.2, close: 2.6, near: 1.8, lone: 1.9, given: 1.1 }
const loud = 1.5
/** Most that the document adds to a name of several words. */
const company = 1.5
const long = 8

/** Behind a whole name the same word alone is the person: as sure as a name of a town is otherwise. */
const namesakes = { place: 6.4, common: 4, given: 5.2, opening: 6.4 }
/** Log-odds of the words around from which they speak for a person. */
const personal = 0.7

/** A surname that the lists hardly know may stand in a case: `Зәуре Қабдоллаға` is Қабдолла too. */
function familyKeys({ reading, words }: Part): readonly string[] {
  const { given, family, patronymic, made } = reading.evidence
  if (given + family + patronymic > 1 || made) return [reading.key]
  const main = words.findLast((word) => word.kind !== 'particle')
  const others = main?.readings.flatMap(({ key }) => (key.length >= shortestCase ? [key] : []))
  return [reading.key, ...(others ?? [])]
}

/** `Асылды`: no ordinary word stands in such a case with a capital. */
const inKazakhCase = ({ folded }: Word, { form, ways }: Reading): boolean =>
  folded.startsWith(form) && folded.length > form.length + 1 && ways.some(({ gender }) => !gender)

/** `names`: the parts of sure mentions; `loners`: words that stood alone behind a role or kin. */
export function knownNames(
  names: readonly Shown[],
  loners: readonly Word[],
  doubles: readonly Shown[] = [],
): KnownNames {
  const shared = new Set(
    doubles.flatMap(({ family }) => (family ? [neutral(family.reading.key)] : [])),
  )
  const called = new Set(doubles.flatMap(({ given }) => (given ? [given.reading.key] : [])))
  const families = new Set<string>()
  const given = new Set<string>()
  const near = new Set<string>()
  const lone = new Set(loners.flatMap((word) => word.readings.map((reading) => reading.key)))
  for (const name of names) {
    if (name.family) for (const key of familyKeys(name.family)) families.add(neutral(key))
    if (name.given) given.add(name.given.reading.key)
  }
  for (const key of families) {
    if (key.length >= shortestNear) for (const cut of [key, ...deletions(key)]) near.add(cut)
  }
  const isNear = (key: string) =>
    key.length >= shortestNear && (near.has(key) || deletions(key).some((cut) => near.has(cut)))
  const strength = (word: Word): keyof typeof weights | undefined => {
    const keys = word.readings.map((reading) => neutral(reading.key))
    if (keys.some((key) => families.has(key))) return 'family'
    if (word.readings.some((reading) => lone.has(reading.key))) return 'lone'
    const first = word.readings.find((reading) => given.has(reading.key))
    if (first) return first.evidence.given === 2 ? 'given' : 'lone'
    return keys.some(isNear) ? (keys[0]!.length >= long ? 'close' : 'near') : undefined
  }
  return {
    family: (word) => strength(word) === 'family',
    namesake: (word, around) => {
      const named = word.readings.find((reading) => called.has(reading.key))
      const cased = named !== undefined && inKazakhCase(word, named)
      if (!word.place && (word.common === 0 || (word.opens && !word.month && !cased))) return 0
      const told = around >= personal || word.month || cased
      if (named && told && word.place && word.evidence.given === 2) return namesakes.given
      if (named && told && !word.place)
        return !word.month ? namesakes.common : word.opens ? namesakes.opening : namesakes.given
      if (!word.place && word.common < 2) return 0
      const own = word.readings.some((reading) => shared.has(neutral(reading.key)))
      return own ? (word.place ? namesakes.place : namesakes.common) : 0
    },
    weight: (words) => {
      const most = words.length === 1 ? weights.family : company
      let sum = 0
      for (const word of words) {
        const found = word.kind === 'name' ? strength(word) : undefined
        if (found) sum += Math.min(weights[found], most)
        // In a line of capitals the document's own names are the only proof.
        if (found === 'family' && word.shouted) sum += loud
      }
      return sum
    },
  }
}
