/** How common each surname, given name, father's name and initial is: in the list, and in the tables where the list is short. */
import { sharedSound } from '../initials.js'
import type { FullPart, InitialPart, Part } from '../name.js'
import type { Kinds, Near } from './kinds.js'
import type { Store } from './store.js'
import type { Token } from './tokens.js'

/** Names that the tables count for. */
const prior = 500
const unknownGiven = 8
/** Share of a patronymic that only the tables know. */
const fatherShare = Math.exp(-6)

export interface Shares {
  readonly family: (near: readonly Near[]) => number
  readonly given: (near: readonly Near[]) => number
  readonly father: (part: Part) => number
  /** Share of the names of a gender that may begin with the initial. */
  readonly initial: (part: InitialPart, gender: number) => number
}

const sum = (values: Float64Array): number => values.reduce((all, each) => all + each, 0)

function shareOf(kinds: Kinds, of: (kind: number) => number): (near: readonly Near[]) => number {
  const all = sum(kinds.counts) + prior
  return (near) => {
    let share = 0
    for (const { kind, cost } of near)
      share += (Math.exp(-cost) * (kinds.counts[kind]! + prior * of(kind))) / all
    return share
  }
}

const fatherKey = ({ word }: FullPart): number =>
  word.fatherName ? -word.fatherName.given.id : (word.givenKeys[0] ?? 0)

function fathersOf(store: Store): (part: Part) => number {
  const counts = new Map<number, number>()
  let all = prior
  for (let node = 0; node < store.size; node++)
    for (const id of store.partsOf(node)) {
      const part = store.parts[id]!
      if (part.kind !== 'full' || part.role !== 'patronymic') continue
      const key = fatherKey(part)
      counts.set(key, (counts.get(key) ?? 0) + 1)
      all++
    }
  return (part) =>
    part.kind === 'full' ? ((counts.get(fatherKey(part)) ?? 0) + prior * fatherShare) / all : 1
}

/** As dear as an initial may be read. */
const mostInitial = 45

function initialsOf(kinds: Kinds, givens: readonly Token[]): Shares['initial'] {
  const known = new Map<string, number>()
  const measure = (part: InitialPart, gender: number): number => {
    let fitting = prior / 10
    let all = prior
    kinds.leaders.forEach((leader, kind) => {
      const { first, word } = givens[leader]!.part
      all += kinds.counts[kind]!
      if (word.given && (word.given.gender & gender) === 0) return
      if (sharedSound(part.sounds, first) <= mostInitial) fitting += kinds.counts[kind]!
    })
    return fitting / all
  }
  return (part, gender) => {
    const key = `${part.text} ${gender}`
    let share = known.get(key)
    if (share === undefined) {
      share = measure(part, gender)
      known.set(key, share)
    }
    return share
  }
}

export function sharesOf(
  store: Store,
  families: Kinds,
  familyWords: readonly Token[],
  givens: Kinds,
  givenWords: readonly Token[],
): Shares {
  return {
    family: shareOf(families, (kind) =>
      Math.exp(-familyWords[families.leaders[kind]!]!.part.word.rarity),
    ),
    given: shareOf(givens, (kind) =>
      Math.exp(
        -Math.min(10, givenWords[givens.leaders[kind]!]!.part.word.given?.rarity ?? unknownGiven),
      ),
    ),
    father: fathersOf(store),
    initial: initialsOf(givens, givenWords),
  }
}
