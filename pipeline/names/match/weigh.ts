/** How well two parts of names agree. */
import type { Distance } from './distances.js'
import { sharedSound } from './initials.js'
import type { FullPart, InitialPart, Part, Role } from './name.js'
import { alikeWritten, asFamily, asFather, asGiven, even, perSymbol, slight } from './near.js'
import type { Word } from './token.js'

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
  /** Both words stand in one alphabet of one language, where only a slip makes two spellings of one. */
  readonly alike: boolean
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

/** As the words stand, or with their particles, whichever agrees better: van den Broek, Vandenbroek. */
function fullTie(distance: Distance, a: FullPart, b: FullPart): Tie | undefined {
  const plain = wordTie(distance, a, b)
  if ((!a.long && !b.long) || !plain || plain.loss <= slight) return plain
  const [one, two] = [withParticles(a), withParticles(b)]
  return [wordTie(distance, one, b), wordTie(distance, a, two), wordTie(distance, one, two)].reduce(
    (best, tie) => (tie && best && tie.loss < best.loss ? tie : best),
    plain,
  )
}

const withParticles = (part: FullPart): FullPart =>
  part.long ? { ...part, word: part.long } : part

function wordTie(distance: Distance, a: FullPart, b: FullPart): Tie | undefined {
  const found = roleTie(distance, a, b)
  if (!found || found.quality >= 0 || !alikeWritten(a.word, b.word)) return found
  const { as, loss, quality, rarity, crossed } = found
  return { as, loss, quality, rarity, crossed, alike: true }
}

function roleTie(distance: Distance, a: FullPart, b: FullPart): Tie | undefined {
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

const least = Math.min
const unknownGiven = 8
const rarityOf = (word: Word, given: boolean): number =>
  given ? Math.min(word.given?.rarity ?? unknownGiven, 10) : word.rarity

const tie = (as: Exclude<As, 'initial'>, loss: number, rarity: number, crossed: boolean): Tie => ({
  as,
  loss,
  quality: qualityOf(loss, even[as]),
  rarity,
  crossed,
  alike: false,
})

/** Cost of sharing a first sound above which an initial belongs to another name. */
const foreignInitial = 34
/** In one script an initial is the letter that it is: S. is no Z. */
const ownInitial = 15
/** Of two initials neither is cut from a longer spelling: D. may begin Dzhambul, but is no Zh. beside it. */
const twoInitials = 13
const initialRarity = 2

function initialTie(a: InitialPart, b: Part): Tie | undefined {
  if (b.role === 'family') return undefined
  if (b.kind === 'full' && b.role === 'patronymic' && a.role === 'given') return undefined
  if (b.kind === 'full' && b.role === 'given' && a.role === 'patronymic') return undefined
  if (b.kind === 'initial' && b.role !== a.role) return undefined
  const other = b.kind === 'initial' ? b.sounds : b.first
  const cost = sharedSound(a.sounds, other)
  const script = b.kind === 'initial' ? b.script : b.word.script
  const own = b.kind === 'initial' ? twoInitials : ownInitial
  const limit = script === a.script ? own : foreignInitial
  const quality = cost > limit ? -1 : 1 - cost / 100
  return { as: 'initial', loss: cost, quality, rarity: initialRarity, crossed: false, alike: true }
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
