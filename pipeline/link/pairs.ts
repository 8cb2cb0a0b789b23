/** Pairs of spellings that may be one person, with the chance that they are. */
import type { Comparison } from '../names/match/compare.js'
import type { Matcher } from '../names/match/matcher.js'
import { neighbours } from '../names/match/skeleton.js'
import type { Subject } from './subjects.js'

export interface ScoredPair {
  readonly a: Subject
  readonly b: Subject
  readonly comparison: Comparison
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

function sharesKey(a: Subject, b: Subject): boolean {
  const keys = surnameKeys(b)
  return surnameKeys(a).some((key) => keys.includes(key))
}

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
        const slipped = !sharesKey(a, b)
        const compared = matcher.compare(a.name, b.name)
        // One spelling of two groups is a new mention of a known person.
        const comparison = a.key === b.key ? { ...compared, probability: 1 } : compared
        out.push({ a, b, comparison, slipped })
      }
  return out.sort(
    (x, y) =>
      y.comparison.probability - x.comparison.probability || order(x).localeCompare(order(y)),
  )
}

const order = ({ a, b }: ScoredPair): string => [a.key, b.key].sort().join('|')
