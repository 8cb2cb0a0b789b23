/** What a person has decided of two mentions: wins over every rule, and over what was decided of spellings. */
import type { People } from './people.js'
import type { Subject } from './subjects.js'

export interface Decision {
  /** Ids of two mentions of persons. */
  readonly a: string
  readonly b: string
  readonly same: boolean
}

/** A mention leaves another with those of its entry that are spelt like it. */
function part(
  people: People,
  other: Subject,
  subject: Subject,
  subjects: readonly Subject[],
): void {
  const from = people.groupOf(subject)
  const own = subjects.filter(
    (each) =>
      each !== other &&
      each.entry === subject.entry &&
      each.key === subject.key &&
      people.groupOf(each)?.id === from?.id,
  )
  const group = people.add([])
  for (const each of own) people.move(each, group)
}

/** One after the other. Mentions that are not among the subjects are passed over. */
export function decide(
  people: People,
  decisions: readonly Decision[],
  subjects: readonly Subject[],
): void {
  const byId = new Map(subjects.map((subject) => [subject.mention.id, subject]))
  for (const { a, b, same } of decisions) {
    const [one, two] = [byId.get(a), byId.get(b)]
    const [first, second] = [one && people.groupOf(one), two && people.groupOf(two)]
    if (!first || !second || !one || !two) continue
    if (same && first.id !== second.id) people.joinForSure(first, second)
    if (!same && first.id === second.id) part(people, one, two, subjects)
  }
}
