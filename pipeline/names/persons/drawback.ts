/** What a capitalised word may be instead of a name, in log-odds. */
import type { Word } from './words.js'

/** What stands beside a word in its name. */
export type Company = 'none' | 'initials' | 'names'

/** English writes titles in capitals; in Russian and Kazakh a capital inside a sentence means more. */
export const titled = /^[a-z]/

/** An ordinary word with a capital: rather no name, above all at the head of a sentence. */
function ordinary(word: Word, company: Company): number {
  const { given, family } = word.evidence
  const named = given === 2 || family === 2
  const opens = word.opens || word.shouted
  // English words that are no names are nearly all listed: `Aoife Lindholm said`.
  const beside = company === 'names' && !word.shouted && titled.test(word.folded)
  if (word.common === 0) return opens ? (named || beside ? -0.3 : -0.8) : 0
  const weight = word.common === 2 ? (opens ? 3.4 : 2.8) : opens ? 2.2 : 1.2
  return -weight * (named && !opens ? 0.5 : 1) * (titled.test(word.folded) ? 1 : 0.6)
}

/** A Latin word that nothing speaks for, in a Cyrillic text: a company or a title. */
const foreign = ({ alien, evidence }: Word): number =>
  alien && evidence.given + evidence.family === 0 ? -1.2 : 0

/** `Umirzak T.` may be a person though Umirzak is a village; `Almaty Arman` is not one name. */
function placePenalty({ evidence }: Word, company: Company): number {
  if (company === 'none') return -3
  if (company === 'initials') return evidence.given === 2 ? 0 : -2.4
  return evidence.given === 2 ? -0.5 : evidence.family === 2 ? -2 : -5
}

/** In a line of capitals only what is known for a name is one. */
function shout({ shouted, evidence }: Word, company: Company): number {
  const { given, family, patronymic, made, adjective } = evidence
  const named = given === 2 || (family === 2 && !adjective) || patronymic === 2 || made
  return !shouted || named ? 0 : company === 'none' ? -2.5 : -0.8
}

/** `April Fools` */
const month = (word: Word): number => (word.month && word.opens && word.common === 0 ? -1 : 0)

/** Zero or less. */
export function drawback(word: Word, company: Company): number {
  const alone = company === 'none'
  const { adjective } = word.evidence
  const plain = adjective && alone ? (titled.test(word.folded) ? -0.8 : -2) : 0
  const place = word.place ? placePenalty(word, company) : 0
  const upper = word.upper ? (alone && word.folded.length < 4 ? -3 : -0.4) : 0
  return (
    ordinary(word, company) +
    plain +
    place +
    foreign(word) +
    upper +
    month(word) +
    shout(word, company)
  )
}
