/** The words of one name → family, given, patronymic, initials, in either order. */
import { agree, type Choice, type Hints } from '../grammar/agreement.js'
import { anyCase, Case, type Cases } from '../grammar/cases.js'
import { surnameGender } from '../grammar/surname-gender.js'
import { openEnd } from './endings.js'
import { type Evidence, type Gender, none, type Reading } from './rows.js'
import { sound } from './sound.js'
import type { Word } from './words.js'

export interface Part {
  /** One word, or several of one part: `Maria Elena`, `van Berg`, `Abish uly`. */
  readonly words: readonly Word[]
  /** The reading of each of them that is no particle. */
  readonly readings: readonly Reading[]
  /** That of its main word, the last. */
  readonly reading: Reading
}

export interface Parts {
  readonly family?: Part
  readonly given?: Part
  readonly patronymic?: Part
  readonly initials?: string
  /** As patronymic or given name tell it. */
  readonly gender?: Gender
  /** In which the name may stand. */
  readonly cases: Cases
  /** How much likelier than other nominatives of its words. */
  readonly margin: number
}

export type Role = 'family' | 'given' | 'patronymic'
type Divided = Partial<Record<Role, readonly Unit[]>>

/** What is known of a name besides its words. */
export interface Surroundings extends Hints {
  /** A comma stands behind the surname. */
  readonly inverted?: boolean
  /** In Kazakh only the last word of a name takes an ending. */
  readonly lastOnly?: boolean
  /** Log-odds that the document's other names add to a nominative. */
  readonly called?: (role: Role, form: string) => number
  /** The document has somebody of this given name. */
  readonly givenOf?: (word: Word) => boolean
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

/** `-ovich` is never a surname; `-uly` serves as one where no other stands beside it. */
const fatherly = (unit: Unit): boolean =>
  unit.main.readings.some(
    (reading) => reading.evidence.patronymic === 2 && /(?:iq|na)$/.test(reading.key),
  )

const isSons = ({ main }: Unit): boolean =>
  /iq$/.test(main.readings[0]?.key ?? '') && main.readings[0]!.evidence.patronymic === 2

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

/** `Kim Bagdat`, `Цой Елена`: a Korean surname that is a given name elsewhere. */
const isShort = ({ main }: Unit, second: Unit): boolean =>
  main.readings.some(({ evidence }) => evidence.first) &&
  (main.readings[0]!.evidence.first === true || main.readings[0]!.evidence.given < 2) &&
  asGiven(second) >= 0.7

/** Where nothing tells them apart the usual order of news is taken: given name first. */
const margin = 0.5

const surnameFirst = (first: Unit, second: Unit): boolean =>
  isShort(first, second) ||
  asFamily(first) + asGiven(second) > asGiven(first) + asFamily(second) + margin

function pair(first: Unit, second: Unit, inverted: boolean): Divided {
  // `Анна Гуревич`: no patronymic of a woman.
  const surname = first.evidence.gender === 'f' && first.evidence.given === 2 && isSons(second)
  if (fatherly(second) && !surname) {
    return { given: [first], patronymic: [second] }
  }
  if (fatherly(first)) {
    return { patronymic: [first], family: [second] }
  }
  return inverted || surnameFirst(first, second)
    ? { family: [first], given: [second] }
    : { given: [first], family: [second] }
}

function several(units: readonly Unit[]): Divided {
  const at = units.findIndex((unit, index) => index > 0 && unit.evidence.patronymic === 2)
  if (at > 0) {
    const rest = units.filter((_, index) => index !== at)
    const patronymic = [units[at]!]
    if (at === units.length - 1) {
      return {
        family: rest.slice(0, 1),
        given: rest.slice(1),
        patronymic,
      }
    }
    return {
      given: units.slice(0, at),
      patronymic,
      family: units.slice(at + 1),
    }
  }
  const first = units[0]!
  const last = units[units.length - 1]!
  return first.evidence.given === 0 && asFamily(first) > asFamily(last)
    ? { family: [first], given: units.slice(1) }
    : { given: units.slice(0, -1), family: [last] }
}

const isWomans = (
  { evidence: { given, family, gender } }: Pick<Reading, 'evidence'>,
  most: number,
) => given === 2 && gender === 'f' && family <= most

/** A man's given name serves as a surname too; a woman's does not, nor a Russian `Марину`, though there are men called Марин. */
function single(unit: Unit, initials: boolean, around: Surroundings): Divided {
  const { main } = unit
  const own = main.readings[0]
  const cased = !around.lastOnly && own?.evidence.given === 0
  const ofWoman = isWomans(unit, 0) || (cased && main.readings.some((each) => isWomans(each, 1)))
  const onlyGiven = !initials && (around.givenOf?.(main) === true || ofWoman)
  return onlyGiven ? { given: [unit] } : { family: [unit] }
}

function roles(units: readonly Unit[], initials: boolean, around: Surroundings): Divided {
  const [first, second] = units
  if (!first) return {}
  if (!second) return single(first, initials, around)
  return units.length === 2 ? pair(first, second, around.inverted === true) : several(units)
}

const known = { given: [0, 1.6, 3], family: [0, 1, 2] } as const
/** A name made the Kazakh way; a given name that serves as a surname. */
const made = 1.2
const unlikely = { beside: -3, alone: -1 } as const
/** A form that nothing speaks for but its ending. */
const guessed = { given: -1, family: -0.3 } as const
/** `Алия` alone is Алия before it is another case of Али. */
const asWritten = 2.2
/** For each tenfold number of bearers. */
const spelling = 0.15
/** Many Kazakh given names serve both. */
const otherGender = -2.5

/** How plain a Kazakh ending is: no name ends like a genitive, many like a locative (`Нұрмолда`). */
function plainness(folded: string, { ways }: Reading): number {
  if (ways.every(({ plural }) => plural)) return -0.5
  const cases = ways.reduce((sum, way) => sum | way.cases, 0)
  if (cases & (Case.genitive | Case.dative | Case.accusative)) return 1.5
  if (cases & Case.locative) return -0.5
  return /н[ае]н$/.test(folded) ? 1.1 : 0.5
}

/** `Тұрдың`: a nominative only as a last resort. */
const isPlainCase = (piece: Piece): boolean =>
  piece.some(({ ways }) => ways.some(({ cases }) => cases === Case.genitive))
const cased = -2

/** A word, or a piece of a hyphenated one: its readings, itself first. */
type Piece = readonly Reading[]

const piecesOf = ({ pieces, readings }: Word): readonly Piece[] =>
  pieces.length > 0 ? pieces : [readings]

const kazakhLetter = /[әғқңөұүһі]/

function weightOf(
  { role, alone }: Place,
  piece: Piece,
  reading: Reading,
  kazakhText: boolean,
): number {
  const own = piece[0]!.form
  const kazakh = kazakhText || kazakhLetter.test(own)
  const { given, family, patronymic, made: like } = reading.evidence
  const other = reading.form !== own
  const guess = !kazakh ? 0 : other ? plainness(own, reading) : isPlainCase(piece) ? cased : 0
  if (role === 'patronymic') return patronymic + guess
  const name = Math.max(known.given[given], like ? made : 0)
  const bare = !kazakh && !other && openEnd.test(reading.form) && piece.length > 1
  const explained = piece.slice(1).some(({ evidence }) => evidence.family + evidence.given > 0)
  const written = alone && !kazakh && !other && given === 2 ? asWritten : 0
  if (role === 'given' && name > 0) return name + guess + reading.spelt * spelling
  if (role === 'given') return other && !kazakh ? guessed.given : bare ? unlikely.alone : guess
  const used = name > 0 ? (kazakh ? name : 0.5) : 0
  const strength = Math.max(known.family[family] + (kazakh ? 0 : used), used, patronymic)
  if (strength > 0) return strength + guess + written
  if (other) return kazakh ? guess : guessed.family
  return bare ? (alone && !explained ? unlikely.alone : unlikely.beside) : guess
}

/** As it stands, in any case. */
const still = (piece: Piece): Reading => ({ ...piece[0]!, ways: [{ cases: anyCase }] })

interface Place {
  readonly role: Role
  readonly lastWord: boolean
  readonly lastPiece: boolean
  /** No other full word in the name. */
  readonly alone: boolean
}

/** `Касым-Жомарта`: the first piece may stay as it is; `Азатом Кен`: sources leave foreign surnames so. */
const unmoved = ({ lastPiece }: Place, kazakh: boolean): number =>
  kazakh ? 0 : lastPiece ? -1.5 : -0.2

/** In Kazakh what ending a name has only its last word says. */
function readingsOf(piece: Piece, { role, lastWord, lastPiece }: Place, kazakh: boolean): Piece {
  if (kazakh) return lastWord && lastPiece ? piece : [still(piece)]
  return lastPiece && role !== 'family' ? piece : [...piece, still(piece)]
}

function choicesOf(
  piece: Piece,
  place: Place,
  { called, lastOnly = false }: Surroundings,
): readonly Choice<Reading>[] {
  const { role } = place
  return readingsOf(piece, place, lastOnly).flatMap((base): readonly Choice<Reading>[] => {
    const { gender, given, family, made: like, patronymic } = base.evidence
    const weight =
      weightOf(place, piece, base, lastOnly) +
      (called?.(role, base.form) ?? 0) +
      (base.ways[0]?.cases === anyCase ? unmoved(place, lastOnly) : 0)
    const tells =
      role === 'patronymic'
        ? patronymic > 0
        : role === 'given'
          ? given > 0 || like
          : family > 0 && given === 0
    if (!gender || !tells) return [{ base, weight }]
    return [
      { base, weight, gender },
      { base, weight: weight + otherGender },
    ]
  })
}

/** The reading that most speaks for, where no readings of the words agree. */
const strongest = (choices: readonly Choice<Reading>[]): Reading =>
  choices.reduce((best, each) => (each.weight > best.weight ? each : best)).base

/** The reading of a hyphenated word by those of its pieces. */
function hyphened({ readings, evidence }: Word, pieces: readonly Reading[]): Reading {
  const [first] = readings
  const form = pieces.map((piece) => piece.form).join('-')
  const key = form === first!.form ? first!.key : sound(form)
  return { form, key, spelt: 0, ways: [], evidence }
}

/** By patronymic and given name; not said where the surname speaks against it. */
function genderOf(parts: Partial<Record<Role, Part>>, agreed: Gender | undefined) {
  const given = parts.given?.reading.evidence
  const told =
    parts.patronymic?.reading.evidence.gender ??
    (given && (given.given > 0 || given.made) ? given.gender : undefined)
  if (!told || (agreed !== undefined && agreed !== told)) return undefined
  // `Bakhytzhan Omarova`: in Latin letters no other case looks so.
  const family = parts.family?.reading.form ?? ''
  const own = /^[a-z'’-]+$/u.test(family) ? surnameGender(family) : undefined
  return own === undefined || own === told ? told : /[oe]va$/.test(family) ? own : undefined
}

/** Parts of a name's words, as far as they can be told, each with the nominative that agrees with the others. */
export function partsOf(words: readonly Word[], around: Surroundings = {}): Parts {
  const initials = words
    .filter((word) => word.kind === 'initial' || word.kind === 'letter')
    .map((word) => word.letters)
    .join('')
  const units = unitsOf(words)
  const divided = roles(units, initials !== '', around)
  const roleOf = new Map<Unit, Role>()
  for (const role of Object.keys(divided) as Role[])
    for (const unit of divided[role]!) roleOf.set(unit, role)
  const choices = units.map(({ main }, at) =>
    piecesOf(main).map((piece, nth, { length }) =>
      choicesOf(
        piece,
        {
          role: roleOf.get(units[at]!) ?? 'family',
          lastWord: at === units.length - 1,
          lastPiece: nth === length - 1,
          alone: units.length === 1,
        },
        around,
      ),
    ),
  )
  const flat = choices.flat()
  const agreed = agree(flat, around)
  const bases = agreed?.bases ?? flat.map(strongest)
  let taken = 0
  const readings = units.map(({ main }, at) => {
    const own = bases.slice(taken, taken + choices[at]!.length)
    taken += own.length
    return own.length === 1 ? own[0]! : hyphened(main, own)
  })
  const parts: Partial<Record<Role, Part>> = {}
  for (const role of Object.keys(divided) as Role[]) {
    const own = divided[role]!
    const of = own.map((unit) => readings[units.indexOf(unit)]!)
    parts[role] = {
      words: own.flatMap((unit) => unit.words),
      readings: of,
      reading: of[of.length - 1]!,
    }
  }
  const gender = genderOf(parts, agreed?.gender)
  return {
    ...parts,
    ...(initials && { initials }),
    ...(gender && { gender }),
    cases: agreed?.cases ?? anyCase,
    margin: agreed?.margin ?? 0,
  }
}
