/** A capitalised word: what speaks for a name, what forbids one. */
import type { Passage } from '../../document.js'
import { article, camel, capital, compound, glued, opensAt, upper } from './orthography.js'
import { type CueRow, type Evidence, type NameLexicon, none, type Reading } from './rows.js'
import { sound } from './sound.js'
import type { Word } from './words.js'

const shortestUpper = 4

/** Every part of a hyphenated name counts; the strongest speaks for the whole. */
function strongest(found: readonly Evidence[]): Evidence {
  const [first] = found
  if (!first || found.length === 1) return first ?? none
  const top = (of: (each: Evidence) => number) => Math.max(...found.map(of)) as 0 | 1 | 2
  const gender = found.find((each) => each.gender)?.gender
  return {
    given: top((each) => each.given),
    family: top((each) => each.family),
    patronymic: top((each) => each.patronymic),
    made: found.some((each) => each.made),
    adjective:
      found.some((each) => each.adjective) &&
      found.every((each) => each.family === 0 || each.adjective),
    ...(gender && { gender }),
  }
}

/** Readings of the word, then of the parts of a hyphenated one. */
function read(lexicon: NameLexicon, folded: string, passage: Passage): readonly Reading[] {
  const whole = lexicon.readings(folded, passage.language)
  if (!folded.includes('-')) return whole
  const parts = folded.split('-').filter((part) => part.length > 2)
  return [...whole, ...parts.flatMap((part) => lexicon.readings(part, passage.language))]
}

export const blocked = (cues: readonly CueRow[]): boolean =>
  cues.some((row) => row.kind !== 'particle' && row.kind !== 'patronymic')

const isWhole = (word: string, reading: Reading): boolean =>
  !word.includes('-') || reading.form.includes('-')

/** `San Francisco`, `Otegen Batyr`: a place of two words. */
function inPair(lexicon: NameLexicon, passage: Passage, at: number): boolean {
  const key = (index: number) => {
    const token = passage.tokens[index]
    const raw = token ? passage.text.slice(token.start, token.end) : ''
    return token && capital.test(raw) ? sound(token.folded) : ''
  }
  const [before, own, after] = [key(at - 1), key(at), key(at + 1)]
  return (
    (before !== '' && lexicon.place(`${before} ${own}`)) ||
    (after !== '' && lexicon.place(`${own} ${after}`))
  )
}

/** A place or an ordinary word explains its look: only what speaks for the very same reading still counts. */
function placed(
  lexicon: NameLexicon,
  word: string,
  found: readonly Reading[],
): Evidence | undefined {
  const [own] = found
  // `Арыстан` is a name before it is `Арыс` in a case form.
  const named = own !== undefined && own.evidence.given > 0
  const place = found.find(
    (reading) =>
      isWhole(word, reading) && (reading === own || !named) && lexicon.place(reading.key),
  )
  return place?.evidence
}

const declined = /(?:[ыи]й|ая|ое|ые|ого|ому|ых|ую)$/

/** `Белый`, `Чёрная`: a listed surname that is an adjective too. */
const adjectival = (folded: string, evidence: Evidence): Evidence =>
  declined.test(folded) && evidence.given === 0 && evidence.family > 0
    ? { ...evidence, adjective: true }
    : evidence

/** In English a name that only looks made like an ordinary word (`Clément`) is none. */
function ordinary(lexicon: NameLexicon, folded: string, passage: Passage, evidence: Evidence) {
  const found = lexicon.common(folded, passage.language)
  const named = evidence.given > 0 || evidence.family > 0
  return found === 1 && named && /^[a-z]/.test(folded) ? 0 : found
}

/** `Мать Кима`: at the head of a sentence no short name. */
const isRussianKin = ({ cues, folded }: Word): boolean =>
  cues.some((row) => row.kind === 'kin' && row.language === 'ru' && row.word === folded)

/** A role or type word may be a given name too: `Азамат`, `Батыр`. */
const stops = (lexicon: NameLexicon, word: Word, passage: Passage): boolean => {
  const stopped = lexicon.stopped(word.folded, passage.language)
  const given = word.readings[0]?.evidence.given ?? 0
  if (stopped === 2 || (word.opens && isRussianKin(word))) return true
  const exact = word.cues.some((row) => row.word === word.folded)
  if (given > (exact ? 1 : 0) && word.cues.every((row) => row.language !== 'en')) return false
  return stopped === 1 || blocked(word.cues)
}

const amidCyrillic = (passage: Passage, at: number): boolean =>
  passage.tokens.slice(Math.max(0, at - 6), at + 7).some((token) => token.script === 'cyrillic')

const acronym = (raw: string, evidence: Evidence): boolean => {
  const named = evidence.given > 0 || evidence.family > 0 || evidence.patronymic > 0
  const short = raw.length < shortestUpper && evidence.family < 2
  return short || (!named && raw.length < 6)
}

/** `bare`: the word with its cues; comes back as a possible part of a name, or blocked. */
export function nameable(lexicon: NameLexicon, passage: Passage, bare: Word, raw: string): Word {
  const token = passage.tokens[bare.at]!
  const isUpper = upper.test(raw)
  const found = read(lexicon, bare.folded, passage)
  const place = placed(lexicon, bare.folded, found)
  const evidence = adjectival(bare.folded, place ?? strongest(found.map((each) => each.evidence)))
  const word = {
    ...bare,
    readings: found,
    evidence,
    place: place !== undefined,
    common: ordinary(lexicon, bare.folded, passage, evidence),
    opens: opensAt(passage, bare.at),
    upper: isUpper,
    alien: token.script === 'latin' && amidCyrillic(passage, bare.at),
  }
  const stopped =
    stops(lexicon, word, passage) ||
    glued(passage, token) ||
    inPair(lexicon, passage, bare.at) ||
    (compound.test(raw) && !article.test(raw)) ||
    (isUpper ? acronym(raw, word.evidence) : camel.test(raw))
  return { ...word, kind: stopped ? 'blocked' : 'name' }
}
