/** Text of a name in any form → parts with roles and gender. Never throws. */
import type { Alphabet } from './alphabet.js'
import { type Aside, asideOf } from './aside.js'
import { datedOf } from './born.js'
import { type Compound, compounds } from './compound.js'
import { type FactsOf, keeperOfFacts, mostKnown } from './facts.js'
import { genderOf } from './gender.js'
import { eitherGender } from './given.js'
import { firstSounds, type Initials } from './initials.js'
import type { InitialPart, ParsedName, Part } from './name.js'
import { longest, problemOf } from './problem.js'
import { rolesOf, type Seen } from './roles.js'
import type { WordRow } from './schema.js'
import { type Piece, splitName } from './split.js'
import type { Word } from './token.js'
import type { Words } from './words.js'

export interface ParserParts {
  readonly alphabet: Alphabet
  readonly words: Words
  readonly initials: Initials
  readonly kinds: ReadonlyMap<string, WordRow['kind']>
}

export interface ParseOptions {
  /** The name stands in running text, so that a Russian -a may be a masculine genitive. */
  readonly running?: boolean
}

const mostParts = 6
/** A digit, a bracket or a word in small letters: something may be told beside the name. */
const beside = /[\d([]|[\s,;]\p{Ll}/u
const latinLetter = /^\p{Script=Latin}/u

function meaningful(
  pieces: readonly Piece[],
  factsOf: FactsOf,
  kinds: ParserParts['kinds'],
): readonly Compound[] {
  const kindOf = (piece: Piece) => (piece.initial ? undefined : factsOf(piece.text).kind)
  const isTitle = (piece: Piece, at: number): boolean =>
    kindOf(piece) === 'title' ||
    isTitled(pieces[at - 1], piece, kinds) ||
    isTitled(piece, pieces[at + 1], kinds)
  const kept = pieces.filter((piece, at) => !isTitle(piece, at))
  const left = kept.length > 0 ? kept : pieces
  if (!left.some((piece) => !piece.initial && factsOf(piece.text).compound)) return left
  return compounds(left, (piece, kind) => kindOf(piece) === kind)
}

/** г-н, г-жа: two pieces that are one title. */
const isTitled = (a: Piece | undefined, b: Piece | undefined, kinds: ParserParts['kinds']) =>
  a !== undefined &&
  b?.hyphen === true &&
  a.text.length < 3 &&
  kinds.get(`${a.text}-${b.text}`.toLowerCase()) === 'title'

const isPlain = (parts: readonly Part[]): boolean => {
  let seen = 0
  for (const { role } of parts) {
    const bit = role === 'family' ? 1 : role === 'given' ? 2 : role === 'patronymic' ? 4 : 0
    if (bit === 0 || seen & bit) return false
    seen |= bit
  }
  return (seen & 1) === 1
}

/** The text of the name as it would be with what is told beside it: the words alone, or one in the place of another. */
function otherText(name: ParsedName, { words, maiden, before }: Aside, roleOf: RoleOf) {
  const [word] = words
  if (word === undefined) return undefined
  if (words.length > 1) return words.join(' ')
  const family = name.parts.findIndex((part) => part.kind === 'full' && part.role === 'family')
  const last = name.parts.findLastIndex((part) => part.kind === 'full')
  const beside = name.parts.findIndex((part) => part.text === before)
  const role = roleOf(word)
  const as = maiden || role === 'family' ? family : beside
  const at = as >= 0 ? as : beside >= 0 ? beside : last
  return name.parts
    .map((part, nth) => (nth === at ? word : part.kind === 'full' ? part.text : `${part.text}.`))
    .join(' ')
}
const placeOf: Readonly<Record<Part['role'], number>> = {
  family: 0,
  given: 1,
  patronymic: 2,
  name: 3,
}

type RoleOf = (word: string) => 'family' | undefined

export function parser(parts: ParserParts) {
  const roleOf: RoleOf = (text) => {
    const word = parts.words.of(text)
    return word.family && !word.given ? 'family' : undefined
  }
  const isBirth = (word: string): boolean =>
    parts.kinds.get(word) === 'birth' || parts.kinds.get(word) === 'born'
  const kindOf = (word: string) => parts.kinds.get(word)
  const factsOf = keeperOfFacts(parts.kinds)
  const known = new Map<Word, Part[]>()
  const compound = new Map<string, Part>()
  const initial = new Map<string, Part>()
  const initialOf = (text: string, role: InitialPart['role']): Part => {
    const key = `${role} ${text}`
    const made = initial.get(key) ?? {
      kind: 'initial',
      role,
      script: latinLetter.test(text) ? 'latin' : 'cyrillic',
      text,
      sounds: parts.initials(text)?.sounds ?? [],
    }
    if (initial.size > mostKnown) initial.clear()
    initial.set(key, made)
    return made
  }
  const partOf = (seen: Seen, role: Part['role']): Part => {
    if (!seen.word) return initialOf(seen.text, role === 'family' ? 'given' : role)
    const { word } = seen
    const { long } = seen
    const own = known.get(word) ?? []
    const key = long === undefined ? '' : `${role} ${seen.text} ${long}`
    const made = long === undefined ? own[placeOf[role]] : compound.get(key)
    if (made) return made
    const first = firstSounds(parts.alphabet, word.whole.symbols)
    const firstAsFather = word.father ? firstSounds(parts.alphabet, word.father.symbols) : first
    const part: Part = {
      kind: 'full',
      role,
      text: seen.text,
      word,
      first,
      firstAsFather,
      long: long === undefined ? undefined : parts.words.of(long),
    }
    if (long !== undefined) {
      if (compound.size > mostKnown) compound.clear()
      compound.set(key, part)
      return part
    }
    if (known.size > mostKnown) known.clear()
    own[placeOf[role]] = part
    known.set(word, own)
    return part
  }
  const parse = (text: string, options: ParseOptions = {}): ParsedName => {
    const plain = plainOf(text, options)
    if (!beside.test(text) || text.length > longest) return plain
    const dated = datedOf(text, isBirth)
    const aside = asideOf(dated.text, kindOf)
    if (aside.text === text) return plain
    const name = { ...plainOf(aside.text, options), text }
    const told = name.problem ? undefined : otherText(name, aside, roleOf)
    const other = told === undefined ? undefined : plainOf(told, options)
    return {
      ...name,
      ...(dated.born > 0 && { born: dated.born }),
      ...(other && !other.problem && { other }),
    }
  }
  const plainOf = (text: string, options: ParseOptions): ParsedName => {
    const short = text.slice(0, longest + 1)
    const pieces = splitName(short, parts.initials)
    const found = problemOf(short, pieces, factsOf)
    const kept = found ? [] : meaningful(pieces, factsOf, parts.kinds).slice(0, mostParts)
    const problem = found ?? (kept.every((piece) => piece.initial) ? 'empty' : undefined)
    if (problem)
      return {
        text,
        parts: [],
        plain: false,
        gender: eitherGender,
        genderSure: false,
        generation: 0,
        problem,
      }
    const seen = kept.map(
      (piece): Seen => ({
        ...piece,
        word: piece.initial ? undefined : parts.words.of(piece.text),
      }),
    )
    const roles = rolesOf(seen)
    const made = seen.map((each, at) => partOf(each, roles[at]!))
    const [gender, genderSure] = genderOf(made, options.running ?? false)
    const last = pieces[pieces.length - 1]
    const generation = last ? factsOf(last.text).generation : 0
    return { text, parts: made, plain: isPlain(made), gender, genderSure, generation }
  }
  return parse
}
