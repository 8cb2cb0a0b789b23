/**
 * Person candidates. Two passes over a whole document: the first takes what shape, lexicon and context make sure, the second
 * finds what the names so shown explain: lone surnames, other case forms, near spellings.
 */
import type { Candidate, Passage, Range } from '../../document.js'
import { type Cuts, choose, cutsOf, type Found } from './choose.js'
import { initialled } from './initials.js'
import { type KnownNames, knownNames, nobody, type Shown } from './known.js'
import type { NameLexicon } from './lexicon.js'
import { nobodiesIn } from './nobodies.js'
import { parted } from './part-runs.js'
import { partsOf } from './parts.js'
import { runsOf } from './runs.js'
import { type Word, type Words, wordsOf } from './words.js'

/** A first-pass name this sure may explain others. */
const sure = 0.55
/** Log-odds of a cue that leaves no doubt of a person. */
const told = 1.8

interface Reading {
  readonly passage: Passage
  readonly words: Words
  readonly runs: readonly Cuts[]
  readonly nobodies: readonly Range[]
}

function readOf(lexicon: NameLexicon, written: Passage): Reading {
  const passage = initialled(written)
  const words = wordsOf(lexicon, passage)
  const runs = runsOf(passage.tokens, words).flatMap((run) => parted(words, run))
  return {
    passage,
    words,
    runs: runs.map((run) => cutsOf(words, run)),
    nobodies: nobodiesIn(passage.tokens, words, runs),
  }
}

const search = ({ passage, words, runs }: Reading, known: KnownNames): readonly Found[] =>
  runs.flatMap((cuts) => choose(passage, words, cuts, known))

const partsIn = ({ words, language }: Found) => partsOf(words, { lastOnly: language === 'kk' })

const plain = (word: Word): boolean => word.common < 2 && !word.place

const namesIn = (found: readonly Found[]): readonly Shown[] =>
  found
    .filter((each) => each.score >= sure && each.words.length > 1)
    .filter((each) => each.words.every(plain))
    .map(partsIn)

/** `Viktoria Kan`: a given name that is a place too leaves no doubt of the surname behind it. */
const familiesIn = (found: readonly Found[]): readonly Shown[] =>
  found
    .filter((each) => each.score >= sure && each.words.length > 1)
    .filter((each) => each.words.every((word) => plain(word) || word.evidence.given > 0))
    .map(partsIn)
    .flatMap(({ family }) => (family?.words.every(plain) ? [{ family }] : []))

/** Whole names whose surname is a place or an ordinary word as well. */
const namesakesIn = (found: readonly Found[]): readonly Shown[] =>
  found
    .filter((each) => each.score >= sure && each.words.length > 1)
    .filter((each) => each.words.some((word) => word.common === 2 || word.place || word.month))
    .map(partsIn)

/** A word alone that a role, kin or a title makes a person: `four-year-old Aykorkem`. */
const loneIn = (found: readonly Found[]): readonly Word[] =>
  found
    .filter((each) => each.words.length === 1 && each.around >= told && each.score >= 0.55)
    .flatMap((each) => each.words)
    .filter((word) => word.common === 0 && !word.place)

const candidate = (found: Found): Candidate => ({
  start: found.words[0]!.start,
  end: found.words[found.words.length - 1]!.end,
  label: 'PERSON',
  by: found.by,
  score: Math.min(0.99, Math.round(found.score * 1000) / 1000),
})

const denial = ({ start, end }: Range): Candidate => ({
  start,
  end,
  label: 'PERSON',
  by: 'names/nobody',
  score: 0,
  denies: true,
})

/**
 * Finds mentions of persons in all passages of one document (the whole document is the context), per passage in its order;
 * ranges relative to `passage.text`, never overlapping but for denials. Scores below .5 are guesses for others to weigh.
 */
export function persons(
  lexicon: NameLexicon,
): (passages: readonly Passage[]) => readonly (readonly Candidate[])[] {
  return (passages) => {
    const read = passages.map((passage) => readOf(lexicon, passage))
    const first = read.flatMap((each) => search(each, nobody))
    const known = knownNames(
      [...namesIn(first), ...familiesIn(first)],
      loneIn(first),
      namesakesIn(first),
    )
    return read.map((each) => [...search(each, known).map(candidate), ...each.nobodies.map(denial)])
  }
}
