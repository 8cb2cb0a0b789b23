/** How far two words are apart as surnames, as given names, as fathers' names: hundredths a symbol. */
import type { Distance } from './distances.js'
import type { Form } from './form.js'
import { cognate, type Given } from './given.js'
import { isShortOf } from './short.js'
import type { Word } from './token.js'

/** A surname with and without -ov is one name, but less surely. */
const bareLoss = 30
const cognateLoss = 14
/** Loss a symbol at which a surname, given name, father's name is as likely another. */
export const even: Readonly<Record<'family' | 'given' | 'patronymic', number>> = {
  family: 15,
  given: 15,
  patronymic: 15,
}
const differentNames = 38
/** Hundredths: what spellings of one word may differ by, in one script and across; two known words further apart are two names. */
const alternation = { cyrillic: 11, latin: 26, both: 34, kazakh: 60 }
/** More than one letter's worth: no slip, the less so where the one is longer by a syllable. */
const mostSlip = 145
const mostSyllable = 100
/** Far enough for a contradiction, as multiples of `even`. */
const contrary = 1.35
/** A spelling as near as this to a name of the lexicon is that name. */
const knownLoss = 14

export const perSymbol = (loss: number, a: Form, b: Form, shared = 0): number =>
  (2 * loss) / (a.symbols.length + b.symbols.length + 2 - shared)

const least = Math.min

/** Without -ov or an Arabic article on one side. */
function shortened(distance: Distance, a: Word, b: Word): number {
  let best = 1000
  if (a.bare) best = perSymbol(distance(a.bare, b.root) + bareLoss, a.bare, b.root)
  if (b.bare) best = least(best, perSymbol(distance(a.root, b.bare) + bareLoss, a.root, b.bare))
  if (a.bare && b.bare && a.family?.length !== b.family?.length)
    best = least(best, perSymbol(distance(a.bare, b.bare) + bareLoss, a.bare, b.bare))
  if (!a.article && !b.article) return best
  const one = a.article ?? a.root
  const two = b.article ?? b.root
  return least(best, articleLoss + perSymbol(distance(one, two), one, two))
}

/** Of a surname in a case of Russian or Kazakh: its nominative, where the ending may be one. */
const caseLoss = 20
/** Spellings of one surname that the rows tell. */
const clanLoss = 2
const noForms: readonly Form[] = []

/** Hundredths between the nearest nominatives that two surnames may have. */
function declined(distance: Distance, a: Word, b: Word, apart: number): number {
  let best = apart
  for (const one of a.nominatives ?? noForms) best = least(best, distance(one, b.root) + caseLoss)
  for (const two of b.nominatives ?? noForms) {
    best = least(best, distance(a.root, two) + caseLoss)
    for (const one of a.nominatives ?? noForms) best = least(best, distance(one, two) + caseLoss)
  }
  return best
}

export function asFamily(distance: Distance, a: Word, b: Word): number {
  const written = distance(a.root, b.root)
  if (written === 0) return 0
  if (a.clan !== undefined && a.clan === b.clan) return clanLoss
  const apart = a.nominatives || b.nominatives ? declined(distance, a, b, written) : written
  const alike = alikeWritten(a, b)
  const ending = alike && a.script === 'cyrillic' && a.family && b.family ? endingSymbols : 0
  const plain = perSymbol(apart, a.root, b.root, ending)
  const best = plain > 4 ? least(plain, shortened(distance, a, b)) : plain
  if (best <= 2) return best
  if (strangers(distance, a, b))
    return Math.max(
      best,
      alike && !ofOneSound(apart, a.root, b.root) ? contrary * even.family : unsure,
    )
  if (best <= slight) return best
  const loss = alike ? best * oneScript : best
  if (best < plain) return loss
  if (alike && short(apart, a.root, b.root)) return Math.max(loss, contrary * even.family)
  if (apart > oneLetter) return Math.max(loss, doubtful)
  const long = Math.min(a.root.symbols.length, b.root.symbols.length) > shortest
  return long ? least(loss, alike ? unsure : likely) : loss
}

/** What two surnames on -ov have in common by their ending alone, in symbols of both. */
const endingSymbols = 4
/** A wrong letter in a surname that is not known leaves the question open. */
const oneLetter = 130
const shortest = 4
const unsure = 18
/** The less so across alphabets, where it may be a way of spelling. */
const likely = 15.2
/** And more than one makes another surname likelier, however long the two are. */
const doubtful = 16

/** In one script nothing but a slip makes two spellings of one word differ by much. */
const oneScript = 1.2
export const slight = 6
const articleLoss = 3

/** Two surnames that are both known, and not as spellings of one: Досов, Досаев. */
const strangers = (distance: Distance, a: Word, b: Word): boolean => {
  if (a.known === undefined || b.known === undefined || a.known === b.known) return false
  const one = a.forefather
  const two = b.forefather
  if (one && two && (one === two || cognate(one, two))) return false
  const most = !alikeWritten(a, b)
    ? a.kazakh || b.kazakh
      ? alternation.kazakh
      : alternation.both
    : a.script === 'cyrillic'
      ? alternation.cyrillic
      : alternation.latin
  return distance(a.root, b.root) > most
}
/** A vowel or a voice apart in a long surname: Абдурахманов, Абдрахманов. */
const oneSound = 60
const longSurname = 7
const ofOneSound = (apart: number, a: Form, b: Form): boolean =>
  apart <= oneSound && least(a.symbols.length, b.symbols.length) >= longSurname

/** In a short name every letter counts: Kim, Kin. */
const shortName = 4
const wholeLetter = 54
/** The shorter the more: Пак, Бак. */
const tiny = 3
const halfLetter = 35
const short = (apart: number, a: Form, b: Form): boolean => {
  const longer = Math.max(a.symbols.length, b.symbols.length)
  return longer <= shortName && apart > (longer <= tiny ? halfLetter : wholeLetter)
}

/** In one alphabet of one language. */
export const alikeWritten = (a: Word, b: Word): boolean =>
  a.script === b.script && a.kazakh === b.kazakh

/** Сары → Сара, whichever names the lists have. */
const isCaseOf = ({ nominatives }: Word, name: Form): boolean => {
  if (nominatives) for (const each of nominatives) if (each.id === name.id) return true
  return false
}

export function asGiven(distance: Distance, a: Word, b: Word): number {
  const one = a.stem ?? a.whole
  const two = b.stem ?? b.whole
  const apart = distance(one, two)
  if (apart === 0) return 0
  const shared = a.element && a.element.sound === b.element?.sound ? 2 * a.element.length : 0
  let best = perSymbol(apart, one, two, shared)
  if (a.stem || b.stem) best = least(best, perSymbol(distance(a.whole, b.whole), a.whole, b.whole))
  if (best <= 2) return best
  const f = a.given
  const g = b.given
  if (f && f === g) return best
  if (f && g && cognate(f, g)) return least(best, cognateLoss / 2)
  if (isCaseOf(a, two) || isCaseOf(b, one)) return least(best, cognateLoss / 2)
  if (a.short && g && isShortOf(distance, a.short, g)) return least(best, unsure)
  if (b.short && f && isShortOf(distance, b.short, f)) return least(best, unsure)
  if (f && g && different(distance, f, a.givenLoss, g, b.givenLoss))
    return Math.max(best, slipOf(apart, one, two, f, g) ? unsure : 2 * even.given)
  if (!alikeWritten(a, b)) return slipped(best, apart, one, two)
  const loss = best > slight ? best * oneScript : best
  return short(apart, one, two)
    ? Math.max(loss, contrary * even.given)
    : slipped(loss, apart, one, two)
}

/** Names this rare (−ln of the share) may be slips that the lists have taken up. */
const solid = 11.8
const longGiven = 5
/** A letter apart, and one of the two hardly a name: Serei, Sergei. */
const slipOf = (apart: number, a: Form, b: Form, f: Given, g: Given): boolean =>
  apart <= oneLetter &&
  least(a.symbols.length, b.symbols.length) >= longGiven &&
  Math.max(f.rarity, g.rarity) > solid

/** Given names are short and alike: what no single slip explains is another name (Гульжан, Гульжанат). */
function slipped(loss: number, apart: number, a: Form, b: Form): number {
  const syllable = Math.abs(a.symbols.length - b.symbols.length) > 1
  return apart > (syllable ? mostSyllable : mostSlip) ? Math.max(loss, contrary * even.given) : loss
}

/** Minimal pairs: both words are known names, and not the same one (Marat, Murat). */
const different = (distance: Distance, a: Given, lossA: number, b: Given, lossB: number): boolean =>
  lossA <= knownLoss && lossB <= knownLoss && distance(a.form, b.form) > differentNames

/** Григорьевич, Grigoriyevich: a vowel more or less at the seam of a patronymic is no other father. */
const oneVowel = 8

export function asFather(distance: Distance, a: Word, b: Word): number {
  const one = a.father ?? a.whole
  const two = b.father ?? b.whole
  const best = perSymbol(distance(one, two), one, two)
  const f = a.fatherName
  const g = b.fatherName
  if (best <= 2 || !f || !g || f.given === g.given) return best
  if (cognate(f.given, g.given)) return least(best, cognateLoss / 2)
  if (best <= oneVowel) return best
  return different(distance, f.given, f.loss, g.given, g.loss)
    ? Math.max(best, 2 * even.patronymic)
    : best
}
