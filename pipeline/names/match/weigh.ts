/** How well two parts of names agree. */
import type { Distance } from './distances.js'
import { cognate, type Given } from './given.js'
import { sharedSound } from './initials.js'
import type { FullPart, InitialPart, Part, Role } from './name.js'
import type { Form, Word } from './token.js'

export type As = 'family' | 'given' | 'patronymic' | 'initial'

export interface Tie {
  readonly as: As
  /** Hundredths a symbol; 0 is equal. */
  readonly loss: number
  /** 1 equal, 0 undecided, −1 another name. */
  readonly quality: number
  /** −ln of the chance that another person has it too. */
  readonly rarity: number
  /** True where the parts stand in different roles: family name against given name. */
  readonly crossed: boolean
}

/** A surname with and without -ov is one name, but less surely. */
const bareLoss = 30
const cognateLoss = 14
/** Loss a symbol at which a surname, given name, father's name is as likely another. */
const even: Readonly<Record<Exclude<As, 'initial'>, number>> = {
  family: 15,
  given: 15,
  patronymic: 15,
}
/** Two words that are both known, and not as one name, are further apart than a slip would make them. */
const knownSurnames = 1.5
const differentNames = 38
/** A spelling as near as this to a name of the lexicon is that name. */
const knownLoss = 18

const perSymbol = (loss: number, a: Form, b: Form): number =>
  (2 * loss) / (a.symbols.length + b.symbols.length + 2)

const least = Math.min

function asFamily(distance: Distance, a: Word, b: Word): number {
  let best = perSymbol(distance(a.root, b.root), a.root, b.root)
  if (best > 4) {
    if (a.bare) best = least(best, perSymbol(distance(a.bare, b.root) + bareLoss, a.bare, b.root))
    if (b.bare) best = least(best, perSymbol(distance(a.root, b.bare) + bareLoss, a.root, b.bare))
    if (a.bare && b.bare && a.family?.length !== b.family?.length)
      best = least(best, perSymbol(distance(a.bare, b.bare) + bareLoss, a.bare, b.bare))
  }
  if (best <= slight) return best
  if (a.knownSurname && b.knownSurname && distance(a.root, b.root) > differentSurnames)
    return best * knownSurnames
  return alikeWritten(a, b) ? best * oneScript : best
}

/** In one script nothing but a slip makes two spellings of one word differ by much. */
const oneScript = 1.2
const slight = 6
const differentSurnames = 60
const alikeWritten = (a: Word, b: Word): boolean => a.script === b.script

function asGiven(distance: Distance, a: Word, b: Word): number {
  const one = a.stem ?? a.whole
  const two = b.stem ?? b.whole
  let best = perSymbol(distance(one, two), one, two)
  if (a.stem || b.stem) best = least(best, perSymbol(distance(a.whole, b.whole), a.whole, b.whole))
  if (best <= 2) return best
  if (!a.given || !b.given || a.given === b.given)
    return best > slight && a.given !== b.given && alikeWritten(a, b) ? best * oneScript : best
  if (cognate(a.given, b.given)) return least(best, cognateLoss / 2)
  if (apart(distance, a.given, a.givenLoss, b.given, b.givenLoss))
    return Math.max(best, 2 * even.given)
  return best
}

/** Minimal pairs: both words are known names, and not the same one (Marat, Murat). */
const apart = (distance: Distance, a: Given, lossA: number, b: Given, lossB: number): boolean =>
  lossA <= knownLoss && lossB <= knownLoss && distance(a.form, b.form) > differentNames

/** Григорьевич, Grigoriyevich: a vowel more or less at the seam of a patronymic is no other father. */
const oneVowel = 8

function asFather(distance: Distance, a: Word, b: Word): number {
  const one = a.father ?? a.whole
  const two = b.father ?? b.whole
  const best = perSymbol(distance(one, two), one, two)
  const f = a.fatherName
  const g = b.fatherName
  if (best <= 2 || !f || !g || f.given === g.given) return best
  if (cognate(f.given, g.given)) return least(best, cognateLoss / 2)
  if (best <= oneVowel) return best
  return apart(distance, f.given, f.loss, g.given, g.loss)
    ? Math.max(best, 2 * even.patronymic)
    : best
}

const roleOf = (a: Role, b: Role): Exclude<As, 'initial'> | 'crossed' | undefined => {
  if (a === 'name') return b === 'name' ? 'family' : b === 'patronymic' ? undefined : b
  if (b === 'name') return a === 'patronymic' ? undefined : a
  if (a === b) return a
  if (a === 'patronymic' || b === 'patronymic')
    return a === 'given' || b === 'given' ? undefined : 'crossed'
  return 'crossed'
}

const qualityOf = (loss: number, middle: number): number =>
  loss >= 2 * middle ? -1 : 1 - loss / middle

function fullTie(distance: Distance, a: FullPart, b: FullPart): Tie | undefined {
  const role = roleOf(a.role, b.role)
  if (!role) return undefined
  const one = a.word
  const two = b.word
  if (role === 'crossed') {
    const loss = perSymbol(distance(one.whole, two.whole), one.whole, two.whole)
    return tie('family', loss, (one.rarity + two.rarity) / 2, true)
  }
  if (role === 'family') {
    const name = a.role === 'name' && b.role === 'name'
    const known = name && one.given !== undefined && two.given !== undefined
    const given = name ? asGiven(distance, one, two) : 0
    const family = known ? 0 : asFamily(distance, one, two)
    const loss = known ? given : name ? least(given, family) : family
    return tie('family', loss, least(rarityOf(one, name), rarityOf(two, name)), false)
  }
  if (role === 'given')
    return tie(
      'given',
      asGiven(distance, one, two),
      least(rarityOf(one, true), rarityOf(two, true)),
      false,
    )
  return tie('patronymic', asFather(distance, one, two), 6, false)
}

const unknownGiven = 8
const rarityOf = (word: Word, given: boolean): number =>
  given ? Math.min(word.given?.rarity ?? unknownGiven, 10) : word.rarity

const tie = (as: Exclude<As, 'initial'>, loss: number, rarity: number, crossed: boolean): Tie => ({
  as,
  loss,
  quality: qualityOf(loss, even[as]),
  rarity,
  crossed,
})

/** Cost of sharing a first sound above which an initial belongs to another name. */
const foreignInitial = 45
/** In one script an initial is the letter that it is: S. is no Z. */
const ownInitial = 15
const initialRarity = 2

function initialTie(a: InitialPart, b: Part): Tie | undefined {
  if (b.role === 'family') return undefined
  if (b.kind === 'full' && b.role === 'patronymic' && a.role === 'given') return undefined
  if (b.kind === 'full' && b.role === 'given' && a.role === 'patronymic') return undefined
  if (b.kind === 'initial' && b.role !== a.role) return undefined
  const other = b.kind === 'initial' ? b.sounds : b.first
  const cost = sharedSound(a.sounds, other)
  const script = b.kind === 'initial' ? b.script : b.word.script
  const limit = script === a.script ? ownInitial : foreignInitial
  const quality = cost > limit ? -1 : 1 - cost / 100
  return { as: 'initial', loss: cost, quality, rarity: initialRarity, crossed: false }
}

export function tieOf(distance: Distance, a: Part, b: Part): Tie | undefined {
  if (a.kind === 'initial') return initialTie(a, b)
  if (b.kind === 'initial') return initialTie(b, a)
  return fullTie(distance, a, b)
}

export const wordLikeness = (distance: Distance, a: Word, b: Word, family: boolean): number =>
  family
    ? qualityOf(asFamily(distance, a, b), even.family)
    : qualityOf(asGiven(distance, a, b), even.given)
