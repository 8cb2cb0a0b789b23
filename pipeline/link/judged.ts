/** What a person has decided: wins over every rule. */

import { spoken } from '../names/match/judged.js'
import type { Judgement } from '../names/match/schema.js'
import { grouped } from './grouped.js'
import type { People } from './people.js'
import type { Subject } from './subjects.js'

export interface Judged {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** The last judgement of a pair is the one that holds. */
export function parseJudgements(rows: readonly Judgement[]): readonly Judged[] {
  const last = new Map<string, Judged>()
  for (const row of rows) {
    const [a, b] = [spoken(row.a), spoken(row.b)]
    const key = [a, b].sort().join('\t')
    last.delete(key)
    last.set(key, { a, b, same: row.verdict === 'same' })
  }
  return [...last.values()]
}

const named = (subjects: readonly Subject[]): ReadonlyMap<string, readonly Subject[]> =>
  grouped(subjects, (subject) => spoken(subject.mention.text))

/** Spellings judged to be two people's may not be joined. */
export function partJudged(
  people: People,
  judged: readonly Judged[],
  subjects: readonly Subject[],
): void {
  const byText = named(subjects)
  for (const { a, b, same } of judged) {
    if (same) continue
    for (const one of byText.get(a) ?? [])
      for (const two of byText.get(b) ?? []) {
        const first = people.groupOf(one)
        const second = people.groupOf(two)
        if (first && second) people.forbid(first, second)
      }
  }
}

/** Spellings judged to be one person's are joined whatever speaks against it. */
export function joinJudged(
  people: People,
  judged: readonly Judged[],
  subjects: readonly Subject[],
): void {
  const byText = named(subjects)
  for (const { a, b, same } of judged) {
    if (!same) continue
    const all = [...(byText.get(a) ?? []), ...(byText.get(b) ?? [])]
    for (const other of all.slice(1)) {
      const first = people.groupOf(all[0]!)
      const second = people.groupOf(other)
      if (first && second && first.id !== second.id) people.joinForSure(first, second)
    }
  }
}

/**
 * Spellings judged to be two people's that a rule has joined all the same are parted: the second leaves the group, as far
 * as it stands in this run.
 */
export function keepApart(
  people: People,
  judged: readonly Judged[],
  subjects: readonly Subject[],
  inRun: (subject: Subject) => boolean,
): void {
  const byText = named(subjects)
  for (const { a, b, same } of judged) {
    if (same) continue
    const first = new Set((byText.get(a) ?? []).map((each) => people.groupOf(each)?.id))
    const second = (byText.get(b) ?? []).filter(
      (each) => inRun(each) && first.has(people.groupOf(each)?.id),
    )
    if (second.length === 0) continue
    const group = people.add([])
    for (const each of second) people.move(each, group)
  }
}
