/** What a known person is called, without what slips of the source and namesakes have brought in. */
import type { Matcher } from '../names/match/matcher.js'
import type { Group } from './people.js'
import { isShort } from './short.js'
import { bySpelling, type Subject } from './subjects.js'

export interface Core {
  /** One mention for each spelling of each person. */
  readonly spellings: readonly Subject[]
  /** Of these the short ones of a person who has a full name too: they were put there by it. */
  readonly led: ReadonlySet<Subject>
  /** Which of the names of its person a spelling is: a married name, a name that a person has merged. */
  readonly nameOf: ReadonlyMap<Subject, number>
}

/**
 * Full names first, then the more frequent; those that do not contradict each other are one name. A short one that fits none of
 * the names is a slip or a namesake, and left out, unless a person has merged it.
 */
function namesOf(group: Group, matcher: Matcher): readonly (readonly Subject[])[] {
  const spellings = bySpelling(group.members.filter(({ lone, name }) => !lone && !name.problem))
  const ranked = [...spellings].sort(
    (a, b) => Number(isShort(a[0]!)) - Number(isShort(b[0]!)) || b.length - a.length,
  )
  const names: Subject[][] = []
  for (const subject of ranked.flatMap((members) => members[0] ?? [])) {
    const own = names.find((name) =>
      name.every((each) => matcher.judge(each.name, subject.name).contradictions.length === 0),
    )
    if (own) own.push(subject)
    else if (names.length === 0 || !isShort(subject) || group.known?.merged) names.push([subject])
  }
  return names
}

export function coreOf(known: readonly Group[], matcher: Matcher): Core {
  const names = known.flatMap((group) => namesOf(group, matcher))
  return {
    spellings: names.flat(),
    led: new Set(names.flatMap((name) => (isShort(name[0]!) ? [] : name.filter(isShort)))),
    nameOf: new Map(names.flatMap((name, at) => name.map((subject) => [subject, at] as const))),
  }
}
