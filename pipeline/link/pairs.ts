/** Pairs of spellings that may be one person, with the chance that they are. */
import type { Judgment } from '../names/match/compare.js'
import type { Matcher } from '../names/match/matcher.js'
import type { Part } from '../names/match/name.js'
import { neighbours } from '../names/match/skeleton.js'
import type { Subject } from './subjects.js'

export interface ScoredPair {
  readonly a: Subject
  readonly b: Subject
  /** Reasons are asked of the matcher for the few pairs that are shown. */
  readonly comparison: Pick<Judgment, 'probability' | 'contradictions'>
  /** The surnames differ by a consonant. */
  readonly slipped: boolean
}

/** Blocking keys of the surname, and of it with a consonant gone. */
export const nearKeys = (subject: Pick<Subject, 'name'>): readonly number[] =>
  subject.name.parts.flatMap((part) =>
    part.kind !== 'full' || part.role === 'patronymic' || part.role === 'given'
      ? []
      : [...part.word.keys.flatMap(neighbours), ...part.word.bareKeys],
  )

export const surnameKeys = (subject: Pick<Subject, 'name'>): readonly number[] =>
  subject.name.parts.flatMap((part) =>
    part.kind !== 'full' || part.role === 'patronymic' || part.role === 'given'
      ? []
      : [...part.word.keys, ...part.word.bareKeys],
  )

const sharesKey = (a: readonly number[], b: readonly number[]): boolean =>
  a.some((key) => b.includes(key))

/** Sounds dearer than this are no likely reading, hundredths. */
const dearest = 50

const soundCode = (sound: string): number =>
  (sound.charCodeAt(0) % 256) * 256 + (sound.length > 1 ? sound.charCodeAt(1) % 256 : 0)

export function firstSounds(part: Part): readonly number[] {
  const sounds =
    part.kind === 'initial'
      ? part.sounds
      : part.role === 'patronymic'
        ? part.firstAsFather
        : part.first
  return sounds.filter(({ cost }) => cost <= dearest).map(({ sound }) => soundCode(sound))
}

/** Keys, each with what another part of the name begins with: alone they would call up every tenth person of many. */
export function pairedKeys(
  { name }: Pick<Subject, 'name'>,
  keysOf: (part: Pick<Subject, 'name'>) => readonly number[],
): readonly number[] {
  const { parts } = name
  return parts.flatMap((part) => {
    const keys = keysOf({ name: { ...name, parts: [part] } })
    if (keys.length === 0) return []
    const sounds = new Set(parts.filter((other) => other !== part).flatMap(firstSounds))
    return [...sounds].flatMap((sound) => keys.map((key) => key * 65536 + sound))
  })
}

/** Every two that share a key, once each, the earlier first; of a block of more than `most` those that `near` finds. */
function* sharing(
  keys: readonly (readonly number[])[],
  most: number,
  near: (at: number) => readonly number[],
): Iterable<readonly [number, number]> {
  const blocks = new Map<number, number[]>()
  keys.forEach((own, at) => {
    for (const key of new Set(own)) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  })
  // Those of several blocks belong to the first that they share.
  const first = (one: number, two: number) => keys[one]!.find((key) => keys[two]!.includes(key))
  for (const [key, block] of blocks)
    for (const [one, two] of block.length > most ? crowded(block, near) : everyTwo(block))
      if (first(one, two) === key) yield [one, two]
}

function* everyTwo(block: readonly number[]): Iterable<readonly [number, number]> {
  for (let two = 1; two < block.length; two++)
    for (let one = 0; one < two; one++) yield [block[one]!, block[two]!]
}

/** Every two that share what `near` tells of them; one of which it tells nothing goes with all. */
function* crowded(
  block: readonly number[],
  near: (at: number) => readonly number[],
): Iterable<readonly [number, number]> {
  const open: number[] = []
  const before: number[] = []
  const byToken = new Map<number, number[]>()
  const others = new Set<number>()
  for (const two of block) {
    const tokens = near(two)
    others.clear()
    for (const one of tokens.length === 0 ? before : open) others.add(one)
    for (const token of tokens) {
      const own = byToken.get(token)
      if (own) {
        for (const one of own) others.add(one)
        own.push(two)
      } else byToken.set(token, [two])
    }
    if (tokens.length === 0) open.push(two)
    before.push(two)
    for (const one of others) yield [one, two]
  }
}

/** From here on people of one surname are compared only where their given names may be one. */
const crowd = 40

/** Kinds of tokens do not meet: sounds lie below, groups of given names above them, skeletons above both. */
const groupsFrom = 1 << 17
const skeletonsFrom = 1 << 24

/** What the given names of one person share, slips and short forms too: a first sound, a group, all consonants but one. */
function givenTokens({ name }: Pick<Subject, 'name'>): readonly number[] {
  const tokens = new Set<number>()
  for (const part of name.parts) {
    if (part.role === 'family' || part.role === 'patronymic') continue
    for (const sound of firstSounds(part)) tokens.add(sound)
    if (part.kind !== 'full') continue
    const { given, givenKeys, keys } = part.word
    for (const group of given?.groups ?? []) tokens.add(groupsFrom + group)
    for (const key of [...givenKeys, ...keys].flatMap(neighbours)) tokens.add(skeletonsFrom + key)
  }
  return [...tokens]
}

/** Two spellings are compared where their surnames are near: where it is forbidden to join them, they are. */
export const isNear = (a: Pick<Subject, 'name'>, b: Pick<Subject, 'name'>): boolean =>
  sharesKey(nearKeys(a), nearKeys(b))

/**
 * One subject a spelling (of one person, where several are spelt so); every pair that may be one person and shares a blocking key of its
 * surname, or all of it but a consonant and what another part begins with; best first.
 */
export function scorePairs(matcher: Matcher, spellings: readonly Subject[]): readonly ScoredPair[] {
  const out: ScoredPair[] = []
  const { different } = matcher.scale
  const score = (a: Subject, b: Subject, slipped: boolean): void => {
    const { probability, contradictions } = matcher.judge(a.name, b.name)
    // One spelling of two groups is a new mention of a known person.
    const same = a.key === b.key
    if (!same && probability < different) return
    out.push({ a, b, comparison: { probability: same ? 1 : probability, contradictions }, slipped })
  }
  const keys = spellings.map(surnameKeys)
  const tokens = spellings.map(givenTokens)
  for (const [one, two] of sharing(keys, crowd, (at) => tokens[at]!))
    score(spellings[one]!, spellings[two]!, false)
  const paired = spellings.map((each) => pairedKeys(each, nearKeys))
  for (const [one, two] of sharing(paired, Number.POSITIVE_INFINITY, () => []))
    if (!sharesKey(keys[one]!, keys[two]!)) score(spellings[one]!, spellings[two]!, true)
  const order = pairOrder()
  return out.sort((x, y) => y.comparison.probability - x.comparison.probability || order(x, y))
}

/** By the keys of the two, whichever comes first. */
function pairOrder(): (x: ScoredPair, y: ScoredPair) => number {
  const { compare } = new Intl.Collator()
  const known = new Map<ScoredPair, string>()
  const textOf = (pair: ScoredPair): string => {
    const found = known.get(pair)
    if (found !== undefined) return found
    const { a, b } = pair
    const text = a.key < b.key ? `${a.key}|${b.key}` : `${b.key}|${a.key}`
    known.set(pair, text)
    return text
  }
  return (x, y) => compare(textOf(x), textOf(y))
}
