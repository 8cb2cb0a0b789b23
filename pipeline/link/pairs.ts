/** Pairs of spellings that may be one person, with the chance that they are. */
import type { Judgment } from '../names/match/compare.js'
import type { Matcher } from '../names/match/matcher.js'
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

/** One subject a spelling (of one person, where several are spelt so); every pair that shares a blocking key of its surname, or all of it but a consonant, best first. */
export function scorePairs(matcher: Matcher, spellings: readonly Subject[]): readonly ScoredPair[] {
  const blocks = new Map<number, number[]>()
  spellings.forEach((subject, at) => {
    for (const key of new Set(nearKeys(subject))) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  })
  const keys = spellings.map(surnameKeys)
  const seen = new Set<number>()
  const out: ScoredPair[] = []
  for (const block of blocks.values())
    for (const one of block)
      for (const two of block) {
        const pair = one * spellings.length + two
        if (two <= one || seen.has(pair)) continue
        seen.add(pair)
        const a = spellings[one]!
        const b = spellings[two]!
        const slipped = !sharesKey(keys[one]!, keys[two]!)
        const { probability, contradictions } = matcher.judge(a.name, b.name)
        // One spelling of two groups is a new mention of a known person.
        const comparison = { probability: a.key === b.key ? 1 : probability, contradictions }
        out.push({ a, b, comparison, slipped })
      }
  const order = pairOrder()
  // What is told apart joins nothing: its order says nothing.
  const apart = matcher.scale.different
  return out.sort((x, y) => {
    const [one, two] = [x.comparison.probability, y.comparison.probability]
    return two - one || (one < apart ? 0 : order(x, y))
  })
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
