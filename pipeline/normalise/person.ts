/** PERSON → family, given name, patronymic, initials, gender: as far as the text gives them, nothing made up. */
import type { Labelled, Language, Passage, Reader } from '../document.js'
import { familyForm, shownPart } from '../names/persons/forms.js'
import { initialled } from '../names/persons/initials.js'
import type { NameLexicon } from '../names/persons/lexicon.js'
import { type Part, type Parts, partsOf } from '../names/persons/parts.js'
import type { Gender } from '../names/persons/rows.js'
import { type Word, type Words, wordsOf } from '../names/persons/words.js'
import type { PersonValue } from '../values.js'

/** Index of the first token that ends behind `offset`. */
function tokenAt(passage: Passage, offset: number): number {
  let [low, high] = [0, passage.tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passage.tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Inside a mention every word with letters counts, whatever it is elsewhere: `May`, `judge`, a word in small letters. */
function named(lexicon: NameLexicon, word: Word, language: Language): Word | undefined {
  if (word.kind !== 'other' && word.kind !== 'blocked') return word
  if (!/\p{L}/u.test(word.folded)) return undefined
  const found = word.readings.length > 0 ? word.readings : lexicon.readings(word.folded, language)
  return { ...word, kind: 'name', readings: found, evidence: found[0]!.evidence }
}

function wordsIn(lexicon: NameLexicon, mention: Labelled, passage: Passage) {
  const words = wordsOf(lexicon, passage)
  const found: Word[] = []
  let inverted = false
  for (let at = tokenAt(passage, mention.start); at < words.length; at++) {
    const word = words.at(at)!
    if (word.start >= mention.end) break
    if (word.folded === ',' && found.length === 1) inverted = true
    const counted = named(lexicon, word, passage.language)
    if (counted) found.push(counted)
  }
  return { words: found, inverted, governed: governed(words, tokenAt(passage, mention.start)) }
}

/** A preposition, kin, or a role in an oblique case stands right before: `мать Ахметова`, `адвоката Умарова`. */
function governed(words: Words, at: number): boolean {
  const before = words.at(at - 1)
  if (!before) return false
  const cased = before.cues.some(
    (row) => /^(?:role|office)$/.test(row.kind) && row.word !== before.folded,
  )
  return cased || before.cues.some((row) => row.kind === 'kin' || row.kind === 'case')
}

const root = (part: Part | undefined): string =>
  part?.reading.key.replace(/(ov|ev|in|k)(?:a|aia|i)$/, '$1') ?? ''

/** `Айжан Акишеву … На Акишеву`: a whole name of the same surname beside it tells the gender of a lone one. */
function genderNearby(
  lexicon: NameLexicon,
  parts: Parts,
  passage: Passage,
  mentions: readonly Labelled[],
): Gender | undefined {
  const own = root(parts.family)
  if (own === '') return undefined
  const others = mentions
    .filter((mention) => mention.label === 'PERSON')
    .map((mention) => partsOf(wordsIn(lexicon, mention, passage).words))
    .filter((other) => other.gender && root(other.family) === own)
  const genders = new Set(others.map((other) => other.gender))
  return genders.size === 1 ? others[0]?.gender : undefined
}

const inflected = (parts: Parts): boolean =>
  parts.family !== undefined && /[а-я]/.test(parts.family.reading.form) && !parts.given

/** Makes a reader of persons; never fails: a name that cannot be taken apart is all `family`. */
export function personReader(lexicon: NameLexicon): Reader<PersonValue> {
  return (mention, written, mentions) => {
    const passage = initialled(written)
    const { words, inverted, governed } = wordsIn(lexicon, mention, passage)
    const parts = partsOf(words, inverted)
    if (Object.keys(parts).length === 0) return undefined
    const { language, text } = passage
    const near = inflected(parts) ? genderNearby(lexicon, parts, passage, mentions) : undefined
    const gender = parts.gender ?? near
    const family =
      parts.family &&
      familyForm(parts.family, {
        language,
        ...(gender && { gender }),
        ...(parts.given && { given: parts.given }),
        governed,
      })
    const shown = (part: Part) => shownPart(text, part, part.reading.form)
    return {
      ...(parts.family && family && { family: shownPart(text, parts.family, family) }),
      ...(parts.given && { given: shown(parts.given) }),
      ...(parts.patronymic && { patronymic: shown(parts.patronymic) }),
      ...(parts.initials && { initials: parts.initials }),
      ...(parts.gender && { gender: parts.gender }),
    }
  }
}
