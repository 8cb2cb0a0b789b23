/** The words of one name → family, given, patronymic, initials, in either order. */
import { agreed, genderOf } from './gender.js'
import { type Evidence, type Gender, none, type Reading } from './rows.js'
import type { Word } from './words.js'

export interface Part {
  /** One word, or several of one part: `Maria Elena`, `van Berg`, `Abish uly`. */
  readonly words: readonly Word[]
  /** The reading of its main word that fits the part best. */
  readonly reading: Reading
}

export interface Parts {
  readonly family?: Part
  readonly given?: Part
  readonly patronymic?: Part
  readonly initials?: string
  readonly gender?: Gender
}

type Role = 'family' | 'given' | 'patronymic'

const strengthFor = (role: Role, evidence: Evidence): number => {
  if (role === 'given') return evidence.given * 2 + (evidence.made ? 1 : 0)
  if (role === 'patronymic') return evidence.patronymic
  const used = evidence.patronymic > 0 || evidence.made || evidence.given > 0
  return evidence.patronymic * 2 + evidence.family * 2 + (used ? 1 : 0)
}

/** The form that speaks most for the role; the word as it stands where none speaks louder. */
export function readingFor(role: Role, word: Word): Reading {
  let best = word.readings[0]!
  for (const reading of word.readings) {
    if (strengthFor(role, reading.evidence) > strengthFor(role, best.evidence)) best = reading
  }
  return best
}

/** A name word with its particles: `van Berg`, `Abish uly`. */
interface Unit {
  readonly words: readonly Word[]
  readonly main: Word
  readonly evidence: Evidence
}

function unitsOf(words: readonly Word[]): readonly Unit[] {
  const units: { words: Word[]; main: Word; evidence: Evidence }[] = []
  let ahead: Word[] = []
  for (const word of words) {
    const last = units[units.length - 1]
    if (word.kind === 'particle') {
      const son = word.cues.find((row) => row.kind === 'patronymic')
      if (son && last) {
        last.words.push(word)
        last.evidence = { ...none, patronymic: 2 }
      } else ahead.push(word)
    } else if (word.readings.length > 0) {
      units.push({ words: [...ahead, word], main: word, evidence: word.evidence })
      ahead = []
    }
  }
  return units
}

const part = (role: Role, units: readonly Unit[]): Part => ({
  words: units.flatMap((unit) => unit.words),
  reading: readingFor(role, units[units.length - 1]!.main),
})

/** `-ovich` is never a surname; `-uly` serves as one where no other stands beside it. */
const fatherly = (unit: Unit): boolean =>
  unit.main.readings.some(
    (reading) => reading.evidence.patronymic === 2 && /(?:iq|na)$/.test(reading.key),
  )

/** A surname that is a given name as well says little of the order. */
function asFamily({ evidence, main }: Unit): number {
  if (evidence.patronymic > 0) return 3
  if (evidence.family === 0) {
    const woman = evidence.given === 2 && evidence.gender === 'f'
    return woman ? -1 : evidence.made ? 0.5 : 0
  }
  if (evidence.given === 2) return 0.4
  if (main.readings.some((reading) => surnameEnding.test(reading.key))) return 3
  return evidence.family === 2 ? 2 : 1.2
}

const surnameEnding = /(?:[oe]va?|[sc]k(?:i|aia)|enko|dze|xvili)$/

function asGiven({ evidence }: Unit): number {
  const made = evidence.made ? (evidence.gender === 'f' ? 2.2 : 0.7) : 0
  return Math.max(evidence.given, made)
}

/** Where nothing tells them apart the usual order of news is taken: given name first. */
const margin = 0.5

const surnameFirst = (first: Unit, second: Unit): boolean =>
  asFamily(first) + asGiven(second) > asGiven(first) + asFamily(second) + margin

function pair(first: Unit, second: Unit, inverted: boolean): Parts {
  if (fatherly(second)) {
    return { given: part('given', [first]), patronymic: part('patronymic', [second]) }
  }
  if (fatherly(first)) {
    return { patronymic: part('patronymic', [first]), family: part('family', [second]) }
  }
  return inverted || surnameFirst(first, second)
    ? { family: part('family', [first]), given: part('given', [second]) }
    : { given: part('given', [first]), family: part('family', [second]) }
}

function several(units: readonly Unit[]): Parts {
  const at = units.findIndex((unit, index) => index > 0 && unit.evidence.patronymic === 2)
  if (at > 0) {
    const rest = units.filter((_, index) => index !== at)
    const patronymic = part('patronymic', [units[at]!])
    if (at === units.length - 1) {
      return {
        family: part('family', rest.slice(0, 1)),
        given: part('given', rest.slice(1)),
        patronymic,
      }
    }
    return {
      given: part('given', units.slice(0, at)),
      patronymic,
      family: part('family', units.slice(at + 1)),
    }
  }
  const first = units[0]!
  const last = units[units.length - 1]!
  return first.evidence.given === 0 && asFamily(first) > asFamily(last)
    ? { family: part('family', [first]), given: part('given', units.slice(1)) }
    : { given: part('given', units.slice(0, -1)), family: part('family', [last]) }
}

/** A man's given name serves as a surname too; a woman's does not. */
function single(unit: Unit, initials: boolean): Parts {
  const { given, family, gender } = unit.evidence
  const onlyGiven = given === 2 && family === 0 && gender === 'f' && !initials
  return onlyGiven ? { given: part('given', [unit]) } : { family: part('family', [unit]) }
}

function roles(units: readonly Unit[], initials: boolean, inverted: boolean): Parts {
  if (units.length === 0) return {}
  if (units.length === 1) return single(units[0]!, initials)
  return units.length === 2 ? pair(units[0]!, units[1]!, inverted) : several(units)
}

/** Parts of a name's words, as far as they can be told. `inverted`: a comma stands behind the surname. */
export function partsOf(words: readonly Word[], inverted = false): Parts {
  const initials = words
    .filter((word) => word.kind === 'initial' || word.kind === 'letter')
    .map((word) => word.letters)
    .join('')
  const found = agreed(roles(unitsOf(words), initials !== '', inverted), words)
  const gender = genderOf(found)
  return { ...found, ...(initials && { initials }), ...(gender && { gender }) }
}
