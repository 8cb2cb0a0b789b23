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

/** Every two that share a key, once each, the earlier first. */
function* sharing(keys: readonly (readonly number[])[]): Iterable<readonly [number, number]> {
  const blocks = new Map<number, number[]>()
  const others = new Set<number>()
  for (let two = 0; two < keys.length; two++) {
    others.clear()
    for (const key of new Set(keys[two])) {
      const block = blocks.get(key)
      if (block) {
        for (const one of block) others.add(one)
        block.push(two)
      } else blocks.set(key, [two])
    }
    for (const one of others) yield [one, two]
  }
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
  for (const [one, two] of sharing(keys)) score(spellings[one]!, spellings[two]!, false)
  for (const [one, two] of sharing(spellings.map((each) => pairedKeys(each, nearKeys))))
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
