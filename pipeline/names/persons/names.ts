/** The names of a document taken apart: each is read in the light of the others, as they show nominatives and genders. */
import type { Labelled, Passage } from '../../document.js'
import type { Hints } from '../grammar/agreement.js'
import { surnameGender } from '../grammar/surname-gender.js'
import { initialled } from './initials.js'
import type { NameLexicon } from './lexicon.js'
import { type Parts, partsOf, type Surroundings } from './parts.js'
import type { Gender } from './rows.js'
import { hintsAt } from './surroundings.js'
import { type Word, wordsOf } from './words.js'

/** Index of the first token that ends behind `offset`. */
function tokenAt({ tokens }: Passage, offset: number): number {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Inside a mention every word with letters counts, whatever it is elsewhere: `May`, `judge`, a word in small letters. */
function counted(lexicon: NameLexicon, word: Word, { language }: Passage): Word | undefined {
  if (word.kind !== 'other' && word.kind !== 'blocked') return word
  if (!/\p{L}/u.test(word.folded)) return undefined
  const readings =
    word.readings.length > 0 ? word.readings : lexicon.readings(word.folded, language)
  return { ...word, kind: 'name', readings, evidence: readings[0]!.evidence }
}

interface Mentioned {
  readonly words: readonly Word[]
  readonly around: Surroundings
}

function wordsIn(lexicon: NameLexicon, mention: Labelled, written: Passage): Mentioned {
  const passage = initialled(written)
  const words = wordsOf(lexicon, passage)
  const first = tokenAt(passage, mention.start)
  const found: Word[] = []
  let inverted = false
  let at = first
  for (; at < words.length; at++) {
    const word = words.at(at)!
    if (word.start >= mention.end) break
    if (word.folded === ',' && found.length === 1) inverted = true
    const own = counted(lexicon, word, passage)
    if (own) found.push(own)
  }
  const lone = found.filter(({ kind }) => kind === 'name').length < 2
  const lastOnly = passage.language === 'kk'
  const hints = lastOnly ? {} : hintsAt(lexicon, words, first, at, lone)
  return { words: found, around: { inverted, lastOnly, ...hints } }
}

/** Feminine and masculine surnames are one here. */
const root = (key: string): string => key.replace(/(ov|ev|in|k)(?:a|aia|i)$/, '$1')

/** From this margin on a name shows what its words are. */
const plain = (name: Parts): number => (name.given ? 1 : 1.2)
const asCalled = 0.8

interface Called {
  readonly families: ReadonlySet<string>
  readonly given: ReadonlySet<string>
  readonly genders: ReadonlyMap<string, ReadonlySet<Gender>>
}

function calledBy(names: readonly Parts[]): Called {
  const families = new Set<string>()
  const given = new Set<string>()
  const genders = new Map<string, Set<Gender>>()
  for (const name of names) {
    const family = name.family?.reading
    if (family && name.gender) {
      const known = genders.get(root(family.key))
      if (known) known.add(name.gender)
      else genders.set(root(family.key), new Set([name.gender]))
    }
    if (name.margin < plain(name)) continue
    if (family && (name.given || name.initials)) families.add(family.form)
    if (name.given && name.family) given.add(name.given.reading.form)
  }
  return { families, given, genders }
}

const only = (genders: ReadonlySet<Gender> | undefined): Gender | undefined =>
  genders?.size === 1 ? [...genders][0] : undefined

/** `Иванову и ее сестру`: a whole name of the same surname tells the gender of one that stands alone. */
function genderOf(words: readonly Word[], genders: Called['genders']): Gender | undefined {
  const [name, other] = words.filter(({ kind }) => kind === 'name')
  if (!name || other) return undefined
  for (const { key } of name.readings) {
    const gender = only(genders.get(root(key)))
    if (gender) return gender
  }
  return undefined
}

function read(mentioned: Mentioned, called: Called, link: Hints): Parts {
  const { words, around } = mentioned
  const { families, given } = called
  const gender = around.gender ?? genderOf(words, called.genders)
  const alone = words.filter(({ kind }) => kind === 'name').length === 1
  return partsOf(words, {
    ...link,
    ...around,
    ...(gender && { gender }),
    called: (role, form) =>
      // Of a couple's surname one mention tells nothing of the other.
      (role === 'family' && families.has(form) && (alone || !surnameGender(form))) ||
      ((role === 'given' || words.length === 1) && given.has(form))
        ? asCalled
        : 0,
    givenOf: ({ readings }) =>
      readings.some(({ form }) => given.has(form)) &&
      !readings.some(({ form }) => families.has(form)),
  })
}

const linked = /^\s*(?:,|и|или|,\s*а также|а также)\s*$/u

/** `Олжаса Бекенова, Дина,`: no list. */
const alike = (a: First, b: First): boolean => a.words.length === b.words.length

/** Names in a list stand in one case: `Наталью Ким и Руслана Василенко`. */
function linkOf(at: number, firsts: readonly First[], { text, language }: Passage): Hints {
  if (language !== 'ru') return {}
  const { mention } = firsts[at]!
  for (const [other, between] of [
    [firsts[at - 1], text.slice(firsts[at - 1]?.mention.end ?? 0, mention.start)],
    [firsts[at + 1], text.slice(mention.end, firsts[at + 1]?.mention.start ?? 0)],
  ] as const)
    if (
      other &&
      other.parts.margin >= plain(other.parts) &&
      linked.test(between) &&
      (between.includes('и') || alike(firsts[at]!, other))
    )
      return { cases: other.parts.cases }
  return {}
}

/** A mention as it reads by itself. */
interface First extends Mentioned {
  readonly mention: Labelled
  readonly parts: Parts
}

/** Of all mentions of persons of a document, passage by passage; the parts of any of them. */
export function namesOf(
  lexicon: NameLexicon,
  passages: readonly Passage[],
  mentions: readonly (readonly Labelled[])[],
): (mention: Labelled, passage: Passage) => Parts {
  const firstIn = (mention: Labelled, passage: Passage): First => {
    const mentioned = wordsIn(lexicon, mention, passage)
    return { mention, ...mentioned, parts: partsOf(mentioned.words, mentioned.around) }
  }
  const learn = () => {
    const firsts = passages.map((passage, at) =>
      (mentions[at] ?? [])
        .filter(({ label }) => label === 'PERSON')
        .map((mention) => firstIn(mention, passage)),
    )
    const places = firsts.map((own) => new Map(own.map(({ mention }, at) => [mention.start, at])))
    return {
      called: calledBy(firsts.flat().map(({ parts }) => parts)),
      of: new Map(
        passages.map((passage, at) => [passage, { firsts: firsts[at]!, places: places[at]! }]),
      ),
    }
  }
  let learnt: ReturnType<typeof learn> | undefined
  return (mention, passage) => {
    learnt ??= learn()
    const { firsts = [], places } = learnt.of.get(passage) ?? {}
    const at = places?.get(mention.start) ?? -1
    const first = firsts[at]
    return first?.mention.end === mention.end
      ? read(first, learnt.called, linkOf(at, firsts, passage))
      : read(wordsIn(lexicon, mention, passage), learnt.called, {})
  }
}
