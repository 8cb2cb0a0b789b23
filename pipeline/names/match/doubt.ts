/** What keeps two names from being the same though nothing contradicts it: for review. */
import type { Evidence, Scales } from './evidence.js'
import type { FullPart, Part } from './name.js'
import { alikeWritten } from './near.js'
import { tieOf } from './weigh.js'

/** Hundredths a symbol: nearer surnames are one, with and without -ov too. */
const oneSurname = 3.2
/** Hundredths from which two known surnames are two: Омаров, Умаров; more where they stand in two alphabets. */
const twoSurnames = 25
const acrossAlphabets = 29
/** Quality below which two left-over words are two names. */
const otherName = -0.5

const isName = (part: Part): part is FullPart => part.kind === 'full' && part.role !== 'patronymic'

/** A word that may be the given name, and a surname made of it: Ospan Gulnar, G. T. Ospanova. */
const isAmbiguous = (a: Part, b: Part): boolean =>
  a.kind === 'full' &&
  b.kind === 'full' &&
  a.role === 'name' &&
  a.word.given !== undefined &&
  a.word.given === b.word.forefather

/** Surnames that are only alike, and nothing beside them but initials: Omarov D., Umarov D. */
function onlyInitials({ distance }: Scales, { pairings, restA, restB }: Evidence): boolean {
  let family: (typeof pairings)[number] | undefined
  for (const pairing of pairings) {
    const { as } = pairing.tie
    if (as === 'initial') continue
    if (as !== 'family' || family) return false
    family = pairing
  }
  if (!family || pairings.length < 2) return false
  const less = restA.length + restB.length > 0
  if (less && (isAmbiguous(family.a, family.b) || isAmbiguous(family.b, family.a))) return true
  if (family.tie.loss <= oneSurname) return false
  const one = (family.a as FullPart).word
  const two = (family.b as FullPart).word
  if (one.known === undefined || two.known === undefined || one.known === two.known) return false
  return distance(one.root, two.root) >= (alikeWritten(one, two) ? twoSurnames : acrossAlphabets)
}

/** Each name has a word that the other has not: García López, García Pérez. */
function otherWords(scales: Scales, { restA, restB }: Evidence): boolean {
  if (restA.length === 0 || restB.length === 0) return false
  const one = restA.filter(isName)
  const two = restB.filter(isName)
  if (one.length === 0 || two.length === 0) return false
  return one.every((a) =>
    two.every(
      (b) => (tieOf(scales.distance, a, { ...b, role: a.role })?.quality ?? -1) < otherName,
    ),
  )
}

export const isDoubtful = (scales: Scales, evidence: Evidence): boolean =>
  onlyInitials(scales, evidence) || otherWords(scales, evidence)
