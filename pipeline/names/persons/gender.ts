/** What the words of a name tell of gender, each by the others. */
import type { Part, Parts } from './parts.js'
import type { Evidence, Gender, Reading } from './rows.js'
import type { Word } from './words.js'

const onlyFeminine = /(?:(?:ов|ев|ин|ын)(?:ой|ою)|[сц]к(?:ой|ую|ая)|(?:овн|евн|ичн)(?:а|ы|е|у|ой))$/
const onlyMasculine =
  /(?:(?:ов|ев|ин|ын)(?:ым|е)?|[сц]к(?:ий|ого|ому|им)|(?:ович|евич)(?:а|у|ем|е)?)$/

/** Russian endings beside a given name that only one gender has: `Альмире Куатовой` is Альмира's, not Альмир's. */
function genderBeside(words: readonly Word[], own: Word): Gender | undefined {
  const others = words.filter((word) => word !== own).map((word) => word.folded)
  if (others.some((word) => onlyFeminine.test(word))) return 'f'
  return others.some((word) => onlyMasculine.test(word)) ? 'm' : undefined
}

/** A reading of the gender told, where one is as strong. */
function agreeing(reading: Reading, words: readonly Word[], own: Word): Reading {
  const gender = genderBeside(words, own)
  if (!gender || reading.evidence.gender === gender) return reading
  const { given: strength } = reading.evidence
  const fits = (other: Reading) => other.evidence.gender === gender && other.evidence.given > 0
  return strength > 0 ? (own.readings.find(fits) ?? reading) : reading
}

/** The given name read in the gender that the words beside it have. */
export function agreed(found: Parts, words: readonly Word[]): Parts {
  if (!found.given) return found
  const own = found.given.words.findLast((word) => word.kind !== 'particle')!
  const reading = agreeing(found.given.reading, words, own)
  return { ...found, given: { ...found.given, reading } }
}

const femaleEnding = /(?:[oe]v|in|[sc]k)(?:a|aia)$/

/** By patronymic and given name; not said where the surname speaks against it: many Kazakh names serve both. */
export function genderOf(found: Parts): Gender | undefined {
  const { evidence } = found.given?.reading ?? {}
  const told = found.patronymic?.reading.evidence.gender ?? given(evidence)
  const { family } = found
  const main = family?.words[family.words.length - 1]
  const cased = main !== undefined && main.folded !== family?.reading.form
  const contrary = told === 'm' && !cased && femaleEnding.test(family?.reading.key ?? '')
  return contrary && !inCase(found.given) ? undefined : told
}

const given = (evidence: Evidence | undefined): Gender | undefined =>
  evidence && (evidence.given > 0 || evidence.made) ? evidence.gender : undefined

const inCase = (part: Part | undefined): boolean =>
  part !== undefined && part.words[part.words.length - 1]?.folded !== part.reading.form
